package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostic.Fix;
import dev.confere.document.Relation;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Value;
import dev.confere.source.Place;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.Optional;

/// Checks what an author stated of the value of an expression: in a statement, a claim or a cell.
final class StatementVerifier {

  /// A statement and what it is about.
  ///
  /// @param span of what the reader sees
  /// @param text what the reader sees
  /// @param tolerance of an approximation
  /// @param scope the names where it stands
  /// @param roughly what makes of the equality an approximation, where it is one
  record Question(
      Span span,
      String text,
      Relation relation,
      Expression expression,
      Value value,
      Optional<Value> tolerance,
      Scope scope,
      Optional<Fix> roughly) {}

  /// @param stated as it was read; empty when there was nothing to hold it against
  record Answer(Comparison comparison, Optional<Diagnostic> diagnostic, Optional<Stated> stated) {}

  private final SourceFile file;
  private final Worksheet worksheet;
  private final ValuePrinter printer;
  private final Parts parts;
  private final Remedy remedy;

  StatementVerifier(Worksheet worksheet) {
    this.file = worksheet.document().file();
    this.worksheet = worksheet;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
    this.parts = new Parts(worksheet, printer);
    this.remedy = new Remedy(worksheet.conventions().notation());
  }

  Answer verify(Question question) {
    if (question.value() instanceof Value.Unknown) {
      // The reason was told where the value was lost.
      return new Answer(
          Comparison.of(new Verdict.Undecided("the expression has no value"), question.span()),
          Optional.empty(),
          Optional.empty());
    }
    Stated stated =
        StatedReader.read(
            question.text(), question.span().start(), worksheet.conventions().notation());
    Optional<Rational> tolerance = question.tolerance().flatMap(StatementVerifier::rational);
    Comparison comparison =
        new StatedComparison(question.relation(), tolerance).compare(stated, question.value());
    return new Answer(comparison, diagnostic(question, stated, comparison), Optional.of(stated));
  }

  private static Optional<Rational> rational(Value value) {
    return value instanceof Value.Number number ? number.value().exact() : Optional.empty();
  }

  private Optional<Diagnostic> diagnostic(Question question, Stated stated, Comparison comparison) {
    return switch (comparison.verdict()) {
      case Verdict.Confirmed c -> Optional.empty();
      case Verdict.Silent s -> Optional.empty();
      case Verdict.Unread u -> Optional.empty();
      case Verdict.Rounded r -> Optional.of(rounded(question, comparison));
      case Verdict.Undecided(String reason) ->
          Optional.of(undecided(question, stated, comparison, reason));
      case Verdict.Refuted(String reason) -> Optional.of(refuted(question, comparison, reason));
    };
  }

  private Diagnostic undecided(
      Question question, Stated stated, Comparison comparison, String reason) {
    if (stated instanceof Stated.Ambiguous) {
      return Diagnostic.of(Code.AMBIGUOUS_NUMBER, place(comparison), reason);
    }
    Diagnostic diagnostic =
        Diagnostic.of(Code.ANSWER_UNDECIDED, place(comparison), "not decided: " + reason);
    boolean equal = question.relation() == Relation.EQUAL && stated instanceof Stated.Number;
    return equal ? diagnostic.help("write `≈` in place of `=`") : diagnostic;
  }

  private Diagnostic rounded(Question question, Comparison comparison) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.ANSWER_ROUNDED,
            place(comparison),
            "stated "
                + shown(comparison)
                + ", but "
                + value(question)
                + "; it is only equal when rounded");
    Diagnostic helped =
        parts
            .explain(question.expression(), question.scope(), diagnostic)
            .help("write `≈` in place of `=`, or the exact value");
    return hasDecimals(comparison) ? helped : question.roughly().map(helped::fix).orElse(helped);
  }

  /// Whether the value itself could be written: then nobody knows which of the two was meant.
  private boolean hasDecimals(Comparison comparison) {
    return comparison.value().flatMap(value -> printer.print(value, Optional.empty())).isPresent();
  }

  private Diagnostic refuted(Question question, Comparison comparison, String reason) {
    String stated =
        (question.relation() == Relation.EQUAL ? "" : question.relation().symbol() + " ")
            + shown(comparison);
    String found = "stated " + stated.strip() + ", but " + value(question);
    Diagnostic diagnostic = Diagnostic.of(Code.ANSWER_REFUTED, place(comparison), found);
    Diagnostic reasoned = reason.isEmpty() ? diagnostic : diagnostic.note(reason);
    return withRemedy(
        question, comparison, parts.explain(question.expression(), question.scope(), reasoned));
  }

  /// A remedy where one value is surely meant: the exact one, or for `≈` the rounding to the digits that were shown.
  private Diagnostic withRemedy(Question question, Comparison comparison, Diagnostic diagnostic) {
    Optional<String> right =
        isToTheLetter(question) ? remedy(question, comparison) : Optional.empty();
    return right
        .map(text -> diagnostic.help("write " + text).fix(text))
        .or(() -> exact(question, comparison).map(text -> diagnostic.help("write " + text)))
        .orElse(diagnostic);
  }

  private Optional<String> remedy(Question question, Comparison comparison) {
    Optional<Value> value = comparison.value();
    String wrong = file.text(comparison.at());
    return switch (question.relation()) {
      case EQUAL -> value.flatMap(right -> remedy.exactly(right, wrong));
      case APPROXIMATELY ->
          question.tolerance().isPresent()
              ? Optional.empty()
              : value.flatMap(
                  right -> remedy.rounded(right, wrong).or(() -> remedy.exactly(right, wrong)));
      case NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Optional.empty();
    };
  }

  /// The value as the page would print it, where the spelling of what was stated cannot hold it.
  private Optional<String> exact(Question question, Comparison comparison) {
    return question.relation() == Relation.EQUAL
        ? comparison.value().flatMap(value -> printer.print(value, Optional.empty()))
        : Optional.empty();
  }

  /// Whether what was stated stands so in the source: a cell may hold emphasis around it.
  private boolean isToTheLetter(Question question) {
    return file.text(question.span()).strip().equals(question.text().strip());
  }

  private Place place(Comparison comparison) {
    return file.place(comparison.at());
  }

  private String shown(Comparison comparison) {
    return file.text(comparison.at()).strip();
  }

  /// `soma is 7.2`
  private String value(Question question) {
    return ExpressionPrinter.print(question.expression())
        + " is "
        + printer.shown(question.value());
  }
}
