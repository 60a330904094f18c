package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.Occurrence;
import dev.confere.document.Relation;
import dev.confere.engine.evaluation.Scope;
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
import java.util.Collections;
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
          Evidence.ofChain(steps, where));
    }

    /// Whether one of the relations at a side was checked.
    public boolean isJudged(int side) {
      return side > 0 && judged.get(side - 1) || side < judged.size() && judged.get(side);
    }
  }

  /// On a relation of which nothing is said.
  private static final Verdict SILENT = new Verdict.Silent("");

  private final SourceFile file;
  private final SilentEvaluation evaluation;
  private final RoundedOperands operands;
  private final RelationJudge judge;
  private final ChainRemedy remedy;
  private final ChainExcuses excuses;
  private final ChainMessages messages;
  private final IdleOperands idle;

  /// A verifier for the formulas of one scope; what one chain calls approximate, later ones may use as rounded.
  public ChainVerifier(SourceFile file, Scope scope, Conventions conventions) {
    this.file = file;
    this.evaluation = new SilentEvaluation(file, scope, conventions.settings());
    this.operands = new RoundedOperands(evaluation::value);
    this.judge = new RelationJudge(operands);
    this.remedy = new ChainRemedy(file, evaluation::value, judge, conventions.notation());
    this.excuses = new ChainExcuses(evaluation::value, operands);
    this.idle = new IdleOperands(evaluation::value);
    this.messages =
        new ChainMessages(file, evaluation::value, new ValuePrinter(conventions.notation()));
  }

  public Outcome verify(Chain chain) {
    evaluation.forget();
    ChainSides sides = new ChainSides(chain, evaluation, judge);
    List<Diagnostic> diagnostics = new ArrayList<>();
    int links = chain.links().size();
    List<Step> steps = new ArrayList<>(links);
    List<Boolean> judged = new ArrayList<>(links);
    Verdict worst = null;
    for (int i = 0; i < links; i++) {
      Verdict verdict = link(chain, i, sides, diagnostics, steps);
      judged.add(!(verdict instanceof Verdict.Silent));
      if (judged.getLast()) {
        worst = worst == null || Judgement.rank(verdict) > Judgement.rank(worst) ? verdict : worst;
      }
    }
    if (worst == null) {
      worst = unread(chain).orElseGet(() -> new Verdict.Silent(silence(chain)));
      ambiguous(chain).ifPresent(diagnostics::add);
    } else {
      messages.accumulated(chain).ifPresent(diagnostics::add);
    }
    int relations = Collections.frequency(judged, true);
    return new Outcome(worst, relations, sides.words(), sides.exact(), diagnostics, judged, steps);
  }

  /// The verdict on a relation; what is to be told of it and what was held against what are added.
  private Verdict link(
      Chain chain, int index, ChainSides sides, List<Diagnostic> diagnostics, List<Step> steps) {
    if (!(chain.sides().get(index) instanceof Side.Read left)
        || !(chain.sides().get(index + 1) instanceof Side.Read right)) {
      return SILENT;
    }
    Link link = chain.links().get(index);
    Judgement judgement = excuses.excused(chain, index, sides.judge(link.relation(), left, right));
    List<Diagnostic> told = new ArrayList<>(1);
    Verdict verdict = link(link, sides, left, right, judgement, told);
    for (Diagnostic diagnostic : told) {
      diagnostics.add(remedied(chain, index, diagnostic));
    }
    if (!(verdict instanceof Verdict.Silent)) {
      Optional<Judgement.Sides> pair = decisive(link, sides, left, right, judgement);
      if (pair.isPresent()) {
        steps.add(step(link, left, right, pair.get(), verdict));
      }
    }
    return verdict;
  }

  /// The readings that decided. Between several the numbers that were announced as rounded since may choose anew.
  private static Optional<Judgement.Sides> decisive(
      Link link, ChainSides sides, Side.Read left, Side.Read right, Judgement judgement) {
    return left.alternatives().isEmpty() && right.alternatives().isEmpty()
        ? judgement.sides()
        : sides.judge(link.relation(), left, right).sides();
  }

  private static Step step(
      Link link, Side.Read left, Side.Read right, Judgement.Sides pair, Verdict verdict) {
    return new Step(
        left.span().to(right.span()),
        link.relation(),
        pair.left(),
        pair.right(),
        manner(left, pair.left()) + manner(right, pair.right()),
        verdict);
  }

  /// What was decided for a side that can be read in several ways.
  private static String manner(Side.Read side, SideValue value) {
    for (Side.Reading reading : side.readings()) {
      if (reading.expression().equals(value.expression())) {
        return reading.manner();
      }
    }
    return "";
  }

  private static String silence(Chain chain) {
    for (Side side : chain.sides()) {
      if (side instanceof Side.Silent(var _, String reason)) {
        return reason;
      }
    }
    for (Link link : chain.links()) {
      if (!link.reason().isEmpty()) {
        return link.reason();
      }
    }
    return "nothing to compare";
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

  private Verdict link(
      Link link,
      ChainSides sides,
      Side.Read left,
      Side.Read right,
      Judgement judgement,
      List<Diagnostic> diagnostics) {
    Optional<Diagnostic> beyond = sides.beyond(left);
    if (beyond.isEmpty()) {
      beyond = sides.beyond(right);
    }
    if (link.standing() == Link.Standing.ASSERTED && beyond.isPresent()) {
      diagnostics.add(beyond.get());
      return new Verdict.Undecided(beyond.get().message());
    }
    if (link.relation() == Relation.APPROXIMATELY) {
      for (WrittenNumber printed : right.reading().printed()) {
        operands.announce(printed.value(), printed.decimals());
      }
    }
    boolean holds = judgement.verdict() instanceof Verdict.Confirmed;
    return switch (link.standing()) {
      case ASSERTED -> asserted(link, sides, left, right, judgement, diagnostics);
      case TENTATIVE -> holds ? judgement.verdict() : SILENT;
      case QUESTIONED, DENIED -> SILENT;
    };
  }

  private Verdict asserted(
      Link link,
      ChainSides sides,
      Side.Read left,
      Side.Read right,
      Judgement judgement,
      List<Diagnostic> diagnostics) {
    if (excuses.isRunOn(link, left, right, judgement)) {
      diagnostics.add(messages.runOn(left, right, judgement));
      return new Verdict.Refuted("a run-on equality: what follows goes on from the result");
    }
    messages
        .step(link, left, right, judgement, () -> sides.judge(Relation.APPROXIMATELY, left, right))
        .ifPresent(diagnostics::add);
    return judgement.verdict();
  }

  /// The numerals of a side that its value does not depend on.
  List<Span> idle(Side.Read side) {
    return idle.of(side.expression());
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
}
