package dev.confere.engine.expression;

/// Operators between two operands, with their precedence: the larger binds tighter.
///
/// As in mathematics, `-2^2` is −4 and `2^3^2` is 512; a comparison does not associate.
public enum BinaryOperator {
  OR("or", 1),
  AND("and", 2),
  EQUAL("=", 4),
  NOT_EQUAL("!=", 4),
  LESS("<", 4),
  LESS_OR_EQUAL("<=", 4),
  GREATER(">", 4),
  GREATER_OR_EQUAL(">=", 4),
  ADD("+", 6),
  SUBTRACT("-", 6),
  MULTIPLY("*", 7),
  DIVIDE("/", 7),
  MODULO("mod", 7),
  POWER("^", 9);

  private final String symbol;
  private final int precedence;

  BinaryOperator(String symbol, int precedence) {
    this.symbol = symbol;
    this.precedence = precedence;
  }

  public String symbol() {
    return symbol;
  }

  public int precedence() {
    return precedence;
  }

  public boolean isComparison() {
    return precedence == EQUAL.precedence;
  }

  public boolean isLogical() {
    return this == OR || this == AND;
  }
}
