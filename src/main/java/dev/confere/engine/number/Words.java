package dev.confere.engine.number;

import java.math.BigInteger;

/// Arithmetic on machine words that tells beforehand whether a result is one.
///
/// A word is a `long` other than `Long.MIN_VALUE`, so that its opposite and its size are words too.
final class Words {
  private static final long[] POWERS_OF_TEN = powersOfTen();

  /// The largest power of ten that is a word.
  static final int MOST_TENS = POWERS_OF_TEN.length - 1;

  private Words() {}

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /// @param exponent from 0 to [#MOST_TENS]
  static long tenToThe(int exponent) {
    return POWERS_OF_TEN[exponent];
  }

  static boolean isWord(long value) {
    return value != Long.MIN_VALUE;
  }

  static boolean isWord(BigInteger value) {
    return value.bitLength() < Long.SIZE && isWord(value.longValue());
  }

  static boolean isProductWord(long a, long b) {
    boolean halves = (Math.abs(a) | Math.abs(b)) >>> 31 == 0;
    return halves || Math.multiplyHigh(a, b) == a * b >> 63 && isWord(a * b);
  }

  static boolean isSumWord(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) >= 0 && isWord(sum);
  }

  /// The greatest common divisor of two words, not negative.
  static long gcd(long a, long b) {
    long larger = Math.abs(a);
    long smaller = Math.abs(b);
    while (smaller > 1) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return smaller == 1 ? 1 : larger;
  }

  /// A word to a power that is known to be one.
  static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  /// As [BigInteger#bitLength] counts.
  static int bitLength(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
  }
}
