package dev.confere.verification;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// A number of the second evaluator: a fraction of its own, or eighty digits where there is none.
///
/// @param rough null for a fraction
record SecondNumber(BigInteger above, BigInteger below, BigDecimal rough)
    implements Comparable<SecondNumber> {

  static final MathContext DIGITS = new MathContext(80);

  static final SecondNumber ZERO = of(0);
  static final SecondNumber ONE = of(1);

  static SecondNumber of(long whole) {
    return of(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static SecondNumber of(BigInteger above, BigInteger below) {
    if (below.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
    return new SecondNumber(above.divide(common), below.divide(common), null);
  }

  static SecondNumber of(BigDecimal decimal) {
    return decimal.scale() >= 0
        ? of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : of(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  static SecondNumber rough(BigDecimal value) {
    return new SecondNumber(BigInteger.ZERO, BigInteger.ONE, value);
  }

  boolean isExact() {
    return rough == null;
  }

  BigDecimal decimal() {
    return isExact() ? new BigDecimal(above).divide(new BigDecimal(below), DIGITS) : rough;
  }

  SecondNumber plus(SecondNumber other) {
    return isExact() && other.isExact()
        ? of(
            above.multiply(other.below).add(other.above.multiply(below)),
            below.multiply(other.below))
        : rough(decimal().add(other.decimal(), DIGITS));
  }

  SecondNumber negate() {
    return isExact() ? new SecondNumber(above.negate(), below, null) : rough(rough.negate());
  }

  SecondNumber minus(SecondNumber other) {
    return plus(other.negate());
  }

  SecondNumber times(SecondNumber other) {
    return isExact() && other.isExact()
        ? of(above.multiply(other.above), below.multiply(other.below))
        : rough(decimal().multiply(other.decimal(), DIGITS));
  }

  SecondNumber over(SecondNumber other) {
    return isExact() && other.isExact()
        ? of(above.multiply(other.below), below.multiply(other.above))
        : rough(decimal().divide(other.decimal(), DIGITS));
  }

  SecondNumber power(SecondNumber exponent) {
    if (isExact() && exponent.isExact() && exponent.below.equals(BigInteger.ONE)) {
      int times = exponent.above.intValueExact();
      SecondNumber base = times < 0 ? ONE.over(this) : this;
      int size = Math.abs(times);
      return of(base.above.pow(size), base.below.pow(size));
    }
    return rough(BigDecimalMath.pow(decimal(), exponent.decimal(), DIGITS));
  }

  /// Exact when numerator and denominator are squares.
  SecondNumber root() {
    if (isExact() && above.signum() >= 0) {
      BigInteger a = above.sqrt();
      BigInteger b = below.sqrt();
      if (a.multiply(a).equals(above) && b.multiply(b).equals(below)) {
        return of(a, b);
      }
    }
    return rough(BigDecimalMath.sqrt(decimal(), DIGITS));
  }

  SecondNumber floor() {
    if (!isExact()) {
      return of(rough.setScale(0, java.math.RoundingMode.FLOOR));
    }
    BigInteger[] parts = above.divideAndRemainder(below);
    return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  @Override
  public int compareTo(SecondNumber other) {
    return isExact() && other.isExact()
        ? above.multiply(other.below).compareTo(other.above.multiply(below))
        : decimal().compareTo(other.decimal());
  }

  int whole() {
    return above.divide(below).intValueExact();
  }

  @Override
  public String toString() {
    return !isExact()
        ? rough.toString()
        : below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below;
  }
}
