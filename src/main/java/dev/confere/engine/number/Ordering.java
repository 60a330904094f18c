package dev.confere.engine.number;

/// The outcome of comparing two reals. `UNDECIDED` means that they agree in all digits tried and no
/// proof of equality was found; it must never be taken for `EQUAL`.
public enum Ordering {
  LESS,
  EQUAL,
  GREATER,
  UNDECIDED;

  /// @param signum negative, zero or positive, as from a comparator
  public static Ordering of(int signum) {
    return signum < 0 ? LESS : signum == 0 ? EQUAL : GREATER;
  }

  /// The same outcome seen from the other side.
  public Ordering reversed() {
    return switch (this) {
      case LESS -> GREATER;
      case GREATER -> LESS;
      case EQUAL, UNDECIDED -> this;
    };
  }
}
