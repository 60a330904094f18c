package dev.confere.math;

import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Splits digits where TeX does: an argument without braces is one digit, so that `\frac12` is one half and `2^10` is
/// shown as 2¹0.
final class TexArguments {
  private TexArguments() {}

  private static final Map<String, Integer> ARGUMENTS =
      Map.of("frac", 2, "dfrac", 2, "tfrac", 2, "cfrac", 2, "binom", 2, "dbinom", 2, "tbinom", 2, "sqrt", 1);

  static List<Token> split(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    int wanted = 0;
    int depth = 0;
    for (Token token : tokens) {
      if (wanted > 0 && depth == 0 && token.is(Kind.DIGITS)) {
        wanted = digits(token, wanted, out);
        continue;
      }
      out.add(token);
      int more = token.is(Kind.COMMAND) ? ARGUMENTS.getOrDefault(token.text(), 0) : 0;
      if (more > 0 && depth == 0) {
        wanted = more;
      } else if (token.isSymbol("^") || token.isSymbol("_")) {
        wanted = depth == 0 ? 1 : wanted;
      } else if (wanted > 0 && token.isSymbol("{")) {
        depth++;
      } else if (wanted > 0 && token.isSymbol("}")) {
        depth = Math.max(0, depth - 1);
        wanted -= depth == 0 ? 1 : 0;
      } else if (depth == 0 && !token.isSymbol("[") && !token.isSymbol("]")) {
        wanted = 0;
      }
    }
    return out;
  }

  /// Takes as many single digits as are wanted; the rest stays digits.
  private static int digits(Token token, int wanted, List<Token> out) {
    int taken = Math.min(wanted, token.text().length());
    for (int i = 0; i < taken; i++) {
      out.add(part(token, i, i + 1, i == 0 && token.spaced(), Kind.NUMBER));
    }
    if (taken < token.text().length()) {
      out.add(part(token, taken, token.text().length(), false, Kind.DIGITS));
    }
    return wanted - taken;
  }

  private static Token part(Token token, int from, int to, boolean spaced, Kind kind) {
    String digits = token.text().substring(from, to);
    int start = token.span().start();
    Span span = new Span(start + from, start + to);
    return kind == Kind.NUMBER
        ? Numeral.integer(digits, span, spaced)
        : Token.of(kind, digits, span, spaced);
  }
}
