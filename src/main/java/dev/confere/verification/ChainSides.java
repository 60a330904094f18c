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
import org.jspecify.annotations.Nullable;

/// The sides of one chain with what they come to, each evaluated once, and the judgements on pairs of them.
final class ChainSides {

  private final Chain chain;
  private final SilentEvaluation evaluation;
  private final RelationJudge judge;
  private final IdentityHashMap<Side.Read, List<SideValue>> values;

  ChainSides(Chain chain, SilentEvaluation evaluation, RelationJudge judge) {
    this.chain = chain;
    this.evaluation = evaluation;
    this.judge = judge;
    this.values = new IdentityHashMap<>(chain.sides().size());
  }

  /// The readings of a side that have a value.
  private List<SideValue> values(Side.Read side) {
    List<SideValue> found = values.get(side);
    if (found == null) {
      found = evaluated(side);
      values.put(side, found);
    }
    return found;
  }

  private List<SideValue> evaluated(Side.Read side) {
    if (side.alternatives().isEmpty()) {
      SideValue only = value(side.reading());
      return only == null ? List.of() : List.of(only);
    }
    List<SideValue> found = new ArrayList<>();
    for (Side.Reading reading : side.readings()) {
      SideValue value = value(reading);
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  private @Nullable SideValue value(Side.Reading reading) {
    Optional<Value> value = evaluation.value(reading.expression());
    return value.isEmpty()
        ? null
        : new SideValue(reading.expression(), value.get(), reading.printed());
  }

  /// A side in its usual reading; null when that has no value.
  private @Nullable SideValue usual(Side.Read side) {
    List<SideValue> all = values(side);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).expression().equals(side.expression())) {
        return all.get(i);
      }
    }
    return null;
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
    Optional<Diagnostic> beyond = evaluation.beyond(side.expression());
    return beyond.isEmpty()
        ? beyond
        : beyond.map(told -> Diagnostic.of(Code.CHAIN_UNDECIDED, told.place(), told.message()));
  }

  /// The chain in the language of expressions.
  String words() {
    StringBuilder text = new StringBuilder(64);
    for (int i = 0; i < chain.sides().size(); i++) {
      if (i > 0) {
        text.append(' ').append(chain.links().get(i - 1).relation().symbol()).append(' ');
      }
      text.append(chain.sides().get(i) instanceof Side.Read read ? words(read) : "…");
    }
    return text.toString();
  }

  private String words(Side.Read side) {
    SideValue value = usual(side);
    return value == null ? ExpressionPrinter.print(side.expression()) : value.words();
  }

  /// The exact value of the first side that has one.
  String exact() {
    for (Side side : chain.sides()) {
      if (side instanceof Side.Read read) {
        SideValue value = usual(read);
        if (value != null) {
          return value.exact();
        }
      }
    }
    return "";
  }
}
