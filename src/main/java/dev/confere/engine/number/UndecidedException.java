package dev.confere.engine.number;

/// A question about a number, such as its sign, that stayed open at the highest precision tried.
public final class UndecidedException extends NumberException {
  private static final long serialVersionUID = 1L;

  public UndecidedException(String message) {
    super(message);
  }
}
