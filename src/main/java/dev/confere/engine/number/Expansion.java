package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.OptionalInt;

/// The decimal expansion of a fraction.
final class Expansion {
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private Expansion() {}

  /// How many decimals a fraction in lowest terms with this denominator has; empty when they recur.
  static OptionalInt decimals(long denominator) {
    int twos = Long.numberOfTrailingZeros(denominator);
    int fives = 0;
    long rest = denominator >> twos;
    while (rest % 5 == 0) {
      rest /= 5;
      fives++;
    }
    return rest == 1 ? OptionalInt.of(Math.max(twos, fives)) : OptionalInt.empty();
  }

  static OptionalInt decimals(BigInteger denominator) {
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

  /// @param digits of the size, in units of the last decimal
  static String text(boolean negative, String digits, int decimals) {
    String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    int whole = padded.length() - decimals;
    String sign = negative && !digits.equals("0") ? "-" : "";
    return sign + padded.substring(0, whole) + (decimals == 0 ? "" : "." + padded.substring(whole));
  }
}
