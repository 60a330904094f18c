package dev.confere.engine.expression;

/// Operators before one operand.
public enum UnaryOperator {
  NEGATE("-"),
  PLUS("+"),
  NOT("not");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
