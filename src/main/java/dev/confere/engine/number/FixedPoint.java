package dev.confere.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Binary fixed-point arithmetic: an integer `n` stands for `n / 2^bits`. Every operation rounds
/// down, so each is wrong by less than one unit of the last bit; the series that use it count those.
final class FixedPoint {
  private FixedPoint() {}

  static BigInteger one(int bits) {
    return BigInteger.ONE.shiftLeft(bits);
  }

  /// `value`, less than a unit too small.
  static BigInteger of(BigDecimal value, int bits) {
    return quotient(numerator(value), denominator(value), bits);
  }

  static BigInteger numerator(BigDecimal value) {
    return value.scale() < 0 ? value.toBigIntegerExact() : value.unscaledValue();
  }

  static BigInteger denominator(BigDecimal value) {
    return BigInteger.TEN.pow(Math.max(0, value.scale()));
  }

  /// `dividend / divisor` for a positive divisor; `bits` may be negative.
  static BigInteger quotient(BigInteger dividend, BigInteger divisor, int bits) {
    BigInteger scaled = dividend.shiftLeft(Math.max(0, bits));
    BigInteger[] parts = scaled.divideAndRemainder(divisor.shiftLeft(Math.max(0, -bits)));
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  static BigInteger times(BigInteger a, BigInteger b, int bits) {
    return a.multiply(b).shiftRight(bits);
  }

  static BigInteger sqrt(BigInteger value, int bits) {
    return value.shiftLeft(bits).sqrt();
  }

  /// Bits for so many decimal digits, with a few to spare.
  static int bits(int digits) {
    return digits * 10 / 3 + 8;
  }

  /// Extra bits that keep `digits` significant digits of a result as small as `value`.
  static int extraBits(BigDecimal value) {
    return value.signum() == 0 ? 0 : (int) Math.max(0, 4 - Interval.exponent(value) * 10 / 3);
  }

  static BigInteger divide(BigInteger value, long divisor) {
    return value.divide(BigInteger.valueOf(divisor));
  }
}
