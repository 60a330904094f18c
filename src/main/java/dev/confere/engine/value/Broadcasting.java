package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.NumberException;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Scalar;
import dev.confere.engine.value.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Applies an operation on scalars to arrays, element by element, by the rules of NumPy.
///
/// Shapes are aligned at their last axes; on each axis the lengths are equal, or one of them is 1
/// and its element is used for all. A scalar goes with any shape. Source: NumPy user guide,
/// "Broadcasting".
public final class Broadcasting {

  /// What is done with one scalar of each operand.
  @FunctionalInterface
  public interface Operation {
    Scalar apply(List<Scalar> operands);
  }

  private Broadcasting() {}

  /// The value of `operation` for each element; unknown when an operand is unknown.
  ///
  /// @throws EvaluationFailure SHAPE_MISMATCH, or the failure of an element, with its index when it
  ///     is in an array
  public static Value map(List<? extends Value> operands, Meter meter, Operation operation) {
    if (operands.stream().anyMatch(Unknown.class::isInstance)) {
      return Value.UNKNOWN;
    }
    Optional<Shape> shape = commonShape(operands);
    List<Operand> aligned = operands.stream().map(o -> Operand.align(o, shape)).toList();
    if (shape.isEmpty()) {
      meter.spend(1);
      return at(operation, aligned, 0);
    }
    meter.allocate(shape.get());
    return new Array(shape.get(), elements(shape.get(), aligned, operation));
  }

  private static List<Scalar> elements(Shape shape, List<Operand> operands, Operation operation) {
    List<Scalar> elements = new ArrayList<>(shape.size());
    for (int index = 0; index < shape.size(); index++) {
      try {
        elements.add(at(operation, operands, index));
      } catch (EvaluationFailure failure) {
        throw failure.code() == Code.LIMIT_EXCEEDED ? failure : failure.at(place(shape, index));
      }
    }
    return elements;
  }

  private static Scalar at(Operation operation, List<Operand> operands, int index) {
    try {
      return operation.apply(operands.stream().map(operand -> operand.at(index)).toList());
    } catch (NumberException refusal) {
      throw EvaluationFailure.of(refusal);
    }
  }

  /// The shape that arrays broadcast to; empty when all operands are scalars.
  ///
  /// @throws EvaluationFailure SHAPE_MISMATCH with both shapes
  public static Optional<Shape> commonShape(List<? extends Value> operands) {
    Optional<Shape> common = Optional.empty();
    for (Value operand : operands) {
      if (operand instanceof Array array) {
        Shape shape = array.shape();
        common = Optional.of(common.map(known -> join(known, shape)).orElse(shape));
      }
    }
    return common;
  }

  private static Shape join(Shape left, Shape right) {
    int rank = Math.max(left.rank(), right.rank());
    List<Integer> axes = new ArrayList<>();
    for (int fromEnd = rank; fromEnd >= 1; fromEnd--) {
      int a = lengthFromEnd(left, fromEnd);
      int b = lengthFromEnd(right, fromEnd);
      if (a != b && a != 1 && b != 1) {
        throw new EvaluationFailure(
            Code.SHAPE_MISMATCH,
            "shapes do not match: " + left.describe() + " and " + right.describe());
      }
      axes.add(a == 1 ? b : a);
    }
    return new Shape(axes);
  }

  private static int lengthFromEnd(Shape shape, int fromEnd) {
    return fromEnd > shape.rank() ? 1 : shape.axis(shape.rank() - fromEnd);
  }

  /// `at element 2`, `at element [1, 3]`, for the element at this place of the row-major order.
  static String place(Shape shape, int index) {
    List<Integer> coordinates = new ArrayList<>();
    int rest = index;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      coordinates.addFirst(rest % shape.axis(axis) + 1);
      rest /= shape.axis(axis);
    }
    return "at element " + (shape.rank() == 1 ? coordinates.getFirst() : coordinates);
  }

  /// An operand seen in the shape of the result.
  ///
  /// @param steps how far its elements move when the result moves by one along each axis: 0 where
  ///     it is repeated
  private record Operand(Value value, Optional<Shape> shape, List<Integer> steps) {

    static Operand align(Value value, Optional<Shape> shape) {
      List<Integer> steps = new ArrayList<>();
      if (value instanceof Array array) {
        int step = 1;
        for (int fromEnd = 1; fromEnd <= shape.map(Shape::rank).orElse(0); fromEnd++) {
          int length = lengthFromEnd(array.shape(), fromEnd);
          steps.addFirst(length == 1 ? 0 : step);
          step *= length;
        }
      }
      return new Operand(value, shape, steps);
    }

    Scalar at(int index) {
      return switch (value) {
        case Scalar scalar -> scalar;
        case Array array -> array.elements().get(offset(index, array.shape()));
        case Unknown u -> throw new IllegalStateException("unknown was handled before");
      };
    }

    private int offset(int index, Shape own) {
      if (shape.filter(own::equals).isPresent()) {
        return index;
      }
      int offset = 0;
      int rest = index;
      for (int axis = steps.size() - 1; axis >= 0; axis--) {
        int length = shape.map(Shape::axes).orElseThrow().get(axis);
        offset += rest % length * steps.get(axis);
        rest /= length;
      }
      return offset;
    }
  }
}
