package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.Occurrence;
import dev.confere.document.Relation;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.number.Fit;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import dev.confere.math.Chain;
import dev.confere.math.Link;
import dev.confere.math.Side;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.ValuePrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks every pair of neighbours in a chain `A = B ≈ C` for which both sides have a value.
public final class ChainVerifier {

  /// What was found of a chain.
  ///
  /// @param verdict of the whole: the worst of its relations
  /// @param relations how many were checked
  /// @param judged whether each relation was
  public record Outcome(
      Verdict verdict,
      int relations,
      String expression,
      String exact,
      List<Diagnostic> diagnostics,
      List<Boolean> judged) {
    public Outcome {
      diagnostics = List.copyOf(diagnostics);
      judged = List.copyOf(judged);
    }

    /// The chain as an entry of a report.
    Checked checked(Chain chain, SourceFile file, Occurrence occurrence) {
      return new Checked(
          Checked.Kind.CHAIN,
          occurrence,
          file.place(chain.span()),
          file.text(chain.span()),
          "",
          relations,
          verdict,
          expression,
          exact,
          Optional.empty());
    }

    /// Whether one of the relations at a side was checked.
    public boolean isJudged(int side) {
      return side > 0 && judged.get(side - 1) || side < judged.size() && judged.get(side);
    }
  }

  private final SourceFile file;
  private final SilentEvaluation evaluation;
  private final RoundedOperands operands;
  private final RelationJudge judge;
  private final ChainRemedy remedy;
  private final ValuePrinter printer;

  /// A verifier for the formulas of one scope; what one chain calls approximate, later ones may use as rounded.
  public ChainVerifier(SourceFile file, Scope scope, Conventions conventions) {
    this.file = file;
    this.evaluation = new SilentEvaluation(file, scope, conventions.settings());
    this.operands = new RoundedOperands(evaluation::value);
    this.judge = new RelationJudge(operands);
    this.remedy = new ChainRemedy(file, evaluation::value, judge, conventions.notation());
    this.printer = new ValuePrinter(conventions.notation());
  }

