package dev.confere.engine.value;

import dev.confere.engine.number.Enclosure;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.number.UndecidedException;
import java.math.BigInteger;

/// The integers next to a real.
public final class WholePart {

  private static final int FIRST_DIGITS = 20;

  private WholePart() {}

  /// The greatest integer that is not above `real`.
  ///
  /// @throws UndecidedException when the number cannot be told from an integer
  public static Rational floor(Real real) {
    return real.exact().map(exact -> Rational.of(exact.floor())).orElseGet(() -> enclosed(real));
  }

  private static Rational enclosed(Real real) {
    for (int digits = FIRST_DIGITS; digits <= Reals.MAXIMUM_DIGITS; digits *= 2) {
      Enclosure enclosure = real.enclose(digits);
      BigInteger floor = enclosure.lower().floor();
      if (floor.equals(enclosure.upper().floor())) {
        return Rational.of(floor);
      }
    }
    throw new UndecidedException("the number cannot be told from an integer");
  }

  /// The least integer that is not below `real`.
  public static Rational ceil(Real real) {
    return floor(real.negate()).negate();
  }
}
