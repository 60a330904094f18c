package dev.confere.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// An exact fraction in lowest terms with a positive denominator. Equal values are equal objects.
///
/// Numerator and denominator together hold at most [#MAXIMUM_BITS] bits; a result beyond that is a
/// [LimitException], raised before the work is done wherever the size can be foreseen.
///
/// The numbers that people write are fractions of two machine words, and nearly all of the work is done
/// on those; what does not fit is reckoned with integers of any size.
public final class Rational implements Comparable<Rational> {
  /// About 30,000 decimal digits.
  public static final int MAXIMUM_BITS = 100_000;

  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);

  /// The numerator, where both numbers are words.
  private final long over;

  /// The denominator, where both numbers are words, else zero.
  private final long under;

  /// The fraction, where one of its numbers is no word.
  private final @Nullable LargeFraction large;

  private Rational(long over, long under) {
    this.over = over;
    this.under = under;
    this.large = null;
  }

  private Rational(LargeFraction large) {
    this.over = 0;
    this.under = 0;
    this.large = large;
  }

  public static Rational of(long value) {
    return Words.isWord(value) ? new Rational(value, 1) : of(BigInteger.valueOf(value));
  }

  /// @throws DomainException when the denominator is zero
  public static Rational of(long numerator, long denominator) {
    if (!Words.isWord(numerator) || !Words.isWord(denominator)) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long common = Words.gcd(numerator, nonZero(denominator));
    long divisor = denominator < 0 ? -common : common;
    return new Rational(numerator / divisor, denominator / divisor);
  }

  public static Rational of(BigInteger value) {
    return Words.isWord(value)
        ? new Rational(value.longValue(), 1)
        : of(new LargeFraction(value, BigInteger.ONE));
  }

  /// @throws DomainException when the denominator is zero
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    nonZero(denominator.signum());
    return Words.isWord(numerator) && Words.isWord(denominator)
        ? of(numerator.longValue(), denominator.longValue())
        : of(LargeFraction.reduced(numerator, denominator));
  }

  /// @param fraction in lowest terms
  private static Rational of(LargeFraction fraction) {
    BigInteger numerator = fraction.numerator();
    BigInteger denominator = fraction.denominator();
    if (Words.isWord(numerator) && Words.isWord(denominator)) {
      return new Rational(numerator.longValue(), denominator.longValue());
    }
    Sizes.checkBits((long) numerator.bitLength() + denominator.bitLength() - 1);
    return new Rational(fraction);
  }

  private static long nonZero(long denominator) {
    if (denominator == 0) {
      throw new DomainException("division by zero");
    }
    return denominator;
  }

  /// Reads a plain decimal such as `-1.70`: ASCII digits, a point, no exponent, no grouping. Numbers
  /// as people write them are read by [NumberReader].
  ///
  /// @throws NumberFormatException when the text is anything else
  public static Rational ofDecimal(String plain) {
    PlainDecimal decimal = PlainDecimal.of(plain);
    return ofDigits(decimal.digits(), decimal.decimals());
  }

  /// A decimal without its point: the last `decimals` of its ASCII digits stand behind it.
  ///
  /// @throws NumberFormatException when there are other characters than digits and a sign
  public static Rational ofDigits(String digits, int decimals) {
    if (digits.length() <= Words.MOST_TENS) {
      return of(Long.parseLong(digits), Words.tenToThe(decimals));
    }
    Sizes.checkDigits(digits.length());
    return of(new BigInteger(digits)).times(ofTenToThe(-decimals));
  }

  /// Ten to the given power, which may be negative.
  public static Rational ofTenToThe(int exponent) {
    int size = Math.abs(exponent);
    if (size >= 0 && size <= Words.MOST_TENS) {
      long power = Words.tenToThe(size);
      return exponent < 0 ? new Rational(1, power) : new Rational(power, 1);
    }
    Sizes.checkDigits(Math.abs((long) exponent));
    BigInteger power = BigInteger.TEN.pow(size);
    return exponent < 0 ? new Rational(new LargeFraction(BigInteger.ONE, power)) : of(power);
  }

  public BigInteger numerator() {
    return large == null ? BigInteger.valueOf(over) : large.numerator();
  }

  /// Always positive.
  public BigInteger denominator() {
    return large == null ? BigInteger.valueOf(under) : large.denominator();
  }

  /// This with integers of any size.
  private LargeFraction large() {
    return large == null ? new LargeFraction(numerator(), denominator()) : large;
  }

  private boolean isOfWordsWith(Rational other) {
    return large == null && other.large == null;
  }

  public Rational plus(Rational other) {
    Rational sum = isOfWordsWith(other) ? sumOfWords(other) : null;
    return sum == null ? of(large().plus(other.large())) : sum;
  }

  /// As [LargeFraction#plus]; null when it is no fraction of words.
  private @Nullable Rational sumOfWords(Rational other) {
    long common = Words.gcd(under, other.under);
    long mine = under / common;
    long theirs = other.under / common;
    if (!Words.isProductWord(over, theirs)
        || !Words.isProductWord(other.over, mine)
        || !Words.isSumWord(over * theirs, other.over * mine)) {
      return null;
    }
    long sum = over * theirs + other.over * mine;
    long left = Words.gcd(sum, common);
    return Words.isProductWord(mine, other.under / left)
        ? new Rational(sum / left, mine * (other.under / left))
        : null;
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    Rational product = isOfWordsWith(other) ? productOfWords(other) : null;
    return product == null ? of(large().times(other.large())) : product;
  }

  /// As [LargeFraction#times]; null when it is no fraction of words.
  private @Nullable Rational productOfWords(Rational other) {
    long across = Words.gcd(over, other.under);
    long back = Words.gcd(other.over, under);
    long a = over / across;
    long b = other.over / back;
    long c = under / back;
    long d = other.under / across;
    return Words.isProductWord(a, b) && Words.isProductWord(c, d)
        ? new Rational(a * b, c * d)
        : null;
  }

  /// @throws DomainException when `other` is zero
  public Rational dividedBy(Rational other) {
    return times(other.inverse());
  }

  /// @throws DomainException when this is zero
  public Rational inverse() {
    nonZero(signum());
    if (large != null) {
      return of(large.inverse());
    }
    return new Rational(over < 0 ? -under : under, Math.abs(over));
  }

  public Rational negate() {
    return large == null ? new Rational(-over, under) : new Rational(large.negate());
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /// This to an integer power; zero to the power zero is one, as in polynomials.
  ///
  /// @throws DomainException when zero is raised to a negative power
  public Rational pow(int exponent) {
    long larger = Math.max(numeratorBits(), denominatorBits());
    int times = (int) Math.min(Math.abs((long) exponent), Integer.MAX_VALUE);
    Sizes.checkBits((larger - 1) * times);
    Rational base = exponent < 0 ? inverse() : this;
    return base.large == null && larger * times < Long.SIZE - 1
        ? new Rational(Words.power(base.over, times), Words.power(base.under, times))
        : of(base.large().pow(times));
  }

  public int signum() {
    return large == null ? Long.signum(over) : large.numerator().signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isInteger() {
    return large == null ? under == 1 : large.denominator().equals(BigInteger.ONE);
  }

  /// The greatest integer that is not above this.
  public BigInteger floor() {
    return large == null ? BigInteger.valueOf(Math.floorDiv(over, under)) : large.floor();
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
    return large == null ? Expansion.decimals(under) : Expansion.decimals(large.denominator());
  }

  /// The bits of numerator and denominator together: the measure that limits are set in.
  public int bitLength() {
    return numeratorBits() + denominatorBits();
  }

  private int numeratorBits() {
    return large == null ? Words.bitLength(over) : large.numerator().bitLength();
  }

  private int denominatorBits() {
    return large == null ? Words.bitLength(under) : large.denominator().bitLength();
  }

  /// A plain decimal with exactly this many decimals, ties away from zero; zero has no sign.
  public String toDecimalString(int decimals) {
    return Expansion.text(signum() < 0, lastPlaces(decimals), decimals);
  }

  /// The size in units of the last of so many decimals, rounded.
  private String lastPlaces(int decimals) {
    if (large == null && decimals <= Words.MOST_TENS) {
      long tens = Words.tenToThe(decimals);
      if (tens % under == 0 && Words.isProductWord(over, tens / under)) {
        return Long.toString(Math.abs(over * (tens / under)));
      }
    }
    return abs().times(ofTenToThe(decimals)).plus(of(1, 2)).floor().toString();
  }

  /// The finite decimal that this is, if it is one of machine words.
  Optional<BigDecimal> decimal() {
    int decimals = large == null ? finiteDecimals().orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
    if (decimals > Words.MOST_TENS) {
      return Optional.empty();
    }
    long factor = Words.tenToThe(decimals) / under;
    return Words.isProductWord(over, factor)
        ? Optional.of(BigDecimal.valueOf(over * factor, decimals))
        : Optional.empty();
  }

  @Override
  public int compareTo(Rational other) {
    if (signum() != other.signum()) {
      return Integer.compare(signum(), other.signum());
    }
    return isOfWordsWith(other)
            && Words.isProductWord(over, other.under)
            && Words.isProductWord(other.over, under)
        ? Long.compare(over * other.under, other.over * under)
        : large().compareTo(other.large());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rational that
        && over == that.over
        && under == that.under
        && Objects.equals(large, that.large);
  }

  @Override
  public int hashCode() {
    return large == null ? 31 * Long.hashCode(over) + Long.hashCode(under) : large.hashCode();
  }

  /// `36/5`, or `7` for an integer.
  @Override
  public String toString() {
    if (large != null) {
      return large.toString();
    }
    return under == 1 ? Long.toString(over) : over + "/" + under;
  }
}
