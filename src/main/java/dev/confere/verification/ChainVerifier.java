package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.Occurrence;
import dev.confere.document.Relation;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.ExpressionPrinter;
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
import java.util.Map;
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
      List<Boolean> judged,
      List<Step> steps) {
    public Outcome {
      diagnostics = List.copyOf(diagnostics);
      steps = List.copyOf(steps);
      judged = List.copyOf(judged);
    }

    /// The chain as an entry of a report.
    ///
    /// @param where what names stand for there only
    Checked checked(Chain chain, SourceFile file, Occurrence occurrence, Map<String, Value> where) {
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
          Optional.empty(),
          Evidence.ofChain(steps).where(where));
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
  private final ChainExcuses excuses;
  private final ChainMessages messages;

  /// A verifier for the formulas of one scope; what one chain calls approximate, later ones may use as rounded.
  public ChainVerifier(SourceFile file, Scope scope, Conventions conventions) {
    this.file = file;
    this.evaluation = new SilentEvaluation(file, scope, conventions.settings());
    this.operands = new RoundedOperands(evaluation::value);
    this.judge = new RelationJudge(operands);
    this.remedy = new ChainRemedy(file, evaluation::value, judge, conventions.notation());
    this.excuses = new ChainExcuses(evaluation::value, operands);
    this.messages =
        new ChainMessages(file, evaluation::value, new ValuePrinter(conventions.notation()));
  }

  public Outcome verify(Chain chain) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Verdict worst = new Verdict.Silent(silence(chain));
    List<Boolean> judged = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    int relations = 0;
    for (int i = 0; i < chain.links().size(); i++) {
      List<Diagnostic> told = new ArrayList<>();
      Verdict verdict = link(chain, i, told);
      for (Diagnostic diagnostic : told) {
        diagnostics.add(remedied(chain, i, diagnostic));
      }
      judged.add(!(verdict instanceof Verdict.Silent));
      if (judged.getLast()) {
        step(chain, i, verdict).ifPresent(steps::add);
        relations++;
        worst = relations == 1 || Judgement.rank(verdict) > Judgement.rank(worst) ? verdict : worst;
      }
    }
    if (relations == 0) {
      worst = unread(chain).orElse(worst);
      ambiguous(chain).ifPresent(diagnostics::add);
    } else {
      messages.accumulated(chain).ifPresent(diagnostics::add);
    }
    return new Outcome(
        worst, relations, expression(chain), exact(chain), diagnostics, judged, steps);
  }

  /// What was held against what, in the readings that decided.
  private Optional<Step> step(Chain chain, int index, Verdict verdict) {
    Link link = chain.links().get(index);
    if (!(chain.sides().get(index) instanceof Side.Read left)
        || !(chain.sides().get(index + 1) instanceof Side.Read right)) {
      return Optional.empty();
    }
    Judgement judgement = judge(link.relation(), left, right);
    return judgement
        .sides()
        .map(
            sides ->
                new Step(
                    left.span().to(right.span()),
                    link.relation(),
                    Step.Operand.of(sides.left()),
                    Step.Operand.of(sides.right()),
                    manner(left, sides.left()) + manner(right, sides.right()),
                    verdict));
  }

  /// What was decided for a side that can be read in several ways.
  private static String manner(Side.Read side, SideValue value) {
    return side.readings().stream()
        .filter(reading -> reading.expression().equals(value.expression()))
        .map(Side.Reading::manner)
        .findFirst()
        .orElse("");
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
    Judgement judgement = excuses.excused(chain, index, judge(link.relation(), left, right));
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

  private Verdict asserted(
      Link link,
      Side.Read left,
      Side.Read right,
      Judgement judgement,
      List<Diagnostic> diagnostics) {
    if (excuses.isRunOn(link, left, right, judgement)) {
      diagnostics.add(messages.runOn(left, right, judgement));
      return new Verdict.Refuted("a run-on equality: what follows goes on from the result");
    }
    messages
        .step(link, left, right, judgement, () -> judge(Relation.APPROXIMATELY, left, right))
        .ifPresent(diagnostics::add);
    return judgement.verdict();
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
            new Judgement(
                judge.judge(relation, l, r),
                l.value(),
                r.value(),
                Optional.of(new Judgement.Sides(l, r)));
        best = best == null ? judgement : best.orBetter(judgement);
      }
    }
    return best == null
        ? new Judgement(
            new Verdict.Silent(evaluation.reason()), Value.UNKNOWN, Value.UNKNOWN, Optional.empty())
        : best;
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