  public Outcome verify(Chain chain) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Verdict worst = new Verdict.Silent(silence(chain));
    List<Boolean> judged = new ArrayList<>();
    int relations = 0;
    for (int i = 0; i < chain.links().size(); i++) {
      List<Diagnostic> told = new ArrayList<>();
      Verdict verdict = link(chain, i, told);
      for (Diagnostic diagnostic : told) {
        diagnostics.add(remedied(chain, i, diagnostic));
      }
      judged.add(!(verdict instanceof Verdict.Silent));
      if (judged.getLast()) {
        relations++;
        worst = relations == 1 || Judgement.rank(verdict) > Judgement.rank(worst) ? verdict : worst;
      }
    }
    if (relations == 0) {
      worst = unread(chain).orElse(worst);
      ambiguous(chain).ifPresent(diagnostics::add);
    } else {
      accumulated(chain).ifPresent(diagnostics::add);
    }
    return new Outcome(worst, relations, expression(chain), exact(chain), diagnostics, judged);
  }

  private static String silence(Chain chain) {
    return chain.sides().stream()
        .filter(Side.Silent.class::isInstance)
        .map(side -> ((Side.Silent) side).reason())
        .findFirst()
        .or(() -> chain.links().stream().map(Link::reason).filter(r -> !r.isEmpty()).findFirst())
        .orElse("nothing to compare");
  }

  private static Optional<Verdict> unread(Chain chain) {
    for (Side side : chain.sides()) {
      if (side instanceof Side.Unread(var span, var from, String reason)) {
        return Optional.of(new Verdict.Unread(reason));
      }
      if (side instanceof Side.Ambiguous(var span, String reason)) {
        return Optional.of(new Verdict.Unread(reason));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> ambiguous(Chain chain) {
    for (Side side : chain.sides()) {
      if (side instanceof Side.Ambiguous(var span, String reason)) {
        return Optional.of(Diagnostic.of(Code.AMBIGUOUS_NUMBER, file.place(span), reason));
      }
    }
    return Optional.empty();
  }

  private Verdict link(Chain chain, int index, List<Diagnostic> diagnostics) {
    Link link = chain.links().get(index);
    if (!(chain.sides().get(index) instanceof Side.Read left)
        || !(chain.sides().get(index + 1) instanceof Side.Read right)) {
      return new Verdict.Silent("");
    }
    Judgement judgement = excused(chain, index, judge(link.relation(), left, right));
    Optional<Diagnostic> beyond = beyond(left).or(() -> beyond(right));
    if (link.standing() == Link.Standing.ASSERTED && beyond.isPresent()) {
      diagnostics.add(beyond.get());
      return new Verdict.Undecided(beyond.get().message());
    }
    if (link.relation() == Relation.APPROXIMATELY) {
      right.reading().printed().forEach(n -> operands.announce(n.value(), n.decimals()));
    }
    boolean holds = judgement.verdict() instanceof Verdict.Confirmed;
    return switch (link.standing()) {
      case ASSERTED -> asserted(link, left, right, judgement, diagnostics);
      case TENTATIVE -> holds ? judgement.verdict() : new Verdict.Silent(link.reason());
      case QUESTIONED, DENIED -> new Verdict.Silent(link.reason());
    };
  }

  /// The judgement, milder where numbers that were rounded on the way explain it.
  private Judgement excused(Chain chain, int index, Judgement judgement) {
    Link link = chain.links().get(index);
    boolean equality =
        link.relation() == Relation.EQUAL || link.relation() == Relation.APPROXIMATELY;
    if (!equality
        || !(judgement.verdict() instanceof Verdict.Refuted)
        || !(chain.sides().get(index) instanceof Side.Read left)
        || !(chain.sides().get(index + 1) instanceof Side.Read right)) {
      return judgement;
    }
    List<NumberLiteral> rounded =
        RoundedStep.between(left.expression(), right.expression(), evaluation::value);
    if (!rounded.isEmpty() && !isNumber(right)) {
      rounded.forEach(n -> operands.announce(n.value(), n.decimals()));
      return judgement.with(
          new Verdict.Rounded("right only if the operands shown were themselves rounded"));
    }
    return fitsEarlier(chain, index, right)
        ? judgement.with(new Verdict.Rounded("right for the values before they were rounded"))
        : judgement;
  }

  /// Whether a printed number is the rounding of a side that stands farther to the left, as when each step is printed rounded but
  /// reckoned with all digits.
  private boolean fitsEarlier(Chain chain, int index, Side.Read right) {
    if (!isNumber(right)) {
      return false;
    }
    WrittenNumber printed = right.reading().printed().getFirst();
    for (int i = index - 1; i >= 0 && chain.isNumeric(i); i--) {
      if (chain.sides().get(i) instanceof Side.Read earlier
          && evaluation.value(earlier.expression()).filter(v -> fits(v, printed)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Value value, WrittenNumber printed) {
    return value instanceof Value.Number(Real exact, int decimals)
        && printed.decimals() > 0
        && (Rounding.fit(exact, printed) == Fit.EXACT
            || Rounding.fit(exact, printed) == Fit.ROUNDED);
  }

  private Verdict asserted(
      Link link, Side.Read left, Side.Read right, Judgement judgement, List<Diagnostic> diagnostics) {
    if (isRunOn(link, left, right, judgement)) {
      diagnostics.add(runOn(left, right, judgement));
      return new Verdict.Refuted("a run-on equality: what follows goes on from the result");
    }
    diagnostic(link, left, right, judgement).ifPresent(diagnostics::add);
    return judgement.verdict();
  }

  /// `147 + 29 = 176/8 = 22`: the arithmetic goes on after the result instead of stopping at it.
  private boolean isRunOn(Link link, Side.Read left, Side.Read right, Judgement judgement) {
    return link.relation() == Relation.EQUAL
        && judgement.verdict() instanceof Verdict.Refuted
        && left.expression() instanceof Expression.Binary
        && !isNumber(right)
        && right
            .firstOperand()
            .filter(first -> evaluation.value(left.expression()).equals(evaluation.value(first)))
            .filter(first -> bringsIn(left, right, first))
            .isPresent();
  }

  /// Whether a number comes in that the left side does not have: else it is a step that went wrong.
  private static boolean bringsIn(Side.Read left, Side.Read right, NumberLiteral first) {
    List<Rational> known =
        Expressions.literals(left.expression()).stream().map(NumberLiteral::value).toList();
    return Expressions.literals(right.expression()).stream()
        .anyMatch(literal -> !literal.equals(first) && !known.contains(literal.value()));
  }

  private Diagnostic runOn(Side.Read left, Side.Read right, Judgement judgement) {
    return Diagnostic.of(
            Code.RUN_ON_EQUALITY,
            file.place(spanOf(right)),
            "the equality runs on: " + contradiction(left, right, judgement))
        .help(
            "end one equality with "
                + judgement.left()
                + " and begin another with "
                + text(right));
  }

  /// A name of the exercise with an index that it does not have; nothing can be compared with that.
  private Optional<Diagnostic> beyond(Side.Read side) {
    return evaluation.value(side.expression()).isPresent()
        ? Optional.empty()
        : evaluation
            .beyond()
            .map(told -> Diagnostic.of(Code.CHAIN_UNDECIDED, told.place(), told.message()));
  }

  /// The numerals of a side that its value does not depend on.
  List<Span> idle(Side.Read side) {
    return new IdleOperands(evaluation::value).of(side);
  }

  /// The best of all pairs of readings.
  private Judgement judge(Relation relation, Side.Read left, Side.Read right) {
    Judgement best = null;
    for (SideValue l : values(left)) {
      for (SideValue r : values(right)) {
        Judgement judgement =
            new Judgement(judge.judge(relation, l, r), shown(l.value()), shown(r.value()));
        best = best == null ? judgement : best.orBetter(judgement);
      }
    }
    return best == null ? new Judgement(new Verdict.Silent(evaluation.reason()), "", "") : best;
  }

  private List<SideValue> values(Side.Read side) {
    List<SideValue> values = new ArrayList<>();
    for (Side.Reading reading : side.readings()) {
      evaluation
          .value(reading.expression())
          .ifPresent(v -> values.add(new SideValue(reading.expression(), v, reading.printed())));
    }
    return values;
  }

  /// The value, exactly if it has a finite decimal form, else to ten significant figures.
  private String shown(Value value) {
    return printer
        .print(value, Optional.empty())
        .or(
            () ->
                printer
                    .print(value, Optional.of(new NumberFormat.Significant(10)))
                    .map(t -> "≈ " + t))
        .orElse(value.kind());
  }

  private Optional<Diagnostic> diagnostic(
      Link link, Side.Read left, Side.Read right, Judgement judgement) {
    return switch (judgement.verdict()) {
      case Verdict.Confirmed c -> Optional.empty();
      case Verdict.Silent s -> Optional.empty();
      case Verdict.Unread u -> Optional.empty();
      case Verdict.Rounded(String reason) ->
          Optional.of(rounded(link, left, right, judgement, reason));
      case Verdict.Undecided(String reason) ->
          Optional.of(
              Diagnostic.of(
                  Code.CHAIN_UNDECIDED, file.place(spanOf(right)), "not decided: " + reason));
      case Verdict.Refuted(String reason) ->
          Optional.of(refuted(link, left, right, judgement, reason));
    };
  }

  private Diagnostic refuted(
      Link link, Side.Read left, Side.Read right, Judgement judgement, String reason) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.CHAIN_REFUTED,
            file.place(spanOf(right)),
            "this step does not hold: " + contradiction(left, right, judgement));
    Diagnostic noted = reason.isEmpty() ? diagnostic : diagnostic.note(reason);
    return approximately(link, left, right).map(noted::help).orElse(noted);
  }

  /// With the right number in place of a wrong one, where one is surely meant.
  private Diagnostic remedied(Chain chain, int link, Diagnostic diagnostic) {
    if (diagnostic.code() != Code.CHAIN_REFUTED || diagnostic.help().isPresent()) {
      return diagnostic;
    }
    return remedy
        .of(chain, link)
        .map(
            right ->
                diagnostic
                    .help("write " + right.text())
                    .fix(
                        new Diagnostic.Fix(
                            file.place(right.wrong().expression().span()), right.text())))
        .orElse(diagnostic);
  }

  /// What is a number as it stands needs no value beside it: `6 * 2.5 is 15, not 18`.
  private String contradiction(Side.Read left, Side.Read right, Judgement judgement) {
    if (isNumber(right)) {
      return text(left) + " is " + judgement.left() + ", not " + plain(right);
    }
    return isNumber(left)
        ? text(right) + " is " + judgement.right() + ", not " + plain(left)
        : text(left)
            + " is "
            + judgement.left()
            + ", but "
            + text(right)
            + " is "
            + judgement.right();
  }

  /// The numbers of a side without the words that may follow them; the whole side where that would cut a group in two.
  private Span spanOf(Side.Read side) {
    Span span = side.expression().span();
    String text = file.text(span);
    long open = text.chars().filter(c -> c == '{').count();
    return open == text.chars().filter(c -> c == '}').count() ? span : side.span();
  }

  private static boolean isNumber(Side.Read side) {
    return side.reading().printed().size() == 1;
  }

  private String plain(Side.Read side) {
    return file.text(spanOf(side)).strip();
  }

  private Diagnostic rounded(
      Link link, Side.Read left, Side.Read right, Judgement judgement, String reason) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.CHAIN_ROUNDED,
            file.place(spanOf(right)),
            contradiction(left, right, judgement) + ": " + reason);
    return approximately(link, left, right).map(diagnostic::help).orElse(diagnostic);
  }

  /// `\approx` when that would hold.
  private Optional<String> approximately(Link link, Side.Read left, Side.Read right) {
    if (link.relation() != Relation.EQUAL) {
      return Optional.empty();
    }
    Judgement approximately = judge(Relation.APPROXIMATELY, left, right);
    boolean latex = file.text(link.span()).equals("=") && file.text(left.span()).contains("\\");
    return approximately.verdict() instanceof Verdict.Confirmed
        ? Optional.of(
            "write `"
                + (latex ? "\\approx" : "≈")
                + "`, or the exact value "
                + exactly(right, left).orElse(approximately.left()))
        : Optional.empty();
  }

  /// The exact value, with a power of ten where the other side is written with one, and as a fraction where no decimals hold it.
  private Optional<String> exactly(Side.Read written, Side.Read exact) {
    boolean scientific =
        isNumber(written)
            && written.reading().printed().getFirst().form() == WrittenNumber.Form.SCIENTIFIC;
    return evaluation
        .value(exact.expression())
        .flatMap(
            value ->
                (scientific ? printer.scientific(value) : Optional.<String>empty())
                    .or(() -> printer.print(value, Optional.empty()))
                    .or(() -> printer.print(value, Optional.of(new NumberFormat.Fraction()))));
  }

  private String text(Side.Read side) {
    String text = file.text(spanOf(side)).strip().replaceAll("\\s+", " ");
    return "`" + (text.length() > 60 ? text.substring(0, 59) + "…" : text) + "`";
  }

  /// The end of a chain with `≈` is not the rounding of its beginning: each step rounded what was rounded before.
  private Optional<Diagnostic> accumulated(Chain chain) {
    boolean approximate =
        chain.links().stream().anyMatch(link -> link.relation() == Relation.APPROXIMATELY);
    boolean equalities =
        chain.links().stream()
            .allMatch(
                link ->
                    link.relation() == Relation.APPROXIMATELY || link.relation() == Relation.EQUAL);
    if (!approximate
        || !equalities
        || !(chain.sides().getFirst() instanceof Side.Read first)
        || !(chain.sides().getLast() instanceof Side.Read last)
        || last.reading().printed().size() != 1) {
      return Optional.empty();
    }
    return evaluation
        .value(first.expression())
        .flatMap(value -> drift(value, last.reading().printed().getFirst()))
        .map(
            far ->
                Diagnostic.of(
                    Code.ROUNDING_ACCUMULATED,
                    file.place(spanOf(last)),
                    "rounding has accumulated: "
                        + text(last)
                        + " is "
                        + far
                        + " away from the exact value of "
                        + text(first)));
  }

  private Optional<String> drift(Value value, WrittenNumber printed) {
    if (!(value instanceof Value.Number(Real exact, int decimals))) {
      return Optional.empty();
    }
    return switch (Rounding.fit(exact, printed)) {
      case EXACT, ROUNDED, UNDECIDED -> Optional.empty();
      case TRUNCATED, OFF_BY_LESS_THAN_UNIT, DIFFERENT -> {
        Real far = exact.minus(Real.of(printed.value())).abs();
        yield printer
            .print(new Value.Number(far, 0), Optional.empty())
            .or(
                () ->
                    printer.print(
                        new Value.Number(far, 0), Optional.of(new NumberFormat.Significant(2))));
      }
    };
  }

  private static String expression(Chain chain) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chain.sides().size(); i++) {
      text.append(i == 0 ? "" : " " + chain.links().get(i - 1).relation().symbol() + " ");
      text.append(
          chain.sides().get(i) instanceof Side.Read read
              ? ExpressionPrinter.print(read.expression())
              : "…");
    }
    return text.toString();
  }

  private String exact(Chain chain) {
    for (Side side : chain.sides()) {
      if (side instanceof Side.Read read) {
        Optional<Value> value = evaluation.value(read.expression());
        if (value.isPresent()) {
          return ExactText.of(value.get());
        }
      }
    }
    return "";
  }
}
