package dev.confere.engine.number;

/// How a negative number is marked.
public enum MinusSign {
  HYPHEN("-"),
  /// U+2212.
  MINUS("−");

  private final String text;

  MinusSign(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
