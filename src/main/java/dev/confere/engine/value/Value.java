package dev.confere.engine.value;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an expression stands for.
public sealed interface Value {

  /// A value without parts: what arrays are made of.
  sealed interface Scalar extends Value permits Number, Text, Bool, Entries {}

  /// A number and its spelling: at least `decimals` decimals are shown (that of the data it came from).
  record Number(Real value, int decimals) implements Scalar {

    public static Number of(Rational value, int decimals) {
      return new Number(Real.of(value), decimals);
    }

    /// A count: shown without decimals.
    public static Number of(long value) {
      return of(Rational.of(value), 0);
    }
  }

  record Text(String value) implements Scalar {}

  record Bool(boolean value) implements Scalar {}

  /// A record: named values in the order written.
  record Entries(Map<String, Value> fields) implements Scalar {
    public Entries {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// A rectangular array of any rank ≥ 1, elements in row-major order.
  record Array(Shape shape, List<Scalar> elements) implements Value {
    public Array {
      elements = List.copyOf(elements);
      if (shape.size() != elements.size()) {
        throw new IllegalArgumentException(shape + " does not hold " + elements.size());
      }
    }

    public static Array vector(List<? extends Scalar> elements) {
      return new Array(Shape.of(elements.size()), List.copyOf(elements));
    }

    /// The elements along the first axis: scalars of a vector, rows of a matrix.
    public List<Value> rows() {
      if (shape.rank() == 1) {
        return List.copyOf(elements);
      }
      Shape inner = shape.inner();
      int size = inner.size();
      List<Value> rows = new ArrayList<>();
      for (int i = 0; i < shape.axis(0); i++) {
        rows.add(new Array(inner, elements.subList(i * size, (i + 1) * size)));
      }
      return rows;
    }
  }

  /// A value that could not be had; the mistake was reported where it happened, so nothing more is said.
  record Unknown() implements Value {}

  // Safe, because nothing else makes an Unknown: no thread can wait here for one that waits for
  // Value.
  @SuppressWarnings("ClassInitializationDeadlock")
  Unknown UNKNOWN = new Unknown();

  /// `number`, `text`, `vector of 5`, `3×2 matrix`: for messages.
  default String kind() {
    return switch (this) {
      case Number n -> "number";
      case Text t -> "text";
      case Bool b -> "truth value";
      case Entries e -> "record";
      case Array a -> a.shape().describe();
      case Unknown u -> "unknown";
    };
  }
}
