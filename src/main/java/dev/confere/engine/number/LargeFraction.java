package dev.confere.engine.number;

import java.math.BigInteger;

/// A fraction in lowest terms with a positive denominator, of integers of any size: what [Rational] reckons with where machine
/// words do not hold the result. Results are in lowest terms too, and may be small.
record LargeFraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<LargeFraction> {

  /// @param denominator not zero
  static LargeFraction reduced(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    return divisor.equals(BigInteger.ONE)
        ? new LargeFraction(numerator, denominator)
        : new LargeFraction(numerator.divide(divisor), denominator.divide(divisor));
  }

  /// Knuth, The Art of Computer Programming, 4.5.1: divisors are sought in the denominators, so that
  /// adding a small fraction to a long one is quick.
  LargeFraction plus(LargeFraction other) {
    BigInteger common = denominator.gcd(other.denominator);
    BigInteger mine = denominator.divide(common);
    BigInteger sum =
        numerator.multiply(other.denominator.divide(common)).add(other.numerator.multiply(mine));
    BigInteger left = common.equals(BigInteger.ONE) ? common : sum.gcd(common);
    return new LargeFraction(sum.divide(left), mine.multiply(other.denominator.divide(left)));
  }

  LargeFraction times(LargeFraction other) {
    BigInteger across = numerator.gcd(other.denominator);
    BigInteger back = other.numerator.gcd(denominator);
    return new LargeFraction(
        numerator.divide(across).multiply(other.numerator.divide(back)),
        denominator.divide(back).multiply(other.denominator.divide(across)));
  }

  /// Of what is not zero.
  LargeFraction inverse() {
    return numerator.signum() < 0
        ? new LargeFraction(denominator.negate(), numerator.negate())
        : new LargeFraction(denominator, numerator);
  }

  LargeFraction negate() {
    return new LargeFraction(numerator.negate(), denominator);
  }

  LargeFraction pow(int exponent) {
    return new LargeFraction(numerator.pow(exponent), denominator.pow(exponent));
  }

  BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  @Override
  public int compareTo(LargeFraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
