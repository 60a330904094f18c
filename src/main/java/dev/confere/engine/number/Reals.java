package dev.confere.engine.number;

import java.util.Optional;
import java.util.function.Function;

/// Questions about reals, answered by raising the precision until the enclosure decides (Ziv).
public final class Reals {
  /// Where raising the precision ends, in significant digits.
  public static final int MAXIMUM_DIGITS = 1000;

  private static final int FIRST_DIGITS = 20;

  private Reals() {}

  /// The sum of many reals, found faster than by adding them one by one.
  public static Real sum(Iterable<? extends Real> summands) {
    Sum sum = new Sum();
    summands.forEach(sum::add);
    return sum.toReal();
  }

  /// @throws LimitException when a part of either is too large to be enclosed
  public static Ordering compare(Real a, Real b) {
    if (a instanceof Exact(Rational x) && b instanceof Exact(Rational y)) {
      return Ordering.of(x.compareTo(y));
    }
    Ordering apart = apart(interval(a), interval(b));
    return apart != Ordering.UNDECIDED ? apart : decideSign(a.minus(b));
  }

  private static Interval interval(Real real) {
    return switch (real) {
      case Exact exact -> Interval.of(exact.value(), FIRST_DIGITS);
      case Irrational irrational -> Evaluation.of(irrational, FIRST_DIGITS);
    };
  }

  private static Ordering apart(Interval a, Interval b) {
    if (a.upper().compareTo(b.lower()) < 0) {
      return Ordering.LESS;
    }
    return a.lower().compareTo(b.upper()) > 0 ? Ordering.GREATER : Ordering.UNDECIDED;
  }

  private static Ordering decideSign(Real real) {
    return switch (real) {
      case Exact(Rational value) -> Ordering.of(value.signum());
      case Irrational irrational -> decideSign(irrational);
    };
  }

  private static Ordering decideSign(Irrational irrational) {
    for (int digits = FIRST_DIGITS; ; digits = next(digits)) {
      Interval interval = Evaluation.of(irrational, digits);
      if (interval.hasSign()) {
        return interval.isPositive() ? Ordering.GREATER : Ordering.LESS;
      }
      if (irrational.isWithinSeparation(interval)) {
        return Ordering.EQUAL;
      }
      if (digits == MAXIMUM_DIGITS) {
        return Ordering.UNDECIDED;
      }
    }
  }

  /// Negative, zero or positive.
  ///
  /// @throws UndecidedException when the number cannot be told from zero
  public static int sign(Real real) {
    return switch (real.signum()) {
      case LESS -> -1;
      case EQUAL -> 0;
      case GREATER -> 1;
      case UNDECIDED -> throw new UndecidedException("the value cannot be told from zero");
    };
  }

  /// Asks narrower and narrower enclosures until one of them answers; empty if none does.
  static <T> Optional<T> decide(Real real, Function<Enclosure, Optional<T>> question) {
    for (int digits = FIRST_DIGITS; ; digits = next(digits)) {
      Optional<T> answer = question.apply(real.enclose(digits));
      if (answer.isPresent() || digits == MAXIMUM_DIGITS) {
        return answer;
      }
    }
  }

  private static int next(int digits) {
    return Math.min(2 * digits, MAXIMUM_DIGITS);
  }
}
