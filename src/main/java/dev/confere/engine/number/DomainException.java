package dev.confere.engine.number;

/// The operation has no value for these operands: `division by zero`, `square root of a negative
/// number`.
public final class DomainException extends NumberException {
  private static final long serialVersionUID = 1L;

  public DomainException(String message) {
    super(message);
  }
}
