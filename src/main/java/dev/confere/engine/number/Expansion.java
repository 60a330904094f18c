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
    StringBuilder text = new StringBuilder(Math.max(digits.length(), decimals + 1) + 2);
    if (negative && !digits.equals("0")) {
      text.append('-');
    }
    int whole = digits.length() - decimals;
    if (whole > 0) {
      text.append(digits, 0, whole);
    } else {
      text.append('0');
    }
    if (decimals > 0) {
      text.append('.')
          .repeat('0', Math.max(0, -whole))
          .append(digits, Math.max(0, whole), digits.length());
    }
    return text.toString();
  }
}
