package dev.confere.math;

import dev.confere.math.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Joins lines of plain text that one piece of arithmetic runs over: a line that starts with a relation or ends with an
/// operator goes on.
final class Lines {
  private Lines() {}

  static List<Token> join(List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).is(Kind.LINE) || !joins(tokens, i)) {
        out.add(tokens.get(i));
      }
    }
    return out;
  }

  private static boolean joins(List<Token> tokens, int at) {
    if (at == 0 || at + 1 >= tokens.size()) {
      return false;
    }
    Token before = tokens.get(at - 1);
    Token after = tokens.get(at + 1);
    boolean relation =
        Relations.isRelation(after)
            && !after.text().startsWith(">")
            && !after.text().startsWith("<");
    boolean open =
        Relations.isRelation(before)
            || Statements.isOperator(before) && endsOperand(tokens, at - 2);
    boolean operator = Statements.isOperator(after) && !after.isSymbol('-') && !after.isSymbol('*');
    return !before.is(Kind.LINE) && !after.is(Kind.LINE) && (relation || open || operator);
  }

  /// A dash after words ends a remark.
  private static boolean endsOperand(List<Token> tokens, int at) {
    return at >= 0 && (tokens.get(at).is(Kind.NUMBER) || tokens.get(at).isSymbol(')'));
  }
}
