package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.value.Value.Number;
import dev.confere.engine.value.Value.Scalar;
import java.util.List;

/// `+ - * / mod ^` and negation, broadcast over arrays.
///
/// A result shows as many decimals as the operand that shows more (of a power: as many as its
/// base). Operands that are not numbers are WRONG_TYPE.
public final class Arithmetic {

  /// What is done with two reals.
  @FunctionalInterface
  private interface Operation {
    Real apply(Real left, Real right);
  }

  /// How many bits of an exact result count as one step, so that huge numbers use the limit up
  /// sooner.
  private static final int BITS_A_STEP = 256;

  private Arithmetic() {}

  public static Value add(Value left, Value right, Meter meter) {
    return each("+", left, right, meter, Real::plus);
  }

  public static Value subtract(Value left, Value right, Meter meter) {
    return each("-", left, right, meter, Real::minus);
  }

  public static Value multiply(Value left, Value right, Meter meter) {
    return each("*", left, right, meter, Real::times);
  }

  /// @throws EvaluationFailure DIVISION_BY_ZERO
  public static Value divide(Value left, Value right, Meter meter) {
    return each("/", left, right, meter, Arithmetic::quotient);
  }

  /// What is left after dividing and rounding down: the sign is the divisor's, as in mathematics
  /// and NumPy.
  ///
  /// @throws EvaluationFailure DIVISION_BY_ZERO
  public static Value modulo(Value left, Value right, Meter meter) {
    return each("mod", left, right, meter, Arithmetic::remainder);
  }

  /// @throws EvaluationFailure DIVISION_BY_ZERO for zero to a negative power, OUTSIDE_DOMAIN for a
  ///     fractional power of a negative number
  public static Value power(Value left, Value right, Meter meter) {
    return Broadcasting.map(
        List.of(left, right),
        meter,
        pair -> {
          Number base = operand("^", pair, 0);
          Real result = power(base.value(), operand("^", pair, 1).value());
          return charged(result, base.decimals(), meter);
        });
  }

  public static Value negate(Value operand, Meter meter) {
    return Broadcasting.map(
        List.of(operand),
        meter,
        one -> {
          Number number = operand("-", one, 0);
          return new Number(number.value().negate(), number.decimals());
        });
  }

  /// The operand itself, if it is made of numbers.
  public static Value plus(Value operand, Meter meter) {
    return Broadcasting.map(List.of(operand), meter, one -> operand("+", one, 0));
  }

  private static Value each(
      String symbol, Value left, Value right, Meter meter, Operation operation) {
    return Broadcasting.map(
        List.of(left, right),
        meter,
        pair -> {
          Number a = operand(symbol, pair, 0);
          Number b = operand(symbol, pair, 1);
          Real result = operation.apply(a.value(), b.value());
          return charged(result, Math.max(a.decimals(), b.decimals()), meter);
        });
  }

  private static Number charged(Real result, int decimals, Meter meter) {
    meter.spend(result.exact().map(Rational::bitLength).orElse(0) / BITS_A_STEP);
    return new Number(result, decimals);
  }

  private static Number operand(String symbol, List<Scalar> operands, int index) {
    if (operands.get(index) instanceof Number number) {
      return number;
    }
    String found = String.join(" and ", operands.stream().map(Value::kind).toList());
    throw new EvaluationFailure(Code.WRONG_TYPE, symbol + " needs numbers, found " + found);
  }

  /// @throws EvaluationFailure DIVISION_BY_ZERO
  public static Real quotient(Real dividend, Real divisor) {
    refuseZero(divisor);
    return dividend.dividedBy(divisor);
  }

  private static Real remainder(Real dividend, Real divisor) {
    refuseZero(divisor);
    Rational times = Rational.of(Rounding.floor(dividend.dividedBy(divisor)));
    return dividend.minus(divisor.times(Real.of(times)));
  }

  private static Real power(Real base, Real exponent) {
    if (base.signum() == Ordering.EQUAL && exponent.signum() == Ordering.LESS) {
      throw new EvaluationFailure(Code.DIVISION_BY_ZERO, "zero to a negative power");
    }
    return base.pow(exponent);
  }

  private static void refuseZero(Real divisor) {
    if (divisor.signum() == Ordering.EQUAL) {
      throw new EvaluationFailure(Code.DIVISION_BY_ZERO, "division by zero");
    }
  }
}
