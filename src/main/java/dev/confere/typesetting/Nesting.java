package dev.confere.typesetting;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Groups of a formula: how deep they nest and where they end, without understanding it.
///
/// KaTeX descends by recursion, and what JavaScript's stack bears differs between machines and from run
/// to run. A count of our own makes the limit the same everywhere.
final class Nesting {

  private static final Pattern TOKEN = Pattern.compile("\\\\(?:[A-Za-z]+|.)|[{}]", Pattern.DOTALL);

  private Nesting() {}

  /// Where the nesting first exceeds the limit.
  static OptionalInt firstDeeperThan(int limit, String latex) {
    int depth = 0;
    Matcher token = TOKEN.matcher(latex);
    while (token.find()) {
      depth += step(token.group());
      if (depth > limit) {
        return OptionalInt.of(token.start());
      }
    }
    return OptionalInt.empty();
  }

  /// One past the group in braces that begins here, or past the one token; -1 when a group does not end.
  static int endOfGroup(String latex, int start) {
    int depth = 0;
    for (int next = start; next < latex.length(); next++) {
      switch (latex.charAt(next)) {
        case '\\' -> next++;
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return Math.min(next + 1, latex.length());
      }
    }
    return -1;
  }

  private static int step(String token) {
    return switch (token) {
      case "{", "\\left", "\\begin" -> 1;
      case "}", "\\right", "\\end" -> -1;
      default -> 0;
    };
  }
}
