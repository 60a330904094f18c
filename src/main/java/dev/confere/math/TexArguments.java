package dev.confere.math;

import dev.confere.math.Token.Kind;
import dev.confere.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Splits digits where TeX does: an argument without braces is one digit, so that `\frac12` is one half and `2^10` is
/// shown as 2¹0. The index of `\sqrt[12]{3}` is a number as usual.
final class TexArguments {
  private TexArguments() {}

  static final Map<String, Integer> ARGUMENTS =
      Map.of(
          "frac", 2, "dfrac", 2, "tfrac", 2, "cfrac", 2, "binom", 2, "dbinom", 2, "tbinom", 2,
          "sqrt", 1);

  static List<Token> split(List<Token> tokens) {
    if (isSplit(tokens)) {
      return tokens;
    }
    List<Token> out = new ArrayList<>(tokens.size());
    Deque<Integer> outer = new ArrayDeque<>();
    int wanted = 0;
    int afterIndex = 0;
    for (Token token : tokens) {
      if (token.isSymbol('[') && wanted > 0) {
        afterIndex = wanted;
        wanted = 0;
      } else if (token.isSymbol(']') && afterIndex > 0) {
        wanted = afterIndex;
        afterIndex = 0;
        out.add(token);
        continue;
      }
      if (wanted > 0 && token.is(Kind.DIGITS)) {
        wanted = digits(token, wanted, out);
        continue;
      }
      out.add(token);
      wanted = after(token, wanted, outer);
    }
    return out;
  }

  /// Whether no digits stand where an argument may begin: right after what takes one, or after another one.
  private static boolean isSplit(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return true;
    }
    Token before = tokens.getFirst();
    boolean takes = false;
    for (Token token : tokens) {
      if (token.is(Kind.DIGITS) && mayTake(before, takes)) {
        return false;
      }
      takes |= token.has(CommandRoles.TAKING);
      before = token;
    }
    return true;
  }

  /// @param takes whether a command that takes arguments stands somewhere before
  private static boolean mayTake(Token before, boolean takes) {
    return before.isSymbol('^')
        || before.isSymbol('_')
        || takes && (before.is(Kind.COMMAND) || before.isSymbol('}') || before.isSymbol(']'));
  }

  /// How many arguments are still to come after a token.
  private static int after(Token token, int wanted, Deque<Integer> outer) {
    if (token.isSymbol('{')) {
      outer.push(wanted);
      return 0;
    }
    if (token.isSymbol('}')) {
      return outer.isEmpty() ? 0 : Math.max(0, outer.pop() - 1);
    }
    if (token.isSymbol('^') || token.isSymbol('_')) {
      return 1;
    }
    if (token.is(Kind.COMMAND)) {
      return ARGUMENTS.getOrDefault(token.text(), 0);
    }
    return 0;
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
