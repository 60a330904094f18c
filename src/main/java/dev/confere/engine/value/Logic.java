package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.value.Value.Bool;
import dev.confere.engine.value.Value.Scalar;
import java.util.List;

/// `and`, `or`, `not` and `if … then … else …`, broadcast over arrays of truth values.
public final class Logic {

  private Logic() {}

  // Both sides are asked even when the first decides, so that a wrong kind on the right is always
  // told.

  public static Value and(Value left, Value right, Meter meter) {
    return Broadcasting.map(
        left,
        right,
        meter,
        (a, b) -> {
          boolean first = truth("and", a);
          boolean second = truth("and", b);
          return new Bool(first && second);
        });
  }

  public static Value or(Value left, Value right, Meter meter) {
    return Broadcasting.map(
        left,
        right,
        meter,
        (a, b) -> {
          boolean first = truth("or", a);
          boolean second = truth("or", b);
          return new Bool(first || second);
        });
  }

  public static Value not(Value operand, Meter meter) {
    return Broadcasting.map(
        List.of(operand), meter, one -> new Bool(!truth("not", one.getFirst())));
  }

  /// For each element of `condition` that of `whenTrue` or of `whenFalse`; all three broadcast. The
  /// elements may be of any kind.
  public static Value select(Value condition, Value whenTrue, Value whenFalse, Meter meter) {
    return Broadcasting.map(
        List.of(condition, whenTrue, whenFalse),
        meter,
        three -> truth("if", three.getFirst()) ? three.get(1) : three.get(2));
  }

  private static boolean truth(String operator, Scalar operand) {
    if (operand instanceof Bool bool) {
      return bool.value();
    }
    throw new EvaluationFailure(
        Code.WRONG_TYPE, operator + " needs a truth value, found " + operand.kind());
  }
}
