package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.Relation;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.value.Value;
import dev.confere.math.Chain;
import dev.confere.math.Side;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// The sides of one chain with what they come to, each evaluated once, and the judgements on pairs of them.
final class ChainSides {

  private final Chain chain;
  private final SilentEvaluation evaluation;
  private final RelationJudge judge;
  private final IdentityHashMap<Side.Read, List<SideValue>> values = new IdentityHashMap<>();

  ChainSides(Chain chain, SilentEvaluation evaluation, RelationJudge judge) {
    this.chain = chain;
    this.evaluation = evaluation;
    this.judge = judge;
  }

  /// The readings of a side that have a value.
  private List<SideValue> values(Side.Read side) {
    List<SideValue> found = values.get(side);
    if (found == null) {
      found = new ArrayList<>();
      add(side.reading(), found);
      for (Side.Reading alternative : side.alternatives()) {
        add(alternative, found);
      }
      values.put(side, found);
    }
    return found;
  }

  private void add(Side.Reading reading, List<SideValue> values) {
    Optional<Value> value = evaluation.value(reading.expression());
    if (value.isPresent()) {
      values.add(new SideValue(reading.expression(), value.get(), reading.printed()));
    }
  }

  /// A side in its usual reading; empty when that has no value.
  private Optional<SideValue> usual(Side.Read side) {
    for (SideValue value : values(side)) {
      if (value.expression().equals(side.expression())) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /// The best of all pairs of readings.
  Judgement judge(Relation relation, Side.Read left, Side.Read right) {
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
    return best == null ? Judgement.NONE : best;
  }

  /// A name of the exercise with an index that it does not have; nothing can be compared with that.
  Optional<Diagnostic> beyond(Side.Read side) {
    return evaluation
        .beyond(side.expression())
        .map(told -> Diagnostic.of(Code.CHAIN_UNDECIDED, told.place(), told.message()));
  }

  /// The chain in the language of expressions.
  String words() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chain.sides().size(); i++) {
      if (i > 0) {
        text.append(' ').append(chain.links().get(i - 1).relation().symbol()).append(' ');
      }
      text.append(chain.sides().get(i) instanceof Side.Read read ? words(read) : "…");
    }
    return text.toString();
  }

  private String words(Side.Read side) {
    Optional<SideValue> value = usual(side);
    return value.isPresent() ? value.get().words() : ExpressionPrinter.print(side.expression());
  }

  /// The exact value of the first side that has one.
  String exact() {
    for (Side side : chain.sides()) {
      if (side instanceof Side.Read read) {
        Optional<SideValue> value = usual(read);
        if (value.isPresent()) {
          return value.get().exact();
        }
      }
    }
    return "";
  }
}
