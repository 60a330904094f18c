package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Number;
import dev.confere.engine.value.Value.Scalar;
import dev.confere.engine.value.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Arrays made of values.
public final class Arrays {

  private Arrays() {}

  /// The array whose elements along the first axis are `values`: scalars, or arrays of one shape.
  /// Unknown when one of them is unknown.
  ///
  /// @throws EvaluationFailure RAGGED_ARRAY with the two kinds that do not go together
  public static Value stack(List<? extends Value> values, Meter meter) {
    for (Value value : values) {
      if (value instanceof Unknown) {
        return Value.UNKNOWN;
      }
    }
    List<Integer> axes = new ArrayList<>(List.of(values.size()));
    if (!values.isEmpty()) {
      axes.addAll(axes(values.getFirst()));
    }
    requireOneShape(values);
    Shape shape = new Shape(axes);
    meter.allocate(shape);
    List<Scalar> elements = new ArrayList<>(values.size());
    for (Value value : values) {
      if (value instanceof Scalar scalar) {
        elements.add(scalar);
      } else {
        elements.addAll(scalars(value));
      }
    }
    return new Array(shape, elements);
  }

  private static void requireOneShape(List<? extends Value> values) {
    List<Integer> axes = values.isEmpty() ? List.of() : axes(values.getFirst());
    for (int index = 1; index < values.size(); index++) {
      if (!axes(values.get(index)).equals(axes)) {
        throw new EvaluationFailure(
            Code.RAGGED_ARRAY,
            "element 1 is a %s but element %s is a %s"
                .formatted(values.getFirst().kind(), index + 1, values.get(index).kind()));
      }
    }
  }

  /// `from..to`: the whole numbers with both ends; none when `to` is below `from`.
  ///
  /// @throws EvaluationFailure WRONG_TYPE when an end is not a whole number
  public static Value range(Value from, Value to, Meter meter) {
    if (from instanceof Unknown || to instanceof Unknown) {
      return Value.UNKNOWN;
    }
    long first = Wholes.of(from, "the start of a range");
    long last = Wholes.of(to, "the end of a range");
    meter.allocate(Math.max(0, Math.addExact(Math.subtractExact(last, first), 1)));
    List<Scalar> numbers = new ArrayList<>();
    for (long number = first; number <= last; number++) {
      numbers.add(Number.of(number));
    }
    return Array.vector(numbers);
  }

  /// The lengths of the axes; none for a scalar.
  public static List<Integer> axes(Value value) {
    return switch (value) {
      case Array array -> array.shape().axes();
      case Scalar s -> List.of();
      case Unknown u -> List.of();
    };
  }

  /// The elements in row-major order; one for a scalar, none for what is unknown.
  public static List<Scalar> scalars(Value value) {
    return switch (value) {
      case Array array -> array.elements();
      case Scalar scalar -> List.of(scalar);
      case Unknown u -> List.of();
    };
  }

  /// The elements along the first axis.
  public static List<Value> rows(Array array) {
    Shape shape = array.shape();
    if (shape.rank() == 1) {
      return List.copyOf(array.elements());
    }
    int size = shape.inner().size();
    return IntStream.range(0, shape.axis(0))
        .<Value>mapToObj(
            row -> new Array(shape.inner(), array.elements().subList(row * size, (row + 1) * size)))
        .toList();
  }
}
