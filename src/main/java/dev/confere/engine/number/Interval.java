package dev.confere.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Interval arithmetic on decimals, rounded outward to a number of significant digits. Relative, not
/// absolute, precision keeps `exp(-800)` as well known as `exp(0)`.
record Interval(BigDecimal lower, BigDecimal upper) {
  static final Interval ONE = new Interval(BigDecimal.ONE, BigDecimal.ONE);

  /// Powers of ten beyond this are refused long before `BigDecimal` would overflow its scale.
  private static final long MAXIMUM_EXPONENT = 400_000;

  static Interval of(Rational value, int digits) {
    Optional<BigDecimal> exact = value.decimal().filter(decimal -> decimal.precision() <= digits);
    if (exact.isPresent()) {
      return new Interval(exact.get(), exact.get());
    }
    BigDecimal numerator = new BigDecimal(value.numerator());
    BigDecimal denominator = new BigDecimal(value.denominator());
    return new Interval(
        numerator.divide(denominator, down(digits)), numerator.divide(denominator, up(digits)));
  }

  /// The interval `(centre ± error) / 2^bits`.
  static Interval ofBinary(BigInteger centre, BigInteger error, int bits, int digits) {
    BigInteger factor = BigInteger.ONE.shiftLeft(Math.max(0, -bits));
    BigDecimal divisor = new BigDecimal(BigInteger.ONE.shiftLeft(Math.max(0, bits)));
    BigDecimal low = new BigDecimal(centre.subtract(error).multiply(factor));
    BigDecimal high = new BigDecimal(centre.add(error).multiply(factor));
    return new Interval(low.divide(divisor, down(digits)), high.divide(divisor, up(digits)));
  }

  Interval plus(Interval other, int digits) {
    return limited(lower.add(other.lower, down(digits)), upper.add(other.upper, up(digits)));
  }

  Interval negate() {
    return new Interval(upper.negate(), lower.negate());
  }

  Interval times(Interval other, int digits) {
    if (lower.signum() >= 0 && other.lower.signum() >= 0) {
      return limited(
          lower.multiply(other.lower).round(down(digits)),
          upper.multiply(other.upper).round(up(digits)));
    }
    BigDecimal a = lower.multiply(other.lower);
    BigDecimal b = lower.multiply(other.upper);
    BigDecimal c = upper.multiply(other.lower);
    BigDecimal d = upper.multiply(other.upper);
    return limited(
        a.min(b).min(c).min(d).round(down(digits)), a.max(b).max(c).max(d).round(up(digits)));
  }

  /// One divided by this, whose sign must be known.
  Interval inverse(int digits) {
    return limited(
        BigDecimal.ONE.divide(upper, down(digits)), BigDecimal.ONE.divide(lower, up(digits)));
  }

  /// An integer power; a negative one needs a known sign.
  Interval power(BigInteger exponent, int digits) {
    Interval square = exponent.signum() < 0 ? inverse(digits) : this;
    Interval result = ONE;
    BigInteger left = exponent.abs();
    for (int bit = 0; bit < left.bitLength(); bit++) {
      result = left.testBit(bit) ? result.times(square, digits) : result;
      square = bit + 1 < left.bitLength() ? square.times(square, digits) : square;
    }
    return result;
  }

  /// The square root of an interval without negative numbers.
  Interval sqrt(int digits) {
    BigDecimal next = root(upper, digits).add(lastPlace(root(upper, digits)));
    return new Interval(root(lower, digits), next);
  }

  /// The square root rounded down, to at least so many digits.
  private static BigDecimal root(BigDecimal value, int digits) {
    long missing = 2L * digits + 2 - value.precision();
    int scale = value.scale() + (int) Math.max(0, missing);
    int even = scale % 2 == 0 ? scale : scale + 1;
    return new BigDecimal(value.setScale(even).unscaledValue().sqrt(), even / 2);
  }

  private static BigDecimal lastPlace(BigDecimal value) {
    return BigDecimal.ONE.scaleByPowerOfTen(-value.scale());
  }

  BigDecimal width() {
    return upper.subtract(lower);
  }

  boolean isPositive() {
    return lower.signum() > 0;
  }

  boolean hasSign() {
    return lower.signum() > 0 || upper.signum() < 0;
  }

  /// Whether all of it is nearer to zero than 2^−bits.
  boolean isWithin(long bits) {
    BigDecimal limit = new BigDecimal(BigInteger.ONE.shiftLeft(Math.toIntExact(bits)));
    BigDecimal farthest = lower.abs().max(upper.abs());
    return farthest.multiply(limit).compareTo(BigDecimal.ONE) < 0;
  }

  Enclosure toEnclosure() {
    return new Enclosure(rational(lower), rational(upper));
  }

  private static Rational rational(BigDecimal value) {
    return Rational.of(value.unscaledValue()).times(Rational.ofTenToThe(-value.scale()));
  }

  private static Interval limited(BigDecimal lower, BigDecimal upper) {
    checkExponent(lower);
    checkExponent(upper);
    return new Interval(lower, upper);
  }

  private static void checkExponent(BigDecimal value) {
    if (value.signum() != 0 && Math.abs(exponent(value)) > MAXIMUM_EXPONENT) {
      throw Sizes.tooLarge();
    }
  }

  /// The power of ten just above the absolute value.
  static long exponent(BigDecimal value) {
    return (long) value.precision() - value.scale();
  }

  private static MathContext down(int digits) {
    return new MathContext(digits, RoundingMode.FLOOR);
  }

  private static MathContext up(int digits) {
    return new MathContext(digits, RoundingMode.CEILING);
  }
}
