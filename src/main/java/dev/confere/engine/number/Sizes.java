package dev.confere.engine.number;

/// The one place that refuses numbers which are too large to hold.
final class Sizes {
  private Sizes() {}

  static void checkBits(long bits) {
    if (bits > Rational.MAXIMUM_BITS) {
      throw tooLarge();
    }
  }

  /// A decimal digit is more than three bits.
  static void checkDigits(long digits) {
    checkBits(3 * digits);
  }

  static LimitException tooLarge() {
    return new LimitException(
        "the number has more than " + Rational.MAXIMUM_BITS * 3 / 10 + " digits");
  }
}
