package dev.confere.math;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Token.Kind;
import dev.confere.math.Token.Payload;
import dev.confere.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Makes the tokens of numbers.
final class Numeral {
  private Numeral() {}

  /// More digits than anybody writes; beyond, a number is not read.
  static final int LONGEST = 3_000;

  private static final Optional<Rational> UNIT = Optional.of(Rational.ONE);

  static Token integer(String digits, Span span, boolean spaced) {
    return decimal(digits, digits, "", span, spaced, false, List.of());
  }

  /// @param text as spelled
  /// @param parts see [Payload.Spelled]
  static Token decimal(
      String text,
      String whole,
      String decimals,
      Span span,
      boolean spaced,
      boolean grouped,
      List<Rational> parts) {
    if (whole.length() + decimals.length() > LONGEST) {
      return dubious(text, span, spaced, "the number is too long to read");
    }
    if (whole.length() > 1 && whole.charAt(0) == '0') {
      return dubious(text, span, spaced, text + " starts with 0, as codes and times do");
    }
    boolean integer = decimals.isEmpty();
    return spelled(
        new WrittenNumber(
            text,
            Rational.ofDigits(integer ? whole : whole + decimals, decimals.length()),
            WrittenNumber.Form.DECIMAL,
            decimals.length(),
            integer ? UNIT : Optional.of(Rational.ofTenToThe(-decimals.length())),
            WrittenNumber.Sign.NONE,
            grouped),
        span,
        spaced,
        parts);
  }

  static Token spelled(WrittenNumber number, Span span, boolean spaced, List<Rational> parts) {
    return new Token(Kind.NUMBER, number.text(), span, spaced, new Payload.Spelled(number, parts));
  }

  static Token dubious(String text, Span span, boolean spaced, String reason) {
    return new Token(Kind.NUMBER, text, span, spaced, new Payload.Dubious(reason));
  }

  /// `0.1\overline{6}`: a fraction; it shows no last digit to round to.
  static Token recurring(
      String text, String whole, String decimals, String period, Span span, boolean spaced) {
    if (whole.length() + decimals.length() + period.length() > LONGEST) {
      return dubious(text, span, spaced, "the number is too long to read");
    }
    BigInteger all = new BigInteger(whole + decimals + period);
    BigInteger before = new BigInteger(whole + decimals);
    BigInteger nines = BigInteger.TEN.pow(period.length()).subtract(BigInteger.ONE);
    Rational value =
        Rational.of(all.subtract(before), nines.multiply(BigInteger.TEN.pow(decimals.length())));
    return spelled(
        new WrittenNumber(
            text,
            value,
            WrittenNumber.Form.FRACTION,
            decimals.length() + period.length(),
            Optional.empty(),
            WrittenNumber.Sign.NONE,
            false),
        span,
        spaced,
        List.of());
  }
}
