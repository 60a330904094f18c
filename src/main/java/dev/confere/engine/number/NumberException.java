package dev.confere.engine.number;

/// What can be wrong with a computation whose operands are all well formed. The message is made to
/// stand in a diagnostic: lower case, no full stop.
public abstract sealed class NumberException extends ArithmeticException
    permits DomainException, LimitException, UndecidedException {
  private static final long serialVersionUID = 1L;

  NumberException(String message) {
    super(message);
  }
}
