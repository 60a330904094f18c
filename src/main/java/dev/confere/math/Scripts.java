package dev.confere.math;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// Raised and lowered digits and small fractions that are characters of their own: `5²`, `x₁`, `3½`.
final class Scripts {
  private Scripts() {}

  /// Adds `^{…}` for the raised characters at `from`; returns the offset after them.
  static int raised(String text, int from, int end, boolean spaced, List<Token> tokens) {
    int to = from;
    while (to < end && Glyphs.isRaised(text.charAt(to))) {
      to++;
    }
    open("^", from, spaced, tokens);
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Glyphs.superscript(c) < 0) {
        tokens.add(Token.of(Kind.SYMBOL, c == '⁻' ? "-" : "+", new Span(at, ++at), false));
      } else {
        at = digits(text, at, to, tokens, true);
      }
    }
    tokens.add(Token.of(Kind.SYMBOL, "}", Span.at(to), false));
    return to;
  }

  /// Adds `_{…}` for the lowered digits at `from`; returns the offset after them.
  static int lowered(String text, int from, int end, boolean spaced, List<Token> tokens) {
    open("_", from, spaced, tokens);
    int to = digits(text, from, end, tokens, false);
    tokens.add(Token.of(Kind.SYMBOL, "}", Span.at(to), false));
    return to;
  }

  private static void open(String sign, int at, boolean spaced, List<Token> tokens) {
    tokens.add(Token.of(Kind.SYMBOL, sign, Span.at(at), spaced));
    tokens.add(Token.of(Kind.SYMBOL, "{", Span.at(at), false));
  }

  private static int digits(String text, int from, int end, List<Token> tokens, boolean up) {
    StringBuilder plain = new StringBuilder();
    int at = from;
    while (at < end) {
      int digit = up ? Glyphs.superscript(text.charAt(at)) : Glyphs.subscript(text.charAt(at));
      if (digit < 0) {
        break;
      }
      plain.append(digit);
      at++;
    }
    tokens.add(Token.of(Kind.DIGITS, plain.toString(), new Span(from, at), false));
    return at;
  }

  /// Adds the number of a fraction that is one character.
  static int fraction(String text, int at, boolean spaced, List<Token> tokens) {
    char c = text.charAt(at);
    WrittenNumber number =
        new WrittenNumber(
            String.valueOf(c),
            Rational.of(Glyphs.numerator(c), Glyphs.denominator(c)),
            WrittenNumber.Form.FRACTION,
            0,
            Optional.empty(),
            WrittenNumber.Sign.NONE,
            false);
    tokens.add(
        new Token(
            Kind.NUMBER,
            number.text(),
            new Span(at, at + 1),
            spaced,
            new Token.Payload.Spelled(number, List.of())));
    return at + 1;
  }
}
