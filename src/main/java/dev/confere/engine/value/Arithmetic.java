package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.NumberException;
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
        left,
        right,
        meter,
        (l, r) -> {
          if (l instanceof Number base && r instanceof Number exponent) {
            return charged(power(base.value(), exponent.value()), base.decimals(), meter);
          }
          throw refused("^", l.kind() + " and " + r.kind());
        });
  }

  public static Value negate(Value operand, Meter meter) {
    if (operand instanceof Number number) {
      meter.spend(1);
      return negated(number);
    }
    return Broadcasting.map(List.of(operand), meter, one -> negated(number("-", one.getFirst())));
  }

  private static Number negated(Number number) {
    return new Number(number.value().negate(), number.decimals());
  }

  /// The operand itself, if it is made of numbers.
  public static Value plus(Value operand, Meter meter) {
    return Broadcasting.map(List.of(operand), meter, one -> number("+", one.getFirst()));
  }

  private static Value each(
      String symbol, Value left, Value right, Meter meter, Operation operation) {
    if (left instanceof Number a && right instanceof Number b) {
      return one(a, b, meter, operation);
    }
    return Broadcasting.map(
        left,
        right,
        meter,
        (l, r) -> {
          if (l instanceof Number a && r instanceof Number b) {
            Real result = operation.apply(a.value(), b.value());
            return charged(result, Math.max(a.decimals(), b.decimals()), meter);
          }
          throw refused(symbol, l.kind() + " and " + r.kind());
        });
  }

  /// The operation on two numbers, which most operands are.
  private static Value one(Number a, Number b, Meter meter, Operation operation) {
    meter.spend(1);
    try {
      Real result = operation.apply(a.value(), b.value());
      return charged(result, Math.max(a.decimals(), b.decimals()), meter);
    } catch (NumberException refusal) {
      throw EvaluationFailure.of(refusal);
    }
  }

  private static Number charged(Real result, int decimals, Meter meter) {
    int bits = result instanceof Exact(Rational value) ? value.bitLength() : 0;
    meter.spend(bits / BITS_A_STEP);
    return new Number(result, decimals);
  }

  private static Number number(String symbol, Scalar operand) {
    if (operand instanceof Number number) {
      return number;
    }
    throw refused(symbol, operand.kind());
  }

  private static EvaluationFailure refused(String symbol, String found) {
    return new EvaluationFailure(Code.WRONG_TYPE, symbol + " needs numbers, found " + found);
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
