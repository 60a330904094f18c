package dev.confere.markdown;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.Rational;
import dev.confere.source.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of data: digits, a sign (also `−`), decimals, a power of ten, per cent.
final class LiteralReader {

  /// What looks like a number and is none for us: `2,3`, `1/3`, `5.`.
  private static final String NUMERIC = "0123456789.,;/ _";

  /// More than any limit of the engine.
  private static final int MOST_DIGITS = 2_000;

  /// How many digits a power of ten has at most.
  private static final int MOST_POWER_DIGITS = 4;

  private final Span span;
  private final String text;
  private int at;

  private LiteralReader(Span span, String text) {
    this.span = span;
    this.text = text;
  }

  /// The number; empty when the text is none.
  static Optional<Expression> number(Span span, String text) {
    return text.length() > MOST_DIGITS
        ? Optional.empty()
        : Optional.ofNullable(new LiteralReader(span, text).number());
  }

  private @Nullable Expression number() {
    boolean negative = is('-') || is('−');
    int sign = negative || is('+') ? 1 : 0;
    at = sign;
    int whole = digits();
    int decimals = is('.') ? decimals() : 0;
    String digits = text.substring(sign, at);
    boolean powered = is('e') || is('E');
    int exponent = powered ? exponent() : 0;
    boolean percent = is('%');
    at += percent ? 1 : 0;
    if (at != text.length() || whole + decimals == 0) {
      return null;
    }
    Rational value = Rational.ofDecimal(whole == 0 ? "0" + digits : digits);
    int power = percent ? exponent - 2 : exponent;
    Expression literal =
        new Expression.NumberLiteral(
            new Span(span.start() + sign, span.end()),
            power == 0 ? value : value.times(Rational.ofTenToThe(power)),
            Math.max(0, decimals - exponent) + (percent ? 2 : 0));
    return negative ? new Expression.Unary(span, UnaryOperator.NEGATE, literal) : literal;
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /// How many digits stand here; goes behind them.
  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  /// How many digits stand behind the point; stays before a point without any, where no number goes
  /// on.
  private int decimals() {
    at++;
    int decimals = digits();
    at -= decimals == 0 ? 1 : 0;
    return decimals;
  }

  /// The power of ten behind the letter; stays before a letter without any.
  private int exponent() {
    int letter = at++;
    int sign = is('-') ? -1 : 1;
    at += sign < 0 || is('+') ? 1 : 0;
    int start = at;
    int length = digits();
    if (length == 0 || length > MOST_POWER_DIGITS) {
      at = letter;
      return 0;
    }
    return sign * Integer.parseInt(text, start, at, 10);
  }

  static boolean looksNumeric(String text) {
    boolean signed = !text.isEmpty() && "+−-".indexOf(text.charAt(0)) >= 0;
    String rest =
        text.substring(signed ? 1 : 0, text.endsWith("%") ? text.length() - 1 : text.length());
    return rest.chars().allMatch(c -> NUMERIC.indexOf(c) >= 0)
        && rest.chars().anyMatch(Character::isDigit);
  }
}
