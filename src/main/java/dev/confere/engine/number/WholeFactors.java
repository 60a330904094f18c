package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/// Takes an integer apart into small primes and one rest, which is no perfect power: enough to see
/// that `sqrt(8)` is `2*sqrt(2)`, without ever searching for large factors.
final class WholeFactors {
  private static final long LARGEST_TRIAL = 1000;

  /// The rest of longer numbers is not tried for being a perfect power.
  private static final int MAXIMUM_BITS = 4096;

  private WholeFactors() {}

  /// The factors of a positive integer and their multiplicities; none for one.
  static Map<BigInteger, Integer> of(BigInteger positive) {
    Map<BigInteger, Integer> factors = new LinkedHashMap<>();
    BigInteger rest =
        Words.isWord(positive)
            ? BigInteger.valueOf(smallFactors(positive.longValue(), factors))
            : smallFactors(positive, factors);
    if (!rest.equals(BigInteger.ONE)) {
      addRest(rest, factors);
    }
    return factors;
  }

  /// Adds the factors below the limit; what is left is one when it was seen to be a prime.
  private static long smallFactors(long positive, Map<BigInteger, Integer> factors) {
    long rest = positive;
    for (long trial = 2; trial < LARGEST_TRIAL && trial * trial <= rest; trial++) {
      while (rest % trial == 0) {
        factors.merge(BigInteger.valueOf(trial), 1, Integer::sum);
        rest /= trial;
      }
    }
    if (rest > 1 && rest < LARGEST_TRIAL * LARGEST_TRIAL) {
      factors.merge(BigInteger.valueOf(rest), 1, Integer::sum);
      return 1;
    }
    return rest;
  }

  private static BigInteger smallFactors(BigInteger positive, Map<BigInteger, Integer> factors) {
    BigInteger rest = positive;
    for (long trial = 2; trial < LARGEST_TRIAL && !rest.equals(BigInteger.ONE); trial++) {
      BigInteger prime = BigInteger.valueOf(trial);
      BigInteger[] parts = rest.divideAndRemainder(prime);
      while (parts[1].signum() == 0) {
        factors.merge(prime, 1, Integer::sum);
        rest = parts[0];
        parts = rest.divideAndRemainder(prime);
      }
    }
    return rest;
  }

  private static void addRest(BigInteger rest, Map<BigInteger, Integer> factors) {
    int longest = rest.bitLength() > MAXIMUM_BITS ? 1 : rest.bitLength() / 9;
    for (int degree = longest; degree > 1; degree--) {
      BigInteger root = root(rest, degree);
      if (root.pow(degree).equals(rest)) {
        factors.merge(root, degree, Integer::sum);
        return;
      }
    }
    factors.merge(rest, 1, Integer::sum);
  }

  /// The integer root rounded down, by Newton's method from above.
  private static BigInteger root(BigInteger value, int degree) {
    BigInteger below = BigInteger.valueOf(degree - 1L);
    BigInteger guess = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
    while (true) {
      BigInteger next =
          guess
              .multiply(below)
              .add(value.divide(guess.pow(degree - 1)))
              .divide(BigInteger.valueOf(degree));
      if (next.compareTo(guess) >= 0) {
        return guess;
      }
      guess = next;
    }
  }
}
