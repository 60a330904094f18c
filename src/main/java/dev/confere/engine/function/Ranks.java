package dev.confere.engine.function;

/// Words for the number of axes.
final class Ranks {

  private Ranks() {}

  static String name(int rank) {
    return switch (rank) {
      case 0 -> "number";
      case 1 -> "vector";
      case 2 -> "matrix";
      default -> "array of " + rank + " axes";
    };
  }
}
