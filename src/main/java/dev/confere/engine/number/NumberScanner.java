package dev.confere.engine.number;

import dev.confere.engine.number.NumberReading.Ambiguous;
import dev.confere.engine.number.NumberReading.NotANumber;
import dev.confere.engine.number.NumberReading.Read;
import dev.confere.engine.number.WrittenNumber.Form;
import dev.confere.engine.number.WrittenNumber.Sign;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One pass over one number; the parts are read from left to right.
final class NumberScanner {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SPACES = " \u00A0\u2009\u202F";
  private static final String TIMES = "×·*x";

  /// Longer numerals and larger exponents are not taken for numbers.
  private static final int MAXIMUM_DIGITS = 10_000;

  private static final int MAXIMUM_EXPONENT_DIGITS = 4;

  private final NumberReader reader;
  private final String text;
  private final int start;
  private final boolean spaceGroups;
  private int position;

  NumberScanner(NumberReader reader, String text, int start, boolean spaceGroups) {
    this.reader = reader;
    this.text = text;
    this.start = start;
    this.spaceGroups = spaceGroups;
    this.position = start;
  }

  NumberReading scan() {
    Sign sign = reader.signed() ? sign() : Sign.NONE;
    if (!isDigit(position)) {
      return new NotANumber(start);
    }
    Digits digits = digits();
    List<Digits.Meaning> meanings = digits.meanings(reader.notation());
    boolean plain = digits.separators().isEmpty();
    if (meanings.isEmpty() || position - start > MAXIMUM_DIGITS) {
      return new NotANumber(position);
    }
    if (!plain && isEllipsis()) {
      return new NotANumber(position);
    }
    if (meanings.size() > 1) {
      return new Ambiguous(ambiguity(meanings), position);
    }
    return plain ? fractionOr(meanings.getFirst(), sign) : suffixed(meanings.getFirst(), sign);
  }

  private String ambiguity(List<Digits.Meaning> meanings) {
    return text.substring(start, position)
        + " may be "
        + meanings.get(0).plain()
        + " or "
        + meanings.get(1).plain();
  }

  private Sign sign() {
    Sign sign =
        switch (at(position)) {
          case '+' -> Sign.PLUS;
          case '-' -> Sign.HYPHEN;
          case '−' -> Sign.MINUS;
          default -> Sign.NONE;
        };
    position += sign == Sign.NONE ? 0 : 1;
    return sign;
  }

  private Digits digits() {
    List<String> groups = new ArrayList<>(List.of(run()));
    List<Character> separators = new ArrayList<>();
    while (isSeparator(position) && isDigit(position + 1)) {
      separators.add(at(position));
      position++;
      groups.add(run());
    }
    return new Digits(groups, separators);
  }

  private boolean isSeparator(int index) {
    char character = at(index);
    return SPACES.indexOf(character) >= 0
        ? reader.notation().isGroupSeparator(character) && isSpaceBetweenThousands(index)
        : reader.notation().isGroupSeparator(character)
            || reader.notation().isDecimalSeparator(character);
  }

  /// A space separates thousands only before exactly three digits that begin no fraction.
  private boolean isSpaceBetweenThousands(int index) {
    return (spaceGroups || at(index) != ' ')
        && isDigit(index + 1)
        && isDigit(index + 2)
        && isDigit(index + 3)
        && !isDigit(index + 4)
        && at(index + 4) != '/';
  }

  private boolean isEllipsis() {
    if (at(position) == '…') {
      position++;
      return true;
    }
    boolean dots = text.startsWith("...", position);
    position += dots ? 3 : 0;
    return dots;
  }

  private NumberReading fractionOr(Digits.Meaning whole, Sign sign) {
    int afterWhole = position;
    if (allows(Form.FRACTION) && at(position) == '/' && isDigit(position + 1)) {
      position++;
      return fraction(BigInteger.ZERO, whole.mantissa(), Form.FRACTION, sign);
    }
    if (allows(Form.MIXED) && skipSpaces() && isDigit(position)) {
      BigInteger numerator = new BigInteger(run());
      if (at(position) == '/' && isDigit(position + 1)) {
        position++;
        return fraction(whole.mantissa(), numerator, Form.MIXED, sign);
      }
    }
    position = afterWhole;
    return suffixed(whole, sign);
  }

  private NumberReading fraction(BigInteger whole, BigInteger numerator, Form form, Sign sign) {
    BigInteger denominator = new BigInteger(run());
    if (denominator.signum() == 0 || isContinued() || position - start > MAXIMUM_DIGITS) {
      return new NotANumber(position);
    }
    Rational value = Rational.of(whole).plus(Rational.of(numerator, denominator));
    return read(value, form, 0, Optional.empty(), sign, false);
  }

