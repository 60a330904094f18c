package dev.confere.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Rigorous enclosures of sine, cosine and arc tangent of a decimal.
final class CircularSeries {
  private static final long LARGEST_EXPONENT = 2_000;

  private CircularSeries() {}

  static Interval sin(BigDecimal x, int digits) {
    return quarterTurns(x, 0, digits);
  }

  static Interval cos(BigDecimal x, int digits) {
    return quarterTurns(x, 1, digits);
  }

  /// sin(x + turns · π/2), after taking off the nearest multiple of a quarter turn.
  private static Interval quarterTurns(BigDecimal x, int turns, int digits) {
    long exponent = Interval.exponent(x);
    if (exponent > LARGEST_EXPONENT) {
      throw new LimitException("the angle has more than " + LARGEST_EXPONENT + " digits");
    }
    int large = (int) Math.max(0, exponent) * 10 / 3 + 4;
    int bits = FixedPoint.bits(digits) + large + FixedPoint.extraBits(x) + 40;
    BigInteger angle = FixedPoint.of(x, bits);
    BigInteger quarter = Constants.pi(bits).shiftRight(1);
    BigInteger quadrant = FixedPoint.quotient(angle.add(quarter.shiftRight(1)), quarter, 0);
    BigInteger reduced = angle.subtract(quadrant.multiply(quarter));
    int phase = quadrant.add(BigInteger.valueOf(turns)).mod(BigInteger.valueOf(4)).intValue();
    BigInteger value = taylor(reduced, phase % 2, bits);
    // one unit for each quarter turn, three for each term
    BigInteger error = BigInteger.ONE.shiftLeft(quadrant.bitLength() + 18);
    return Interval.ofBinary(phase < 2 ? value : value.negate(), error, bits, digits);
  }

  /// Sine (parity 0) or cosine (parity 1) of an angle below one.
  private static BigInteger taylor(BigInteger x, int parity, int bits) {
    BigInteger square = FixedPoint.times(x, x, bits);
    BigInteger term = parity == 0 ? x : FixedPoint.one(bits);
    BigInteger sum = BigInteger.ZERO;
    for (long n = 2L - parity; term.abs().bitLength() > 1; n += 2) {
      sum = sum.add(term);
      term = FixedPoint.divide(FixedPoint.times(term, square, bits), n * (n + 1)).negate();
    }
    return sum;
  }

  /// The argument is inverted above one and halved twice by x / (1 + √(1 + x²)).
  static Interval atan(BigDecimal x, int digits) {
    int bits = FixedPoint.bits(digits) + FixedPoint.extraBits(x) + 40;
    BigInteger numerator = FixedPoint.numerator(x.abs());
    BigInteger denominator = FixedPoint.denominator(x);
    boolean inverted = numerator.compareTo(denominator) > 0;
    BigInteger ratio =
        inverted
            ? FixedPoint.quotient(denominator, numerator, bits)
            : FixedPoint.quotient(numerator, denominator, bits);
    BigInteger small = series(halved(halved(ratio, bits), bits), bits).shiftLeft(2);
    BigInteger angle = inverted ? Constants.pi(bits).shiftRight(1).subtract(small) : small;
    // a few units for the halvings, three for each term, times four
    BigInteger error = BigInteger.ONE.shiftLeft(20);
    return Interval.ofBinary(x.signum() < 0 ? angle.negate() : angle, error, bits, digits);
  }

  private static BigInteger halved(BigInteger x, int bits) {
    BigInteger one = FixedPoint.one(bits);
    BigInteger root = FixedPoint.sqrt(one.add(FixedPoint.times(x, x, bits)), bits);
    return FixedPoint.quotient(x, one.add(root), bits);
  }

  private static BigInteger series(BigInteger x, int bits) {
    BigInteger square = FixedPoint.times(x, x, bits);
    BigInteger power = x;
    BigInteger sum = BigInteger.ZERO;
    for (long n = 1; power.abs().bitLength() > 1; n += 2) {
      sum = sum.add(FixedPoint.divide(power, n));
      power = FixedPoint.times(power, square, bits).negate();
    }
    return sum;
  }
}
