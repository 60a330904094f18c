package dev.confere.verification;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Whether a result is right for some exact values of operands that were printed rounded.
///
/// A number may have been rounded when the text itself said so earlier (`≈ 0.67`), or when it shows three decimals or more; `2.5`
/// in a sum of prices is exact. Each such operand may lie half a unit of its last digit to either side.
final class RoundedOperands {

  /// Decimals from which a number is taken for one that may have been rounded.
  private static final int MANY_DECIMALS = 3;

  /// The corners of more operands are too many to try.
  private static final int MOST_OPERANDS = 6;

  private final Function<Expression, Optional<Value>> evaluate;
  private final Set<Printed> announced = new HashSet<>();

  private record Printed(Rational value, int decimals) {}

  /// @param evaluate the value of an expression in the scope of the chain
  RoundedOperands(Function<Expression, Optional<Value>> evaluate) {
    this.evaluate = evaluate;
  }

  /// Remembers a number that the text called approximate. Without decimals it may stand elsewhere for itself.
  void announce(Rational number, int decimals) {
    if (decimals > 0) {
      announced.add(new Printed(number, decimals));
    }
  }

  /// Whether the two sides meet when their rounded operands move within their last digit.
  boolean excuse(SideValue left, SideValue right) {
    Optional<Range> l = range(left);
    Optional<Range> r = range(right);
    boolean moved = l.filter(Range::isWide).isPresent() || r.filter(Range::isWide).isPresent();
    return moved && l.isPresent() && r.isPresent() && l.get().meets(r.get());
  }

  private record Range(Real low, Real high, boolean isWide) {
    boolean meets(Range other) {
      return isAtMost(low, other.high) && isAtMost(other.low, high);
    }

    private static boolean isAtMost(Real a, Real b) {
      Ordering ordering = Reals.compare(a, b);
      return ordering == Ordering.LESS || ordering == Ordering.EQUAL;
    }
  }

  private Optional<Range> range(SideValue side) {
    if (!(side.value() instanceof Value.Number(Real value, int d))) {
      return Optional.empty();
    }
    if (side.printed().size() == 1) {
      Rational half =
          side.printed()
              .getFirst()
              .unit()
              .map(unit -> unit.times(Rational.of(1, 2)))
              .orElse(Rational.ZERO);
      return Optional.of(new Range(value.minus(Real.of(half)), value.plus(Real.of(half)), false));
    }
    List<Expression.NumberLiteral> movable = movable(side.expression());
    if (movable.isEmpty() || movable.size() > MOST_OPERANDS) {
      return Optional.of(new Range(value, value, false));
    }
    return corners(side.expression(), movable);
  }

  private List<Expression.NumberLiteral> movable(Expression expression) {
    List<Expression.NumberLiteral> movable = new ArrayList<>();
    for (Expression.NumberLiteral literal : Expressions.literals(expression)) {
      if (literal.decimals() >= MANY_DECIMALS
          || announced.contains(new Printed(literal.value(), literal.decimals()))) {
        movable.add(literal);
      }
    }
    return movable;
  }

  /// The least and the greatest value with every operand at one end of its range.
  private Optional<Range> corners(Expression expression, List<Expression.NumberLiteral> movable) {
    Real low = null;
    Real high = null;
    for (int corner = 0; corner < 1 << movable.size(); corner++) {
      Optional<Value> value =
          evaluate.apply(Expressions.replace(expression, moved(movable, corner)));
      if (value.isEmpty() || !(value.get() instanceof Value.Number(Real number, int d))) {
        return Optional.empty();
      }
      low = low == null || Reals.compare(number, low) == Ordering.LESS ? number : low;
      high = high == null || Reals.compare(number, high) == Ordering.GREATER ? number : high;
    }
    return low == null || high == null ? Optional.empty() : Optional.of(new Range(low, high, true));
  }

  private static Map<Expression.NumberLiteral, Rational> moved(
      List<Expression.NumberLiteral> movable, int corner) {
    Map<Expression.NumberLiteral, Rational> moved = new java.util.LinkedHashMap<>();
    for (int i = 0; i < movable.size(); i++) {
      Expression.NumberLiteral literal = movable.get(i);
      Rational half = Rational.ofTenToThe(-literal.decimals()).times(Rational.of(1, 2));
      boolean up = (corner >> i & 1) == 1;
      moved.put(literal, up ? literal.value().plus(half) : literal.value().minus(half));
    }
    return moved;
  }
}