  /// `3/5/2020` and `3/5.2` are no fractions.
  private boolean isContinued() {
    boolean separated = at(position) == '/' || isSeparator(position) && at(position) != ' ';
    return separated && isDigit(position + 1);
  }

  private NumberReading suffixed(Digits.Meaning meaning, Sign sign) {
    int decimals = meaning.decimals().length();
    int afterMantissa = position;
    OptionalInt exponent = allows(Form.SCIENTIFIC) ? exponent() : OptionalInt.empty();
    if (exponent.isPresent()) {
      return scaled(meaning, exponent.getAsInt(), Form.SCIENTIFIC, sign);
    }
    position = afterMantissa;
    skipSpaces();
    if (allows(Form.PERCENT) && at(position) == '%') {
      position++;
      return scaled(meaning, -2, Form.PERCENT, sign);
    }
    position = afterMantissa;
    return decimals > MAXIMUM_DIGITS
        ? new NotANumber(position)
        : scaled(meaning, 0, Form.DECIMAL, sign);
  }

  private NumberReading scaled(Digits.Meaning meaning, int exponent, Form form, Sign sign) {
    int decimals = meaning.decimals().length();
    Rational unit = Rational.ofTenToThe(exponent - decimals);
    Rational value = Rational.of(meaning.mantissa()).times(unit);
    return read(value, form, decimals, Optional.of(unit), sign, meaning.grouped());
  }

  private NumberReading read(
      Rational size, Form form, int decimals, Optional<Rational> unit, Sign sign, boolean grouped) {
    Rational value = sign == Sign.HYPHEN || sign == Sign.MINUS ? size.negate() : size;
    String spelling = text.substring(start, position);
    return new Read(
        new WrittenNumber(spelling, value, form, decimals, unit, sign, grouped), position);
  }

  /// The exponent in `e-3`, `× 10^12`, `× 10^{12}` or `× 10¹²`; the position is lost if there is none.
  private OptionalInt exponent() {
    if (at(position) == 'e' || at(position) == 'E') {
      position++;
      return isLetterOrDigitAfterExponent() ? OptionalInt.empty() : signedInteger();
    }
    skipSpaces();
    if (TIMES.indexOf(at(position)) < 0) {
      return OptionalInt.empty();
    }
    position++;
    skipSpaces();
    if (!text.startsWith("10", position)) {
      return OptionalInt.empty();
    }
    position += 2;
    return at(position) == '^' ? afterCaret() : superscript();
  }

  /// `1e5x` is no number with a rest.
  private boolean isLetterOrDigitAfterExponent() {
    int index = "+-−".indexOf(at(position)) >= 0 ? position + 1 : position;
    while (isDigit(index)) {
      index++;
    }
    return Character.isLetter(at(index));
  }

  private OptionalInt afterCaret() {
    position++;
    boolean braced = at(position) == '{';
    position += braced ? 1 : 0;
    OptionalInt exponent = signedInteger();
    if (braced && at(position) != '}') {
      return OptionalInt.empty();
    }
    position += braced ? 1 : 0;
    return exponent;
  }

  private OptionalInt signedInteger() {
    Sign sign = sign();
    String digits = isDigit(position) ? run() : "";
    return integer(digits, sign != Sign.HYPHEN && sign != Sign.MINUS);
  }

  private OptionalInt superscript() {
    boolean positive = at(position) != '⁻';
    position += positive && at(position) != '⁺' ? 0 : 1;
    StringBuilder digits = new StringBuilder();
    while (SUPERSCRIPTS.indexOf(at(position)) >= 0) {
      digits.append(SUPERSCRIPTS.indexOf(at(position)));
      position++;
    }
    return integer(digits.toString(), positive);
  }

  private static OptionalInt integer(String digits, boolean positive) {
    if (digits.isEmpty() || digits.length() > MAXIMUM_EXPONENT_DIGITS) {
      return OptionalInt.empty();
    }
    int size = Integer.parseInt(digits);
    return OptionalInt.of(positive ? size : -size);
  }

  private boolean skipSpaces() {
    int before = position;
    while (SPACES.indexOf(at(position)) >= 0) {
      position++;
    }
    return position > before;
  }

  private String run() {
    int from = position;
    while (isDigit(position)) {
      position++;
    }
    return text.substring(from, position);
  }

  private boolean allows(Form form) {
    return reader.forms().contains(form);
  }

  private boolean isDigit(int index) {
    char character = at(index);
    return '0' <= character && character <= '9';
  }

  /// The character there, or NUL beyond the end.
  private char at(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }
}
