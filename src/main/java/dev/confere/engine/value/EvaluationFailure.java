package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.DomainException;
import dev.confere.engine.number.LimitException;
import dev.confere.engine.number.NumberException;
import dev.confere.engine.number.UndecidedException;

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

  /// What a number refused, as a failure of the evaluation.
  public static EvaluationFailure of(NumberException refusal) {
    String message = String.valueOf(refusal.getMessage());
    return switch (refusal) {
      case DomainException e -> new EvaluationFailure(Code.OUTSIDE_DOMAIN, message);
      case LimitException e -> new EvaluationFailure(Code.LIMIT_EXCEEDED, message);
      case UndecidedException e -> new EvaluationFailure(Code.COMPARISON_UNDECIDED, message);
    };
  }

  /// The same failure, with the place where it happened added to its message.
  public EvaluationFailure at(String place) {
    return new EvaluationFailure(code, message() + " " + place);
  }

  public Code code() {
    return code;
  }

  /// The message, never null.
  public String message() {
    return String.valueOf(getMessage());
  }
}
