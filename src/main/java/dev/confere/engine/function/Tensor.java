package dev.confere.engine.function;

import dev.confere.engine.number.Real;
import dev.confere.engine.value.Shape;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers in row-major order; with no axes, one number.
///
/// @param decimals how many decimals they show
record Tensor(List<Integer> axes, List<Real> elements, int decimals) {

  Tensor {
    axes = List.copyOf(axes);
    elements = List.copyOf(elements);
  }

  static Tensor vector(List<Real> elements, int decimals) {
    return new Tensor(List.of(elements.size()), elements, decimals);
  }

  int rank() {
    return axes.size();
  }

  int size() {
    return elements.size();
  }

  /// The length of an axis, counted from 0; negative from the end.
  int axis(int index) {
    return axes.get(index < 0 ? axes.size() + index : index);
  }

  Real at(int index) {
    return elements.get(index);
  }

  /// The same elements under other axes.
  Tensor shaped(List<Integer> other) {
    return new Tensor(other, elements, decimals);
  }

  Tensor shaped(Integer... other) {
    return shaped(List.of(other));
  }

  /// The part along the first axis, with that axis removed.
  Tensor row(int index) {
    int width = size() / axis(0);
    return new Tensor(
        axes.subList(1, rank()), elements.subList(index * width, (index + 1) * width), decimals);
  }

  List<Tensor> rows() {
    return IntStream.range(0, axis(0)).mapToObj(this::row).toList();
  }

  /// `number`, `vector of 5`, `3×2 matrix`.
  String kind() {
    return rank() == 0 ? "number" : new Shape(axes).describe();
  }

  Value toValue() {
    if (rank() == 0) {
      return new Value.Number(elements.getFirst(), decimals);
    }
    List<Value.Scalar> numbers = new ArrayList<>(size());
    for (Real element : elements) {
      numbers.add(new Value.Number(element, decimals));
    }
    return new Value.Array(new Shape(axes), numbers);
  }
}
