package dev.confere.markdown;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.Rational;
import dev.confere.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the numbers of data: digits, a sign (also `−`), decimals, a power of ten, per cent.
final class LiteralReader {

  private static final Pattern NUMBER =
      Pattern.compile("([+−-]?)([0-9]*)(?:\\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,4}))?(%?)");

  /// What looks like a number and is none for us: `2,3`, `1/3`, `5.`.
  private static final String NUMERIC = "0123456789.,;/ _";

  /// More than any limit of the engine.
  private static final int MOST_DIGITS = 2_000;

  private LiteralReader() {}

  /// The number; empty when the text is none.
  static Optional<Expression> number(Span span, String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (text.length() > MOST_DIGITS
        || !matcher.matches()
        || matcher.group(2).isEmpty() && matcher.group(3) == null) {
      return Optional.empty();
    }
    String whole = matcher.group(2).isEmpty() ? "0" : matcher.group(2);
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    int exponent = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
    boolean percent = !matcher.group(5).isEmpty();
    Rational digits = Rational.ofDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
    int power = percent ? exponent - 2 : exponent;
    Rational value = power == 0 ? digits : digits.times(Rational.ofTenToThe(power));
    int decimals = Math.max(0, fraction.length() - exponent) + (percent ? 2 : 0);
    int sign = matcher.group(1).length();
    Expression literal =
        new Expression.NumberLiteral(new Span(span.start() + sign, span.end()), value, decimals);
    boolean negative = sign > 0 && !matcher.group(1).equals("+");
    return Optional.of(
        negative ? new Expression.Unary(span, UnaryOperator.NEGATE, literal) : literal);
  }

  static boolean looksNumeric(String text) {
    boolean signed = !text.isEmpty() && "+−-".indexOf(text.charAt(0)) >= 0;
    String rest =
        text.substring(signed ? 1 : 0, text.endsWith("%") ? text.length() - 1 : text.length());
    return rest.chars().allMatch(c -> NUMERIC.indexOf(c) >= 0)
        && rest.chars().anyMatch(Character::isDigit);
  }
}
