package dev.confere.math;

import dev.confere.math.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// For each token, what kind of bracket it stands in: what a comma between digits means depends on it.
final class Brackets {

  private enum Place {
    OPEN_GROUND,
    /// In round brackets: a comma may separate or belong to a number.
    ROUND,
    /// In a list: a comma between digits separates.
    LIST
  }

  /// A bracket while it is open.
  private static final class Level {
    final Place place;

    /// Whether members are told apart by more than a bare comma, which is then free to belong to numbers.
    boolean spread;

    Level(Place place) {
      this.place = place;
    }
  }

  private final Level[] levels;

  private Brackets(Level[] levels) {
    this.levels = levels;
  }

  static Brackets of(List<Token> tokens, Set<String> several) {
    Level[] levels = new Level[tokens.size()];
    Deque<Level> stack = new ArrayDeque<>();
    stack.push(new Level(Place.OPEN_GROUND));
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isOpen(token)) {
        levels[i] = stack.element();
        stack.push(new Level(place(tokens, i, several)));
        continue;
      }
      if (token.isSymbol('{')) {
        levels[i] = stack.element();
        boolean index = i > 0 && tokens.get(i - 1).isSymbol('_');
        stack.push(index ? new Level(Place.LIST) : stack.element());
        continue;
      }
      if ((isClose(token) || token.isSymbol('}')) && stack.size() > 1) {
        stack.pop();
      }
      levels[i] = stack.element();
      boolean spacedComma =
          i > 0 && tokens.get(i - 1).isSymbol(',') && (token.spaced() || isSpace(token));
      if (token.isSymbol(';') || spacedComma) {
        stack.element().spread = true;
      }
    }
    return new Brackets(levels);
  }

  private static boolean isSpace(Token token) {
    return token.is(Kind.COMMAND)
            && (token.text().equals(",") || token.text().equals(" ") || token.text().equals(";"))
        || token.is(Kind.GAP);
  }

  private static boolean isOpen(Token token) {
    return token.isSymbol('(')
        || token.isSymbol('[')
        || token.isCommand("{")
        || token.isCommand("lbrace")
        || token.isCommand("lbrack");
  }

  private static boolean isClose(Token token) {
    return token.isSymbol(')')
        || token.isSymbol(']')
        || token.isCommand("}")
        || token.isCommand("rbrace")
        || token.isCommand("rbrack");
  }

  private static Place place(List<Token> tokens, int open, Set<String> several) {
    if (!tokens.get(open).isSymbol('(')) {
      return Place.LIST;
    }
    int before = open - 1;
    while (before >= 0
        && (tokens.get(before).isCommand("left")
            || tokens.get(before).isSymbol('}')
            || isSpace(tokens.get(before)))) {
      before--;
    }
    return before >= 0 && several.contains(tokens.get(before).text()) ? Place.LIST : Place.ROUND;
  }

  boolean isList(int index) {
    return levels[index].place == Place.LIST && !levels[index].spread;
  }

  boolean isBracketed(int index) {
    return levels[index].place != Place.OPEN_GROUND;
  }
}
