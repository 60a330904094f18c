package dev.confere.engine.number;

import java.math.BigInteger;

/// The decimal order of magnitude.
final class Magnitude {
  private Magnitude() {}

  /// The k with 10^k ≤ |value| < 10^(k+1), for a value that is not zero.
  static int of(Rational value) {
    BigInteger numerator = value.numerator().abs();
    int guess = digits(numerator) - digits(value.denominator());
    return value.abs().compareTo(Rational.ofTenToThe(guess)) < 0 ? guess - 1 : guess;
  }

  private static int digits(BigInteger positive) {
    return positive.toString().length();
  }
}
