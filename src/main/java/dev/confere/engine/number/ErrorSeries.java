package dev.confere.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Rigorous enclosures of the error function of a decimal.
final class ErrorSeries {
  private ErrorSeries() {}

  static Interval erf(BigDecimal x, int digits) {
    Interval positive = atAbsolute(x.abs(), digits);
    return x.signum() < 0 ? positive.negate() : positive;
  }

  private static Interval atAbsolute(BigDecimal x, int digits) {
    if (Interval.exponent(x) > 4) {
      return nearOne(digits + 5);
    }
    int square = x.multiply(x).toBigInteger().intValue();
    // 1 - erf(x) ≤ exp(-x²) ≤ 10^(-0.43 x²) for x ≥ 0
    return square * 43L / 100 > digits + 5 ? nearOne(digits + 5) : series(x, square, digits);
  }

  private static Interval nearOne(int digits) {
    return new Interval(
        BigDecimal.ONE.subtract(BigDecimal.ONE.movePointLeft(digits)), BigDecimal.ONE);
  }

  /// `2/√π · Σ (-1)^n x^(2n+1) / (n! (2n+1))`. The terms grow up to exp(x²) before they shrink, and an
  /// early rounding error grows with them, which costs 3/2 x² + 2 bits.
  private static Interval series(BigDecimal value, int square, int digits) {
    int growth = (square + 1) * 3 / 2 + 2;
    int bits = FixedPoint.bits(digits) + growth + FixedPoint.extraBits(value) + 64;
    BigInteger x = FixedPoint.of(value, bits);
    BigInteger factor = FixedPoint.times(x, x, bits);
    BigInteger term = x;
    BigInteger sum = BigInteger.ZERO;
    for (long n = 0; term.abs().bitLength() > 1; n++) {
      sum = sum.add(FixedPoint.divide(term, 2 * n + 1));
      term = FixedPoint.divide(FixedPoint.times(term, factor, bits), n + 1).negate();
    }
    BigInteger root = FixedPoint.sqrt(Constants.pi(bits), bits);
    BigInteger result = FixedPoint.quotient(sum.shiftLeft(1), root, bits);
    return Interval.ofBinary(result, BigInteger.ONE.shiftLeft(growth + 40), bits, digits);
  }
}
