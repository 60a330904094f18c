package dev.confere.math;

import dev.confere.math.Token.Kind;
import java.util.List;
import java.util.Optional;

/// Finds a name that stands for nothing, so that a side which is not read for its form is silent rather than unread.
final class Unbound {
  private Unbound() {}

  static Optional<String> find(List<Token> tokens, int from, int to, Names names) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (isName(token) && !isBound(token.text(), names)) {
        return Optional.of(token.text());
      }
    }
    return Optional.empty();
  }

  private static boolean isName(Token token) {
    return token.is(Kind.LETTERS) || token.is(Kind.COMMAND) && NameReader.isGreek(token.text());
  }

  private static boolean isBound(String name, Names names) {
    return names.isValue(name)
        || names.isFunction(name)
        || FunctionNames.find(name).isPresent()
        || name.equals("e")
        || name.equals("pi")
        || name.equals("mod");
  }
}
