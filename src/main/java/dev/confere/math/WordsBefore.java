package dev.confere.math;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.math.SideReader.Result;
import dev.confere.math.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Judges from the words before a side whether they may belong to it: `half of 3 + 5 = 4` says nothing of 3 + 5.
final class WordsBefore {

  /// What follows these is only a part of what is reckoned with.
  private static final Set<String> OPERATIONS =
      Set.of(
          "half",
          "third",
          "thirds",
          "quarter",
          "quarters",
          "double",
          "twice",
          "triple",
          "thrice",
          "square",
          "squared",
          "cube",
          "root",
          "log",
          "minus",
          "plus",
          "times",
          "than",
          "percent",
          "dozen",
          "metade",
          "dobro",
          "triplo",
          "raiz",
          "mais",
          "menos",
          "vezes");

  /// They take several numbers, or what is reckoned from them: `the average of 720/24 = 30`.
  private static final Set<String> COLLECTIONS =
      Set.of(
          "sum",
          "product",
          "difference",
          "quotient",
          "average",
          "mean",
          "ratio",
          "soma",
          "produto",
          "diferença",
          "média");

  private static final Set<String> SHARES = Set.of("of", "de", "the", "da", "do");

  private final List<Token> tokens;
  private final int window;
  private final int start;

  private WordsBefore(List<Token> tokens, int window, int start) {
    this.tokens = tokens;
    this.window = window;
    this.start = start;
  }

  /// @param window the index where the sentence begins
  /// @param start the index where the side begins
  static WordsBefore at(List<Token> tokens, int window, int start) {
    return new WordsBefore(tokens, window, start);
  }

  /// Whether the side may be a part only of what is reckoned with.
  boolean mayBelongTo(Result side) {
    boolean number = side.operand().filter(Operand::isNumber).isPresent();
    if (!word(1)) {
      return number && (isClock() || number(1));
    }
    return number
        || text(1).equals("and") && number(2)
        || isFractionInBrackets()
        || isPriced()
        || OPERATIONS.contains(text(1))
        || SHARES.contains(text(1)) && isShare(side);
  }

  /// `three of 5 * 2`, `half of the 3 + 5`.
  private boolean isShare(Result side) {
    boolean counted = number(2) || number(3);
    boolean operation = OPERATIONS.contains(text(1)) || OPERATIONS.contains(text(2));
    boolean collection = COLLECTIONS.contains(text(1)) || COLLECTIONS.contains(text(2));
    return counted || operation || collection && isSum(side);
  }

  private static boolean isSum(Result side) {
    return side.side() instanceof Side.Read read
        && read.expression() instanceof Expression.Binary binary
        && (binary.operator() == BinaryOperator.ADD
            || binary.operator() == BinaryOperator.SUBTRACT);
  }

  /// `40 bricks at $1 - $0.20 = $32`.
  private boolean isPriced() {
    return text(1).equals("at")
        && tokens.subList(window, start).stream().anyMatch(t -> t.is(Kind.NUMBER));
  }

  private boolean isClock() {
    return start > 0 && tokens.get(start - 1).isSymbol(':') && !tokens.get(start).spaced();
  }

  /// `half a day (1/2) = 48 * 2`: the bracket says the words before it otherwise.
  private boolean isFractionInBrackets() {
    return start + 5 < tokens.size()
        && tokens.get(start).isSymbol('(')
        && tokens.get(start + 1).is(Kind.NUMBER)
        && tokens.get(start + 2).isSymbol('/')
        && tokens.get(start + 3).is(Kind.NUMBER)
        && tokens.get(start + 4).isSymbol(')')
        && Relations.isRelation(tokens.get(start + 5));
  }

  private boolean word(int back) {
    return start - back >= window && tokens.get(start - back).is(Kind.WORD);
  }

  private boolean number(int back) {
    return start - back >= window && tokens.get(start - back).is(Kind.NUMBER);
  }

  private String text(int back) {
    return word(back) ? tokens.get(start - back).text().toLowerCase(Locale.ROOT) : "";
  }
}
