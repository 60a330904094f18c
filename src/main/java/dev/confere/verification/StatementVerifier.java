package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.Relation;
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
  record Question(
      Span span,
      String text,
      Relation relation,
      Expression expression,
      Value value,
      Optional<Value> tolerance) {}

  record Answer(Comparison comparison, Optional<Diagnostic> diagnostic) {}

  private final SourceFile file;
  private final Worksheet worksheet;
  private final ValuePrinter printer;
  private final Parts parts;

  StatementVerifier(Worksheet worksheet) {
    this.file = worksheet.document().file();
    this.worksheet = worksheet;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
    this.parts = new Parts(worksheet, printer);
  }

  Answer verify(Question question) {
    if (question.value() instanceof Value.Unknown) {
      // The reason was told where the value was lost.
      return new Answer(
          Comparison.of(new Verdict.Undecided("the expression has no value"), question.span()),
          Optional.empty());
    }
    Stated stated =
        StatedReader.read(
            question.text(), question.span().start(), worksheet.conventions().notation());
    Optional<Rational> tolerance = question.tolerance().flatMap(StatementVerifier::rational);
    Comparison comparison =
        new StatedComparison(question.relation(), tolerance, printer)
            .compare(stated, question.value());
    return new Answer(comparison, diagnostic(question, stated, comparison));
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
    return parts
        .explain(question.expression(), diagnostic)
        .help("write `≈` in place of `=`, or the exact value");
  }

  private Diagnostic refuted(Question question, Comparison comparison, String reason) {
    String stated =
        (question.relation() == Relation.EQUAL ? "" : question.relation().symbol() + " ")
            + shown(comparison);
    String found = "stated " + stated.strip() + ", but " + value(question);
    Diagnostic diagnostic = Diagnostic.of(Code.ANSWER_REFUTED, place(comparison), found);
    Diagnostic reasoned = reason.isEmpty() ? diagnostic : diagnostic.note(reason);
    return withRemedy(question, comparison, parts.explain(question.expression(), reasoned));
  }

  /// A remedy where one value is surely meant: the exact one, or for `≈` the rounding to the digits that were shown.
  private Diagnostic withRemedy(Question question, Comparison comparison, Diagnostic diagnostic) {
    Optional<String> remedy =
        switch (question.relation()) {
          case EQUAL ->
              comparison.remedy().isEmpty() ? Optional.empty() : Optional.of(comparison.remedy());
          case APPROXIMATELY ->
              question.tolerance().isPresent()
                  ? Optional.empty()
                  : Remedy.rounded(
                      question.value(),
                      file.text(comparison.at()),
                      worksheet.conventions().notation());
          case NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Optional.empty();
        };
    return remedy.map(text -> diagnostic.help("write " + text).fix(text)).orElse(diagnostic);
  }

  private Place place(Comparison comparison) {
    return file.place(comparison.at());
  }

  private String shown(Comparison comparison) {
    return file.text(comparison.at()).strip();
  }

  /// `soma is 7.2`
  private String value(Question question) {
    return ExpressionPrinter.print(question.expression()) + " is " + parts.shown(question.value());
  }
}
