package dev.confere.engine.number;

/// A closed interval that surely contains a number.
public record Enclosure(Rational lower, Rational upper) {
  public Enclosure {
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("lower bound above upper bound");
    }
  }

  public static Enclosure of(Rational exact) {
    return new Enclosure(exact, exact);
  }

  public Rational width() {
    return upper.minus(lower);
  }

  public boolean contains(Rational value) {
    return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
  }

  /// How every number of this interval compares with `value`; `UNDECIDED` when they differ in that.
  public Ordering compareTo(Rational value) {
    int low = lower.compareTo(value);
    int high = upper.compareTo(value);
    if (low > 0 || high < 0) {
      return Ordering.of(low > 0 ? 1 : -1);
    }
    return low == 0 && high == 0 ? Ordering.EQUAL : Ordering.UNDECIDED;
  }
}
