package dev.confere.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/// Rounding decided by enclosures. Only an exact number can lie on a tie; what cannot be decided
/// with the highest precision is an [UndecidedException].
///
/// Decimals may be negative: −3 rounds to thousands.
public final class Rounding {
  private static final Rational HALF = Rational.of(1, 2);

  /// Digits beyond those asked for, so that the bounds mostly agree in these.
  private static final int SPARE_DIGITS = 10;

  private static final int SHORT_DECIMALS = Reals.MAXIMUM_DIGITS / 4;

  private Rounding() {}

  /// To so many decimals, a tie away from zero.
  public static Rational roundHalfUp(Real value, int decimals) {
    return decided(value, bound -> halfUp(bound, decimals));
  }

  /// To so many decimals, a tie to the even digit.
  public static Rational roundHalfEven(Real value, int decimals) {
    return decided(value, bound -> halfEven(bound, decimals));
  }

  /// To so many significant figures, a tie away from zero; zero stays zero.
  public static Rational roundSignificant(Real value, int figures) {
    return decided(value, bound -> significant(bound, figures));
  }

  /// To so many decimals, toward zero.
  public static Rational truncate(Real value, int decimals) {
    return decided(value, bound -> truncated(bound, decimals));
  }

  /// The greatest integer that is not above the value.
  public static BigInteger floor(Real value) {
    return decided(value, Rational::floor);
  }

  /// The greatest integer that is not above the value with its point moved by so many places.
  public static BigInteger floor(Real value, int places) {
    if (value instanceof Irrational irrational) {
      Interval interval = Evaluation.of(irrational, places + SPARE_DIGITS);
      BigInteger low = floor(interval.lower(), places);
      if (low.equals(floor(interval.upper(), places))) {
        return low;
      }
    }
    return floor(value.times(Real.of(Rational.ofTenToThe(places))));
  }

  private static BigInteger floor(BigDecimal bound, int places) {
    return bound.setScale(places, RoundingMode.FLOOR).unscaledValue();
  }

  /// The least integer that is not below the value.
  public static BigInteger ceil(Real value) {
    return decided(value, Rational::ceil);
  }

  /// Whether |value − stated| ≤ tolerance; empty if that stays undecided.
  public static Optional<Boolean> within(Real value, Rational stated, Rational tolerance) {
    Ordering above = Reals.compare(value, Real.of(stated.plus(tolerance)));
    Ordering below = Reals.compare(value, Real.of(stated.minus(tolerance)));
    if (above == Ordering.GREATER || below == Ordering.LESS) {
      return Optional.of(false);
    }
    return above == Ordering.UNDECIDED || below == Ordering.UNDECIDED
        ? Optional.empty()
        : Optional.of(true);
  }

  /// How a stated number relates to the exact one. A stated number without a last digit, such as a
  /// fraction, is `EXACT` or `DIFFERENT`.
  public static Fit fit(Real exact, WrittenNumber stated) {
    if (exact instanceof Exact(Rational value)) {
      return fit(value, stated);
    }
    return switch (Reals.compare(exact, Real.of(stated.value()))) {
      case EQUAL -> Fit.EXACT;
      case UNDECIDED ->
          // Too near to be told apart is nearer than half a unit of any digit that was written.
          stated.unit().map(unit -> fit(exact, stated.value(), unit)).orElse(Fit.UNDECIDED);
      case LESS, GREATER ->
          stated.unit().map(unit -> fit(exact, stated.value(), unit)).orElse(Fit.DIFFERENT);
    };
  }

  private static Fit fit(Rational value, WrittenNumber stated) {
    Rational off = value.minus(stated.value()).abs();
    if (off.isZero()) {
      return Fit.EXACT;
    }
    Rational unit = stated.unit().orElse(Rational.ZERO);
    if (off.compareTo(unit) >= 0) {
      return Fit.DIFFERENT;
    }
    if (off.compareTo(unit.times(HALF)) <= 0) {
      return Fit.ROUNDED;
    }
    return isCutOff(Real.of(value), stated.value()) ? Fit.TRUNCATED : Fit.OFF_BY_LESS_THAN_UNIT;
  }

  private static Fit fit(Real exact, Rational stated, Rational unit) {
    Optional<Boolean> rounded = within(exact, stated, unit.times(HALF));
    Optional<Boolean> close = within(exact, stated, unit);
    if (rounded.isEmpty() || close.isEmpty()) {
      return Fit.UNDECIDED;
    }
    if (rounded.get()) {
      return Fit.ROUNDED;
    }
    if (!close.get()) {
      return Fit.DIFFERENT;
    }
    return isCutOff(exact, stated) ? Fit.TRUNCATED : Fit.OFF_BY_LESS_THAN_UNIT;
  }

  /// Whether the stated number, known to be less than a unit away, is nearer to zero.
  private static boolean isCutOff(Real exact, Rational stated) {
    Ordering order = Reals.compare(exact, Real.of(stated));
    int sign = stated.isZero() ? Reals.sign(exact) : stated.signum();
    return order == (sign > 0 ? Ordering.GREATER : Ordering.LESS);
  }

  private static <T> T decided(Real value, Function<Rational, T> rounding) {
    if (value instanceof Exact(Rational exact)) {
      return rounding.apply(exact);
    }
    return Reals.decide(value, enclosure -> agreed(enclosure, rounding))
        .or(() -> decimal(value).map(rounding))
        .orElseThrow(
            () -> new UndecidedException("cannot tell which way the value is to be rounded"));
  }

  /// The short decimal that the value is proved to be, although its form does not show it: only there no enclosure agrees.
  private static Optional<Rational> decimal(Real value) {
    Rational near = halfUp(value.enclose(Reals.MAXIMUM_DIGITS).lower(), SHORT_DECIMALS);
    return Reals.compare(value, Real.of(near)) == Ordering.EQUAL
        ? Optional.of(near)
        : Optional.empty();
  }

  private static <T> Optional<T> agreed(Enclosure enclosure, Function<Rational, T> rounding) {
    T low = rounding.apply(enclosure.lower());
    return low.equals(rounding.apply(enclosure.upper())) ? Optional.of(low) : Optional.empty();
  }

  private static Rational halfUp(Rational value, int decimals) {
    Rational ten = Rational.ofTenToThe(decimals);
    BigInteger size = value.abs().times(ten).plus(HALF).floor();
    return signed(value, size).dividedBy(ten);
  }

  private static Rational halfEven(Rational value, int decimals) {
    Rational ten = Rational.ofTenToThe(decimals);
    Rational shifted = value.abs().times(ten).plus(HALF);
    BigInteger size = shifted.floor();
    boolean down = shifted.isInteger() && size.testBit(0);
    return signed(value, down ? size.subtract(BigInteger.ONE) : size).dividedBy(ten);
  }

  private static Rational truncated(Rational value, int decimals) {
    Rational ten = Rational.ofTenToThe(decimals);
    return signed(value, value.abs().times(ten).floor()).dividedBy(ten);
  }

  private static Rational signed(Rational value, BigInteger size) {
    return Rational.of(value.signum() < 0 ? size.negate() : size);
  }

  private static Rational significant(Rational value, int figures) {
    return value.isZero() ? value : halfUp(value, figures - 1 - Magnitude.of(value));
  }
}
