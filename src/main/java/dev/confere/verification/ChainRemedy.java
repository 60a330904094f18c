package dev.confere.verification;

import dev.confere.document.Relation;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import dev.confere.math.Chain;
import dev.confere.math.Link;
import dev.confere.math.Side;
import dev.confere.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the number to write in place of a wrong one in a chain.
///
/// One is surely meant only when all of the chain is right with it: in `soma = 2.4 + 0.8 = 3.1` the sum may be wrong, or one of its
/// terms, and nobody but the author knows.
final class ChainRemedy {

  /// A number of a chain, and what to write instead.
  record Correction(Side.Read wrong, String text) {}

  private final SourceFile file;
  private final Function<Expression, Optional<Value>> evaluate;
  private final RelationJudge judge;
  private final Remedy remedy;

  ChainRemedy(
      SourceFile file,
      Function<Expression, Optional<Value>> evaluate,
      RelationJudge judge,
      Notation notation) {
    this.file = file;
    this.evaluate = evaluate;
    this.judge = judge;
    this.remedy = new Remedy(notation);
  }

  /// @param index of a relation that was refuted
  Optional<Correction> of(Chain chain, int index) {
    return correction(chain, index, index + 1, index)
        .or(() -> correction(chain, index, index, index + 1));
  }

  private Optional<Correction> correction(Chain chain, int index, int wrong, int right) {
    Relation relation = chain.links().get(index).relation();
    if (!(chain.sides().get(wrong) instanceof Side.Read side)
        || !(chain.sides().get(right) instanceof Side.Read other)
        || !side.isNumber()
        || other.isNumber()
        || !side.alternatives().isEmpty()) {
      return Optional.empty();
    }
    return evaluate
        .apply(other.expression())
        .flatMap(value -> spelled(relation, value, side))
        .filter(spelled -> isRightWith(chain, wrong, spelled))
        .map(spelled -> new Correction(side, spelled.text()));
  }

  private Optional<Respelling.Spelled> spelled(Relation relation, Value value, Side.Read wrong) {
    if (!(value instanceof Value.Number(Real number, int decimals))) {
      return Optional.empty();
    }
    Respelling respelling =
        remedy.of(wrong.reading().printed().getFirst(), file.text(wrong.expression().span()));
    return switch (relation) {
      case EQUAL -> number.exact().flatMap(respelling::exactly);
      case APPROXIMATELY -> respelling.rounded(number);
      case NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Optional.empty();
    };
  }

  private boolean isRightWith(Chain chain, int corrected, Respelling.Spelled spelled) {
    for (int i = 0; i < chain.links().size(); i++) {
      Link link = chain.links().get(i);
      if (link.standing() == Link.Standing.ASSERTED && chain.isNumeric(i)) {
        Optional<SideValue> left = side(chain, i, corrected, spelled);
        Optional<SideValue> right = side(chain, i + 1, corrected, spelled);
        if (left.isPresent()
            && right.isPresent()
            && isWrong(judge.judge(link.relation(), left.get(), right.get()))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isWrong(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Refuted r -> true;
      case Verdict.Rounded r -> true;
      case Verdict.Undecided u -> true;
      case Verdict.Confirmed c -> false;
      case Verdict.Silent s -> false;
      case Verdict.Unread u -> false;
    };
  }

  private Optional<SideValue> side(
      Chain chain, int index, int corrected, Respelling.Spelled spelled) {
    if (!(chain.sides().get(index) instanceof Side.Read read)) {
      return Optional.empty();
    }
    if (index == corrected) {
      Value value = Value.Number.of(spelled.value(), 0);
      WrittenNumber printed = printed(read.reading().printed().getFirst(), spelled);
      return Optional.of(new SideValue(read.expression(), value, List.of(printed)));
    }
    return evaluate
        .apply(read.expression())
        .map(value -> new SideValue(read.expression(), value, read.reading().printed()));
  }

  private static WrittenNumber printed(WrittenNumber old, Respelling.Spelled spelled) {
    Optional<Rational> unit =
        old.unit().filter(digit -> spelled.value().dividedBy(digit).isInteger());
    return new WrittenNumber(
        spelled.text(),
        spelled.value(),
        old.form(),
        old.decimals(),
        unit,
        old.sign(),
        old.grouped());
  }
}
