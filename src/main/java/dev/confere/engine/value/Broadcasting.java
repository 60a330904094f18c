package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.NumberException;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Scalar;
import dev.confere.engine.value.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /// What is done with one scalar of each of two operands.
  @FunctionalInterface
  public interface Pairing {
    Scalar apply(Scalar left, Scalar right);
  }

  private Broadcasting() {}

  /// The same for two operands, which mostly are two scalars.
  ///
  /// @throws EvaluationFailure as below
  public static Value map(Value left, Value right, Meter meter, Pairing pairing) {
    if (!(left instanceof Scalar a) || !(right instanceof Scalar b)) {
      return map(List.of(left, right), meter, two -> pairing.apply(two.getFirst(), two.getLast()));
    }
    meter.spend(1);
    try {
      return pairing.apply(a, b);
    } catch (NumberException refusal) {
      throw EvaluationFailure.of(refusal);
    }
  }

  /// The value of `operation` for each element; unknown when an operand is unknown.
  ///
  /// @throws EvaluationFailure SHAPE_MISMATCH, or the failure of an element, with its index when it
  ///     is in an array
  public static Value map(List<? extends Value> operands, Meter meter, Operation operation) {
    for (Value operand : operands) {
      if (operand instanceof Unknown) {
        return Value.UNKNOWN;
      }
    }
    Shape shape = commonShape(operands);
    if (shape == null) {
      meter.spend(1);
      return at(operation, scalars(operands));
    }
    meter.allocate(shape);
    return new Array(shape, elements(shape, operands, operation));
  }

  private static List<Scalar> scalars(List<? extends Value> operands) {
    List<Scalar> scalars = new ArrayList<>(operands.size());
    for (Value operand : operands) {
      scalars.add((Scalar) operand);
    }
    return scalars;
  }

  private static List<Scalar> elements(
      Shape shape, List<? extends Value> operands, Operation operation) {
    List<Operand> aligned = new ArrayList<>(operands.size());
    for (Value operand : operands) {
      aligned.add(Operand.align(operand, shape));
    }
    int size = shape.size();
    List<Scalar> elements = new ArrayList<>(size);
    for (int index = 0; index < size; index++) {
      try {
        elements.add(at(operation, at(aligned, index)));
      } catch (EvaluationFailure failure) {
        throw failure.code() == Code.LIMIT_EXCEEDED ? failure : failure.at(place(shape, index));
      }
    }
    return elements;
  }

  private static List<Scalar> at(List<Operand> operands, int index) {
    List<Scalar> scalars = new ArrayList<>(operands.size());
    for (Operand operand : operands) {
      scalars.add(operand.at(index));
    }
    return scalars;
  }

  private static Scalar at(Operation operation, List<Scalar> operands) {
    try {
      return operation.apply(operands);
    } catch (NumberException refusal) {
      throw EvaluationFailure.of(refusal);
    }
  }

  /// The shape that arrays broadcast to; null when all operands are scalars.
  ///
  /// @throws EvaluationFailure SHAPE_MISMATCH with both shapes
  private static @Nullable Shape commonShape(List<? extends Value> operands) {
    Shape common = null;
    for (Value operand : operands) {
      if (operand instanceof Array array) {
        common = common == null ? array.shape() : join(common, array.shape());
      }
    }
    return common;
  }

  private static Shape join(Shape left, Shape right) {
    if (left.equals(right)) {
      return left;
    }
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
  ///     it is repeated; none for an array of that very shape
  private record Operand(Value value, Shape shape, List<Integer> steps) {

    static Operand align(Value value, Shape shape) {
      List<Integer> steps = new ArrayList<>();
      if (value instanceof Array array && !array.shape().equals(shape)) {
        int step = 1;
        for (int fromEnd = 1; fromEnd <= shape.rank(); fromEnd++) {
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
        case Array array -> array.elements().get(steps.isEmpty() ? index : offset(index));
        case Unknown u -> throw new IllegalStateException("unknown was handled before");
      };
    }

    private int offset(int index) {
      int offset = 0;
      int rest = index;
      for (int axis = steps.size() - 1; axis >= 0; axis--) {
        int length = shape.axis(axis);
        offset += rest % length * steps.get(axis);
        rest /= length;
      }
      return offset;
    }
  }
}
