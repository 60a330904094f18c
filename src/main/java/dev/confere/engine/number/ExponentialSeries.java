package dev.confere.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Rigorous enclosures of the exponential and the natural logarithm of a decimal.
///
/// The error bounds count one unit of the last bit for every rounded operation; the bounds used are
/// several times larger than the sum.
final class ExponentialSeries {
  /// e^230,000 has about 100,000 digits.
  private static final BigDecimal LARGEST = BigDecimal.valueOf(230_000);

  private static final BigDecimal LOG2_E = new BigDecimal("1.4426950408889634");

  private ExponentialSeries() {}

  /// `exp(x) = exp((x - k ln 2) / 2^s)^(2^s) · 2^k`, with Taylor's series for the reduced argument.
  static Interval exp(BigDecimal x, int digits) {
    if (x.abs().compareTo(LARGEST) > 0) {
      throw Sizes.tooLarge();
    }
    int wanted = FixedPoint.bits(digits);
    int halvings = 4 + BigInteger.valueOf(wanted).sqrt().intValue() / 2;
    int bits = wanted + halvings + 40;
    int k = x.multiply(LOG2_E).toBigInteger().intValue();
    BigInteger multiple = Constants.log2(bits).multiply(BigInteger.valueOf(k));
    BigInteger reduced = FixedPoint.of(x, bits).subtract(multiple).shiftRight(halvings);
    BigInteger power = taylor(reduced, bits);
    for (int i = 0; i < halvings; i++) {
      power = FixedPoint.times(power, power, bits);
    }
    // k < 2^19 units from the multiple of ln 2, at most 2^14 from the terms; each squaring doubles
    BigInteger error = BigInteger.ONE.shiftLeft(halvings + 24);
    return Interval.ofBinary(power, error, bits - k, digits);
  }

  private static BigInteger taylor(BigInteger x, int bits) {
    BigInteger sum = FixedPoint.one(bits);
    BigInteger term = sum;
    for (long n = 1; term.signum() != 0; n++) {
      term = FixedPoint.divide(FixedPoint.times(term, x, bits), n);
      sum = sum.add(term);
    }
    return sum;
  }

  /// `ln(m · 2^k) = 2 artanh((m - 1) / (m + 1)) + k ln 2` with m between 3/4 and 3/2.
  static Interval log(BigDecimal x, int digits) {
    int bits = FixedPoint.bits(digits) + FixedPoint.extraBits(x.subtract(BigDecimal.ONE)) + 40;
    BigInteger numerator = FixedPoint.numerator(x);
    BigInteger denominator = FixedPoint.denominator(x);
    int k = numerator.bitLength() - denominator.bitLength();
    BigInteger one = FixedPoint.one(bits);
    BigInteger mantissa = FixedPoint.quotient(numerator, denominator, bits - k);
    if (mantissa.compareTo(one.add(one.shiftRight(1))) > 0) {
      k++;
    } else if (mantissa.compareTo(one.subtract(one.shiftRight(2))) < 0) {
      k--;
    }
    mantissa = FixedPoint.quotient(numerator, denominator, bits - k);
    BigInteger z = FixedPoint.quotient(mantissa.subtract(one), mantissa.add(one), bits);
    BigInteger multiple = Constants.log2(bits).multiply(BigInteger.valueOf(k));
    // 2^20 covers k units from ln 2 and three for each term
    BigInteger error = BigInteger.ONE.shiftLeft(22);
    return Interval.ofBinary(artanh(z, bits).shiftLeft(1).add(multiple), error, bits, digits);
  }

  private static BigInteger artanh(BigInteger z, int bits) {
    BigInteger square = FixedPoint.times(z, z, bits);
    BigInteger power = z;
    BigInteger sum = BigInteger.ZERO;
    for (long n = 1; power.abs().bitLength() > 1; n += 2) {
      sum = sum.add(FixedPoint.divide(power, n));
      power = FixedPoint.times(power, square, bits);
    }
    return sum;
  }
}
