package dev.confere.document;

/// What is said between two sides of a statement or of a chain.
public enum Relation {
  EQUAL("="),
  APPROXIMATELY("≈"),
  NOT_EQUAL("≠"),
  LESS("<"),
  LESS_OR_EQUAL("≤"),
  GREATER(">"),
  GREATER_OR_EQUAL("≥");

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
