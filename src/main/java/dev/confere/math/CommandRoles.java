package dev.confere.math;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the commands of LaTeX are to their readers, in bits: a token looks its name up once, however many ask.
final class CommandRoles {
  /// It stands between two sides.
  static final int RELATION = 1;

  /// It relates things that are no numbers, or is not checked.
  static final int OTHER_RELATION = 1 << 1;

  /// Another statement starts after it.
  static final int END = 1 << 2;

  /// It is an operator, so that no operand starts with it.
  static final int OPERATOR = 1 << 3;

  /// It closes a bracket.
  static final int CLOSING = 1 << 4;

  /// It is there for the eye, and [Tidier] takes it away or changes what follows.
  static final int EYE = 1 << 5;

  /// What follows it stands deeper, in braces that are seen.
  static final int DEEPER = 1 << 6;

  /// What follows it stands less deep.
  static final int LESS_DEEP = 1 << 7;

  /// It takes arguments that may be single digits.
  static final int TAKING = 1 << 8;

  private static final Map<String, Integer> ROLES = roles();

  private CommandRoles() {}

  /// @param name of a command without its backslash
  static int of(String name) {
    Integer roles = ROLES.get(name);
    return roles == null ? 0 : roles;
  }

  private static Map<String, Integer> roles() {
    Map<String, Integer> roles = new HashMap<>();
    add(roles, Relations.COMMANDS.keySet(), RELATION);
    add(roles, Relations.OTHER, OTHER_RELATION);
    add(roles, Relations.ENDS, END);
    add(roles, Lookahead.OPERATOR_COMMANDS, OPERATOR);
    add(roles, Lookahead.CLOSING_COMMANDS, CLOSING);
    add(roles, TexArguments.ARGUMENTS.keySet(), TAKING);
    add(roles, List.of("{", "lbrace"), DEEPER);
    add(roles, List.of("}", "rbrace"), LESS_DEEP);
    for (Collection<String> eye :
        List.of(
            LatexWords.INVISIBLE,
            LatexWords.HIDDEN,
            LatexWords.DRESSED,
            LatexWords.TRANSPARENT,
            Tidier.COMMANDS)) {
      add(roles, eye, EYE);
    }
    return roles;
  }

  private static void add(Map<String, Integer> roles, Collection<String> names, int role) {
    for (String name : names) {
      roles.merge(name, role, (known, more) -> known | more);
    }
  }
}
