package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.OptionalInt;

/// An exact fraction in lowest terms with a positive denominator. Equal values are equal objects.
///
/// Numerator and denominator together hold at most [#MAXIMUM_BITS] bits; a result beyond that is a
/// [LimitException], raised before the work is done wherever the size can be foreseen.
public final class Rational implements Comparable<Rational> {
  /// About 30,000 decimal digits.
  public static final int MAXIMUM_BITS = 100_000;

  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Rational of(long value) {
    return of(BigInteger.valueOf(value));
  }

  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public static Rational of(BigInteger value) {
    return limited(value, BigInteger.ONE);
  }

  /// @throws DomainException when the denominator is zero
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new DomainException("division by zero");
    }
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    return divisor.equals(BigInteger.ONE)
        ? limited(numerator, denominator)
        : limited(numerator.divide(divisor), denominator.divide(divisor));
  }

  /// Reads a plain decimal such as `-1.70`: ASCII digits, a point, no exponent, no grouping. Numbers
  /// as people write them are read by [NumberReader].
  ///
  /// @throws NumberFormatException when the text is anything else
  public static Rational ofDecimal(String plain) {
    int point = plain.indexOf('.');
    String digits = point < 0 ? plain : plain.substring(0, point) + plain.substring(point + 1);
    int decimals = point < 0 ? 0 : plain.length() - point - 1;
    if (!plain.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
      throw new NumberFormatException("not a plain decimal: " + plain);
    }
    Sizes.checkDigits(digits.length());
    return of(new BigInteger(digits)).times(ofTenToThe(-decimals));
  }

  /// Ten to the given power, which may be negative.
  public static Rational ofTenToThe(int exponent) {
    Sizes.checkDigits(Math.abs((long) exponent));
    BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
    return exponent < 0 ? new Rational(BigInteger.ONE, power) : of(power);
  }

  private static Rational limited(BigInteger numerator, BigInteger denominator) {
    Sizes.checkBits((long) numerator.bitLength() + denominator.bitLength() - 1);
    return new Rational(numerator, denominator);
  }

  public BigInteger numerator() {
    return numerator;
  }

  /// Always positive.
  public BigInteger denominator() {
    return denominator;
  }

  /// Knuth, The Art of Computer Programming, 4.5.1: divisors are sought in the denominators, so that
  /// adding a small fraction to a long one is quick.
  public Rational plus(Rational other) {
    BigInteger common = denominator.gcd(other.denominator);
    BigInteger mine = denominator.divide(common);
    BigInteger sum =
        numerator.multiply(other.denominator.divide(common)).add(other.numerator.multiply(mine));
    BigInteger left = common.equals(BigInteger.ONE) ? common : sum.gcd(common);
    return limited(sum.divide(left), mine.multiply(other.denominator.divide(left)));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    BigInteger across = numerator.gcd(other.denominator);
    BigInteger back = other.numerator.gcd(denominator);
    return limited(
        numerator.divide(across).multiply(other.numerator.divide(back)),
        denominator.divide(back).multiply(other.denominator.divide(across)));
  }

  /// @throws DomainException when `other` is zero
  public Rational dividedBy(Rational other) {
    return times(other.inverse());
  }

  /// @throws DomainException when this is zero
  public Rational inverse() {
    return of(denominator, numerator);
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /// This to an integer power; zero to the power zero is one, as in polynomials.
  ///
  /// @throws DomainException when zero is raised to a negative power
  public Rational pow(int exponent) {
    long larger = Math.max(numerator.bitLength(), denominator.bitLength());
    int times = (int) Math.min(Math.abs((long) exponent), Integer.MAX_VALUE);
    Sizes.checkBits((larger - 1) * times);
    Rational base = exponent < 0 ? inverse() : this;
    return limited(base.numerator.pow(times), base.denominator.pow(times));
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /// The greatest integer that is not above this.
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /// The least integer that is not below this.
  public BigInteger ceil() {
    return negate().floor().negate();
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// How many decimals the finite decimal expansion has; empty when the expansion recurs.
  public OptionalInt finiteDecimals() {
    int twos = denominator.getLowestSetBit();
    int fives = 0;
    BigInteger rest = denominator.shiftRight(twos);
    while (!rest.equals(BigInteger.ONE)) {
      BigInteger[] parts = rest.divideAndRemainder(FIVE);
      if (parts[1].signum() != 0) {
        return OptionalInt.empty();
      }
      rest = parts[0];
      fives++;
    }
    return OptionalInt.of(Math.max(twos, fives));
  }

  /// The bits of numerator and denominator together: the measure that limits are set in.
  public int bitLength() {
    return numerator.bitLength() + denominator.bitLength();
  }

  /// A plain decimal with exactly this many decimals, ties away from zero; zero has no sign.
  public String toDecimalString(int decimals) {
    Rational shifted = abs().times(ofTenToThe(decimals));
    BigInteger rounded = shifted.plus(of(1, 2)).floor();
    String digits = rounded.toString();
    String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    int whole = padded.length() - decimals;
    String sign = signum() < 0 && rounded.signum() != 0 ? "-" : "";
    return sign + padded.substring(0, whole) + (decimals == 0 ? "" : "." + padded.substring(whole));
  }

  @Override
  public int compareTo(Rational other) {
    if (signum() != other.signum()) {
      return Integer.compare(signum(), other.signum());
    }
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /// `36/5`, or `7` for an integer.
  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
