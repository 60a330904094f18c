package dev.confere.engine.number;

/// The result exists but is larger (or nearer to zero) than this program is willing to hold.
public final class LimitException extends NumberException {
  private static final long serialVersionUID = 1L;

  public LimitException(String message) {
    super(message);
  }
}
