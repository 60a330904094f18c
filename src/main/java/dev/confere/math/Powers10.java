package dev.confere.math;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.Rational;
import java.math.BigInteger;
import java.util.Optional;

/// Recognises `10^{12}`.
final class Powers10 {
  private Powers10() {}

  private static final Rational TEN = Rational.of(10);
  private static final BigInteger LARGEST = BigInteger.valueOf(400);

  static Optional<Integer> exponent(Expression expression) {
    return expression instanceof Expression.Binary(var span, var operator, var base, var exponent)
            && operator == BinaryOperator.POWER
            && base instanceof Expression.NumberLiteral ten
            && ten.value().equals(TEN)
        ? integer(exponent)
        : Optional.empty();
  }

  private static Optional<Integer> integer(Expression exponent) {
    if (exponent instanceof Expression.Unary(var span, var operator, var operand)) {
      Optional<Integer> inner = integer(operand);
      return operator == UnaryOperator.NEGATE ? inner.map(i -> -i) : inner;
    }
    boolean small =
        exponent instanceof Expression.NumberLiteral number
            && number.value().isInteger()
            && number.value().numerator().abs().compareTo(LARGEST) <= 0;
    return small
        ? Optional.of(((Expression.NumberLiteral) exponent).value().numerator().intValueExact())
        : Optional.empty();
  }
}
