package dev.confere.engine.number;

import dev.confere.engine.number.WrittenNumber.Form;
import dev.confere.engine.number.WrittenNumber.Sign;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what most numbers are, a few digits with a decimal separator perhaps, as [NumberScanner] would.
final class PlainNumber {

  /// A word of the machine holds so many digits with their separator.
  private static final int LONGEST = Words.MOST_TENS;

  private static final Optional<Rational> UNIT = Optional.of(Rational.ONE);

  private PlainNumber() {}

  /// The number that is the whole text; null when it is no plain one, or none.
  static @Nullable WrittenNumber read(String text, Notation notation) {
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return null;
    }
    int separator = -1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean separates =
          !digit && separator < 0 && i > 0 && i < length - 1 && isDecimalOnly(c, notation);
      if (!digit && !separates) {
        return null;
      }
      separator = separates ? i : separator;
    }
    return separator < 0 ? integer(text) : decimal(text, separator);
  }

  private static boolean isDecimalOnly(char c, Notation notation) {
    return notation.isDecimalSeparator(c) && !notation.isGroupSeparator(c);
  }

  private static WrittenNumber integer(String text) {
    return new WrittenNumber(
        text, Rational.ofDigits(text, 0), Form.DECIMAL, 0, UNIT, Sign.NONE, false);
  }

  private static WrittenNumber decimal(String text, int separator) {
    int decimals = text.length() - separator - 1;
    String digits = text.substring(0, separator) + text.substring(separator + 1);
    return new WrittenNumber(
        text,
        Rational.ofDigits(digits, decimals),
        Form.DECIMAL,
        decimals,
        Optional.of(Rational.ofTenToThe(-decimals)),
        Sign.NONE,
        false);
  }
}
