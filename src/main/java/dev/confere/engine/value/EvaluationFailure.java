package dev.confere.engine.value;

import dev.confere.diagnostic.Code;

/// A function or operator that has no value for its operands.
///
/// Thrown inside the engine only; the evaluator catches it at the node that was being evaluated, adds the span and reports a
/// diagnostic, so that it never leaves the engine.
public final class EvaluationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;

  /// @param message as for a diagnostic: lower case, no full stop, with the shapes or values found
  public EvaluationFailure(Code code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  /// The message, never null.
  public String message() {
    return String.valueOf(getMessage());
  }
}
