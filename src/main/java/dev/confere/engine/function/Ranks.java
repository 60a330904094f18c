package dev.confere.engine.function;

/// Words for the number of axes.
final class Ranks {

  private Ranks() {}

  /// `a vector`, `a vector or a matrix`, `an array of 2 to 4 axes`, `an array`.
  static String between(int least, int most) {
    if (most == Integer.MAX_VALUE) {
      return "an array";
    }
    if (least == most) {
      return name(least);
    }
    return most <= 2
        ? name(least) + " or " + name(most)
        : "an array of " + least + " to " + most + " axes";
  }

  private static String name(int rank) {
    return switch (rank) {
      case 0 -> "a number";
      case 1 -> "a vector";
      case 2 -> "a matrix";
      default -> "an array of " + rank + " axes";
    };
  }
}
