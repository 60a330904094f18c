package dev.confere.math;

import dev.confere.math.Token.Kind;
import java.util.Set;

/// Looks ahead: whether a token starts an operand, and what to say of one that does not.
final class Lookahead {
  private static final Set<String> DOTS =
      Set.of(
          "ldots", "cdots", "dots", "dotsb", "dotsc", "vdots", "ddots", "hdots", "dotsm", "dotso");
  static final Set<String> CLOSING_COMMANDS =
      Set.of("}", "rbrace", "rbrack", "rfloor", "rceil", "rvert", "rVert", "rangle", "right");
  static final Set<String> OPERATOR_COMMANDS =
      Set.of(
          "cdot",
          "times",
          "ast",
          "star",
          "div",
          "bmod",
          "pmod",
          "pod",
          "mod",
          "odot",
          "circ",
          "otimes",
          "pm",
          "mp",
          "centerdot",
          "bigcdot",
          "degree",
          "over",
          "choose",
          "atop",
          "prime",
          "oplus",
          "slash",
          "text");

  /// Commands that no operand starts with.
  private static final int NO_OPERAND =
      CommandRoles.OPERATOR
          | CommandRoles.CLOSING
          | CommandRoles.RELATION
          | CommandRoles.OTHER_RELATION
          | CommandRoles.END;

  private final Cursor c;

  Lookahead(Cursor cursor) {
    this.c = cursor;
  }

  static boolean isDots(Token token) {
    return token.isSymbol('…') || token.is(Kind.COMMAND) && DOTS.contains(token.text());
  }

  boolean startsOperand(Token token) {
    return switch (token.kind()) {
      case NUMBER, INSERTED, LETTERS -> true;
      case BEGIN -> true;
      case WORD ->
          isKnownWord(token)
              || Units.isCurrencyWord(token.text()) && c.prose
              || c.latex && isName(token);
      case COMMAND -> !token.has(NO_OPERAND);
      case SYMBOL ->
          token.isSymbolOf("([{|‖√⌊⌈-+")
              || Units.isCurrencySign(token.text())
              || token.isSymbol('∑')
              || token.isSymbol('∏')
              || token.isSymbol('…');
      case DIGITS, END, CELL, ROW, GAP, LINE -> false;
    };
  }

  boolean isKnownWord(Token word) {
    return isName(word)
        || word.text().equals("π")
        || word.text().equals("e") && isFollowed(word, '^')
        || FunctionNames.find(word.text()).isPresent() && isCalled(word);
  }

  private boolean isFollowed(Token word, char symbol) {
    for (int ahead = 0; ahead < 4; ahead++) {
      if (c.peek(ahead).equals(word)) {
        return c.peek(ahead + 1).isSymbol(symbol);
      }
    }
    return false;
  }

  private boolean isName(Token word) {
    return c.names.isValue(word.text()) || c.names.isFunction(word.text());
  }

  /// Whether a bracket follows: `max(` is a function, "the max of" is not.
  private boolean isCalled(Token word) {
    for (int ahead = 0; ahead < 4; ahead++) {
      if (c.peek(ahead).equals(word)) {
        Token next = c.peek(ahead + 1);
        return next.isSymbol('(') && !next.spaced()
            || c.latex
            || next.isSymbol('√')
            || next.isSymbol('[');
      }
    }
    return c.latex;
  }

  Halt unexpected(Token token) {
    return switch (token.kind()) {
      case WORD -> Halt.silent(token.span(), "words stand for a number");
      case COMMAND -> command(token);
      default ->
          token.isSymbol('…') || token.isSymbol('?') || token.isSymbol('_')
              ? Halt.silent(token.span(), "something is left out")
              : Halt.unread(
                  token.span(),
                  token.text().isEmpty()
                      ? "something is missing"
                      : "not expected here: " + token.text());
    };
  }

  private static Halt command(Token token) {
    if (DOTS.contains(token.text())) {
      return Halt.silent(token.span(), "an ellipsis");
    }
    return switch (token.text()) {
      case "point" -> Halt.silent(token.span(), "a point between two numbers may be a product");
      case "infty" -> Halt.silent(token.span(), "infinity is no number");
      case "int", "iint", "oint", "lim", "partial", "nabla", "limsup", "liminf" ->
          Halt.silent(token.span(), "calculus is not computed");
      case "angle",
          "triangle",
          "measuredangle",
          "emptyset",
          "varnothing",
          "square",
          "Box",
          "Pr",
          "mathbb",
          "cup",
          "cap" ->
          Halt.silent(token.span(), "\\" + token.text() + " stands for nothing known");
      default -> Halt.unread(token.span(), "\\" + token.text() + " is not read");
    };
  }
}
