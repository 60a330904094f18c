package dev.confere.math;

import dev.confere.math.Token.Kind;
import java.util.List;
import java.util.Optional;

/// The modulus at the end of a statement.
///
/// @param from the index where it begins, `\pmod` or the bracket
/// @param inner the index of the modulus itself
/// @param end the index after it
record Congruence(int from, int inner, int end) {

  /// @param cuts the indices of the relations
  static Optional<Congruence> find(List<Token> tokens, List<Integer> cuts) {
    int last = cuts.getLast();
    for (int i = last + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean command = token.isCommand("pmod") || token.isCommand("pod");
      boolean bracket = token.isSymbol('(') && i + 2 < tokens.size() && isMod(tokens.get(i + 1));
      if (command) {
        return Optional.of(ofCommand(tokens, i));
      }
      if (bracket) {
        return Optional.of(new Congruence(i, i + 2, closing(tokens, i + 2)));
      }
      if (isMod(token) && i > last + 1 && !isReckoned(tokens, cuts)) {
        return Optional.of(new Congruence(i, i + 1, tokens.size()));
      }
    }
    return Optional.empty();
  }

  /// Whether `mod` stands on an earlier side too, where it is an operation: `17 mod 5 = 2`.
  private static boolean isReckoned(List<Token> tokens, List<Integer> cuts) {
    return tokens.subList(0, cuts.getLast()).stream().anyMatch(Congruence::isMod);
  }

  private static boolean isMod(Token token) {
    boolean word = (token.is(Kind.WORD) || token.is(Kind.LETTERS)) && token.text().equals("mod");
    return word || token.isCommand("mod") || token.isCommand("bmod");
  }

  private static Congruence ofCommand(List<Token> tokens, int at) {
    boolean group = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol('{');
    if (!group) {
      return new Congruence(at, at + 1, Math.min(tokens.size(), at + 2));
    }
    int end = at + 2;
    while (end < tokens.size() && !tokens.get(end).isSymbol('}')) {
      end++;
    }
    return new Congruence(at, at + 2, end);
  }

  private static int closing(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && !tokens.get(end).isSymbol(')')) {
      end++;
    }
    return end;
  }
}
