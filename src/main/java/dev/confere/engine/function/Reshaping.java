package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Arrays;
import dev.confere.engine.value.Shape;
import dev.confere.engine.value.Value;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Scalar;
import java.util.ArrayList;
import java.util.List;

/// The same elements in another arrangement. All but `pad` take elements of any kind.
final class Reshaping {

  private Reshaping() {}

  static List<Builtin> all() {
    return List.of(flatten(), reshape(), transpose(), concat(), pad());
  }

  /// `flatten(x)`: all elements as one vector, row by row.
  private static Builtin flatten() {
    return Draft.of("flatten(x)", "All elements as one vector, row by row.")
        .source("`torch.flatten`, `numpy.ravel`")
        .example("flatten([[1, 2], [3, 4]])", "[1, 2, 3, 4]")
        .does(a -> Array.vector(Arrays.scalars(a.value("x"))));
  }

  /// `reshape(x, shape)`: other axes for the same elements, row by row; SHAPE_MISMATCH when the
  /// numbers of elements differ.
  private static Builtin reshape() {
    return Draft.of(
            "reshape(x, shape)",
            "The same elements, row by row, with the lengths in the vector `shape` (a number for a"
                + " vector).")
        .source("`numpy.reshape`")
        .example("reshape([1, 2, 3, 4, 5, 6], [2, 3])", "[[1, 2, 3], [4, 5, 6]]")
        .does(
            a -> {
              List<Scalar> elements = Arrays.scalars(a.value("x"));
              Shape shape = new Shape(Making.lengths(a, List.of(a.value("shape"))));
              a.meter().allocate(shape);
              if (shape.size() != elements.size()) {
                throw a.failure(
                    Code.SHAPE_MISMATCH,
                    "%s elements do not fill a %s".formatted(elements.size(), shape.describe()));
              }
              return new Array(shape, elements);
            });
  }

  /// `transpose(x)`: the axes in reverse order; a vector stays as it is.
  private static Builtin transpose() {
    return Draft.of(
            "transpose(x)",
            "Rows and columns exchanged; of more axes, their order reversed; a vector stays as it"
                + " is.")
        .source("`numpy.transpose`")
        .example("transpose([[1, 2, 3], [4, 5, 6]])", "[[1, 4], [2, 5], [3, 6]]")
        .does(
            a -> {
              Array x = a.array("x");
              a.meter().spend(x.elements().size());
              return new Array(new Shape(x.shape().axes().reversed()), transposed(x));
            });
  }

  private static List<Scalar> transposed(Array x) {
    if (x.shape().rank() == 1) {
      return x.elements();
    }
    List<List<Scalar>> rows = new ArrayList<>();
    for (Value row : Arrays.rows(x)) {
      rows.add(row instanceof Array inner ? transposed(inner) : List.of());
    }
    List<Scalar> elements = new ArrayList<>();
    int size = x.shape().inner().size();
    for (int index = 0; index < size; index++) {
      for (List<Scalar> row : rows) {
        elements.add(row.get(index));
      }
    }
    return elements;
  }

  /// `concat(a, b, …)`: joined along the first axis, or another.
  private static Builtin concat() {
    return Draft.of(
            "concat(x..., axis = 1)",
            "Arrays joined along the first axis, or another; their other axes agree.")
        .source("`torch.cat`, `numpy.concatenate`")
        .example("concat([1, 2], [3])", "[1, 2, 3]")
        .example("concat([[1], [2]], [[3], [4]], axis = 2)", "[[1, 3], [2, 4]]")
        .does(Reshaping::concat);
  }

  private static Value concat(Arguments arguments) {
    List<Array> arrays = new ArrayList<>();
    for (Value value : arguments.rest()) {
      if (!(value instanceof Array array)) {
        throw arguments.failure(Code.WRONG_TYPE, "arrays are needed, found a " + value.kind());
      }
      arrays.add(array);
    }
    int axis = arguments.axis("axis", arrays.getFirst().shape().rank()).orElse(0);
    List<Integer> axes = new ArrayList<>(arrays.getFirst().shape().axes());
    for (Array next : arrays.subList(1, arrays.size())) {
      List<Integer> nextAxes = new ArrayList<>(next.shape().axes());
      if (nextAxes.size() == axes.size()) {
        nextAxes.set(axis, axes.get(axis));
      }
      if (!nextAxes.equals(axes)) {
        throw arguments.failure(
            Code.SHAPE_MISMATCH,
            "a %s does not continue a %s along axis %s"
                .formatted(next.kind(), arrays.getFirst().kind(), axis + 1));
      }
      axes.set(axis, Math.addExact(axes.get(axis), next.shape().axis(axis)));
    }
    return joined(arguments, arrays, new Shape(axes), axis);
  }

  private static Array joined(Arguments arguments, List<Array> arrays, Shape shape, int axis) {
    arguments.meter().allocate(shape);
    int blocks = shape.axes().subList(0, axis).stream().reduce(1, Math::multiplyExact);
    List<Scalar> elements = new ArrayList<>();
    for (int block = 0; block < blocks; block++) {
      for (Array array : arrays) {
        int width = array.elements().size() / blocks;
        elements.addAll(array.elements().subList(block * width, (block + 1) * width));
      }
    }
    return new Array(shape, elements);
  }

  /// `pad(x, padding)`: a margin around a vector, or around the last two axes.
  private static Builtin pad() {
    return Draft.of(
            "pad(x, padding, value = 0)",
            "A margin of `padding` elements that hold `value`, around a vector or around the last"
                + " two axes of an image; `padding` is a number or [rows, columns].")
        .source("`numpy.pad`, `torch.nn.functional.pad`")
        .example("pad([1, 2], 1)", "[0, 1, 2, 0]")
        .example("pad([[5]], [0, 1])", "[[0, 5, 0]]")
        .does(Reshaping::pad);
  }

  private static Value pad(Arguments arguments) {
    Tensor x = arguments.tensor("x", 1, 4);
    Real value = arguments.real("value");
    Sliding.Lengths padding = Images.lengths(arguments, "padding", 0);
    Tensor padded = x.rank() == 1 ? x : padded(arguments, x, x.rank() - 2, padding.rows(), value);
    return padded(arguments, padded, x.rank() - 1, padding.columns(), value).toValue();
  }

  private static Tensor padded(Arguments arguments, Tensor x, int axis, int margin, Real value) {
    List<Integer> axes = new ArrayList<>(x.axes());
    axes.set(axis, Math.addExact(x.axis(axis), 2 * margin));
    Shape shape = new Shape(axes);
    arguments.meter().allocate(shape);
    int inner = axes.subList(axis + 1, axes.size()).stream().reduce(1, Math::multiplyExact);
    List<Real> elements = new ArrayList<>();
    for (int index = 0; index < shape.size(); index++) {
      int place = index / inner % axes.get(axis) - margin;
      int block = index / inner / axes.get(axis);
      boolean inside = place >= 0 && place < x.axis(axis);
      elements.add(inside ? x.at((block * x.axis(axis) + place) * inner + index % inner) : value);
    }
    return new Tensor(axes, elements, x.decimals());
  }
}
