package dev.confere.engine.number;

import dev.confere.engine.number.NumberFormat.AsSpelled;
import dev.confere.engine.number.NumberFormat.Decimals;
import dev.confere.engine.number.NumberFormat.Fraction;
import dev.confere.engine.number.NumberFormat.Percent;
import dev.confere.engine.number.NumberFormat.Scientific;
import dev.confere.engine.number.NumberFormat.Significant;
import java.util.Optional;
import java.util.OptionalInt;

/// Prints numbers. Every digit is decided; ties are rounded away from zero; zero has no sign.
///
/// @param grouped whether thousands are separated
public record NumberPrinter(Notation notation, MinusSign minus, boolean grouped) {
  /// An expansion this much longer than asked for is taken for one that nobody wants to read.
  private static final int MAXIMUM_SURPLUS = 15;

  private static final Rational HUNDRED = Rational.of(100);

  /// With a hyphen for a minus sign and without grouping.
  public static NumberPrinter of(Notation notation) {
    return new NumberPrinter(notation, MinusSign.HYPHEN, false);
  }

  public NumberPrinter with(MinusSign sign) {
    return new NumberPrinter(notation, sign, grouped);
  }

  public NumberPrinter withGrouping() {
    return new NumberPrinter(notation, minus, true);
  }

  /// The number in this format; empty when it has no such form: a fraction of an irrational, an
  /// expansion that does not end.
  ///
  /// @throws UndecidedException when the digits cannot be decided
  public Optional<String> print(Real value, NumberFormat format) {
    return switch (format) {
      case Decimals(int count) -> Optional.of(fixed(Rounding.roundHalfUp(value, count), count));
      case Percent(OptionalInt decimals) -> percent(value, decimals);
      case Significant(int figures) -> Optional.of(significant(value, figures));
      case Fraction _ -> value.exact().map(exact -> signed(exact, exact.abs().toString()));
      case Scientific(int figures) -> Optional.of(scientific(value, figures));
      case AsSpelled(int minimum) -> value.exact().flatMap(exact -> expansion(exact, minimum));
    };
  }

  public Optional<String> print(Rational value, NumberFormat format) {
    return print(Real.of(value), format);
  }

  private Optional<String> expansion(Rational exact, int minimum) {
    OptionalInt needed = exact.finiteDecimals();
    return needed.isEmpty() || needed.getAsInt() > minimum + MAXIMUM_SURPLUS
        ? Optional.empty()
        : Optional.of(fixed(exact, Math.max(minimum, needed.getAsInt())));
  }

  private Optional<String> percent(Real value, OptionalInt decimals) {
    Real hundredfold = value.times(Real.of(HUNDRED));
    NumberFormat format =
        decimals.isPresent() ? new Decimals(decimals.getAsInt()) : new AsSpelled(0);
    return print(hundredfold, format).map(number -> number + "%");
  }

  private String significant(Real value, int figures) {
    Rational rounded = Rounding.roundSignificant(value, figures);
    return fixed(rounded, rounded.isZero() ? 0 : decimals(rounded, figures));
  }

  private static int decimals(Rational rounded, int figures) {
    return Math.max(0, figures - 1 - Magnitude.of(rounded));
  }

  private String scientific(Real value, int figures) {
    Rational rounded = Rounding.roundSignificant(value, figures);
    if (rounded.isZero()) {
      return "0";
    }
    int exponent = Magnitude.of(rounded);
    Rational mantissa = rounded.times(Rational.ofTenToThe(-exponent));
    String power = signed(Rational.of(exponent), Integer.toString(Math.abs(exponent)));
    return fixed(mantissa, figures - 1) + " × 10^" + power;
  }

  /// A number that needs no more than these decimals.
  private String fixed(Rational value, int decimals) {
    String plain = value.abs().toDecimalString(decimals);
    boolean spelled = !grouped && (decimals == 0 || notation.decimalSeparator() == '.');
    return signed(value, spelled ? plain : separated(plain, decimals));
  }

  private String separated(String plain, int decimals) {
    int whole = decimals == 0 ? plain.length() : plain.length() - decimals - 1;
    String groups = grouped ? groups(plain.substring(0, whole)) : plain.substring(0, whole);
    String rest = decimals == 0 ? "" : notation.decimalSeparator() + plain.substring(whole + 1);
    return groups + rest;
  }

  private String groups(String digits) {
    StringBuilder text = new StringBuilder(digits);
    for (int index = digits.length() - 3; index > 0; index -= 3) {
      text.insert(index, notation.groupSeparator());
    }
    return text.toString();
  }

  private String signed(Rational value, String text) {
    return value.signum() < 0 ? minus.text() + text : text;
  }
}
