package dev.confere.engine.value;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.UnaryOperator;

/// What the operators of expressions do with values.
public final class Operators {

  private Operators() {}

  /// @throws EvaluationFailure when the operands do not go together
  public static Value apply(BinaryOperator operator, Value left, Value right, Meter meter) {
    return switch (operator) {
      case OR -> Logic.or(left, right, meter);
      case AND -> Logic.and(left, right, meter);
      case EQUAL -> Comparison.equal(left, right, meter);
      case NOT_EQUAL -> Comparison.notEqual(left, right, meter);
      case LESS -> Comparison.less(left, right, meter);
      case LESS_OR_EQUAL -> Comparison.lessOrEqual(left, right, meter);
      case GREATER -> Comparison.greater(left, right, meter);
      case GREATER_OR_EQUAL -> Comparison.greaterOrEqual(left, right, meter);
      case ADD -> Arithmetic.add(left, right, meter);
      case SUBTRACT -> Arithmetic.subtract(left, right, meter);
      case MULTIPLY -> Arithmetic.multiply(left, right, meter);
      case DIVIDE -> Arithmetic.divide(left, right, meter);
      case MODULO -> Arithmetic.modulo(left, right, meter);
      case POWER -> Arithmetic.power(left, right, meter);
    };
  }

  /// @throws EvaluationFailure when the operand is of the wrong kind
  public static Value apply(UnaryOperator operator, Value operand, Meter meter) {
    return switch (operator) {
      case NEGATE -> Arithmetic.negate(operand, meter);
      case PLUS -> Arithmetic.plus(operand, meter);
      case NOT -> Logic.not(operand, meter);
    };
  }
}
