package dev.confere.verification;

import dev.confere.document.Relation;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.number.Fit;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import dev.confere.math.Chain;
import dev.confere.math.Link;
import dev.confere.math.Side;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Looks in the rest of a chain for what explains a step that does not hold: numbers that were rounded on the way, or arithmetic
/// that goes on after its result.
final class ChainExcuses {
  private final Function<Expression, Optional<Value>> evaluate;
  private final RoundedOperands operands;

  /// @param evaluate the value of an expression in the scope of the chain
  /// @param operands is told of the numbers that turn out to be rounded
  ChainExcuses(Function<Expression, Optional<Value>> evaluate, RoundedOperands operands) {
    this.evaluate = evaluate;
    this.operands = operands;
  }

  /// The judgement, milder where numbers that were rounded on the way explain it.
  Judgement excused(Chain chain, int index, Judgement judgement) {
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
        RoundedStep.between(left.expression(), right.expression(), evaluate);
    if (!rounded.isEmpty() && !right.isNumber()) {
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
    if (!right.isNumber()) {
      return false;
    }
    WrittenNumber printed = right.reading().printed().getFirst();
    for (int i = index - 1; i >= 0 && chain.isNumeric(i); i--) {
      if (chain.sides().get(i) instanceof Side.Read earlier
          && evaluate.apply(earlier.expression()).filter(v -> fits(v, printed)).isPresent()) {
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

  /// `147 + 29 = 176/8 = 22`: the arithmetic goes on after the result instead of stopping at it.
  boolean isRunOn(Link link, Side.Read left, Side.Read right, Judgement judgement) {
    return link.relation() == Relation.EQUAL
        && judgement.verdict() instanceof Verdict.Refuted
        && left.expression() instanceof Expression.Binary
        && !right.isNumber()
        && right
            .firstOperand()
            .filter(first -> evaluate.apply(left.expression()).equals(evaluate.apply(first)))
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
}
