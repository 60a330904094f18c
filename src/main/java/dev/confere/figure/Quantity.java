package dev.confere.figure;

import dev.confere.engine.number.NumberException;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.math.BigDecimal;
import java.math.MathContext;

/// A number and how it is printed.
///
/// @param text as the page writes it
public record Quantity(Real value, String text) {

  private static final double LARGEST = 1e12;

  public Quantity {
    text = text.replace('-', '−');
  }

  boolean isZero() {
    return value.exact().map(Rational::isZero).orElse(false);
  }

  /// The text as a factor: `(−1)`.
  String factor() {
    return text.startsWith("−") ? "(" + text + ")" : text;
  }

  /// Whether a number can have a place in a drawing: it is known, and not beyond all measure.
  public static boolean isDrawable(Real value) {
    try {
      return Math.abs(position(value)) < LARGEST;
    } catch (NumberException refused) {
      return false;
    }
  }

  /// For its place in a drawing.
  double position() {
    return position(value);
  }

  static double position(Real real) {
    return real.exact().map(Quantity::position).orElseGet(() -> position(real.enclose(20).lower()));
  }

  static double position(Rational rational) {
    return new BigDecimal(rational.numerator())
        .divide(new BigDecimal(rational.denominator()), MathContext.DECIMAL64)
        .doubleValue();
  }
}
