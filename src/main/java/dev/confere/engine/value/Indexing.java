package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Bool;
import dev.confere.engine.value.Value.Number;
import dev.confere.engine.value.Value.Scalar;
import dev.confere.engine.value.Value.Text;
import dev.confere.engine.value.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// `x[2]`, `x[i, j]`, `x[1..2, :]`, `x[x > 0]`: parts of an array, counted from 1 as in
/// mathematics.
public final class Indexing {

  /// The positions taken of one axis, from 0, and whether the axis stays in the result.
  private record Taken(List<Integer> positions, boolean keepsAxis) {}

  private Indexing() {}

  /// The part of `target` at the selectors, one an axis; axes without a selector are taken whole. A
  /// number drops its axis, a vector keeps it.
  ///
  /// @throws EvaluationFailure WRONG_TYPE when `target` is not an array or an index is not whole,
  ///     INDEX_OUT_OF_RANGE with the length of the axis, or when there are more selectors than axes
  public static Value select(Value target, List<Selector> selectors, Meter meter) {
    if (target instanceof Unknown || isAnyUnknown(selectors)) {
      return Value.UNKNOWN;
    }
    if (!(target instanceof Array array)) {
      throw new EvaluationFailure(Code.WRONG_TYPE, "a " + target.kind() + " has no elements");
    }
    Shape shape = array.shape();
    if (selectors.size() > shape.rank()) {
      throw new EvaluationFailure(
          Code.INDEX_OUT_OF_RANGE,
          "%s indices into a %s".formatted(selectors.size(), shape.describe()));
    }
    return selectors.size() == shape.rank() && areScalars(selectors)
        ? array.elements().get(offset(shape, selectors))
        : take(array, takenOf(shape, selectors), meter);
  }

  /// Whether no axis stays, so that one element is meant.
  private static boolean areScalars(List<Selector> selectors) {
    for (Selector selector : selectors) {
      if (!(selector instanceof Selector.At(Value index) && index instanceof Scalar)) {
        return false;
      }
    }
    return true;
  }

  /// Where the element stands that scalars choose.
  private static int offset(Shape shape, List<Selector> selectors) {
    int offset = 0;
    for (int axis = 0; axis < selectors.size(); axis++) {
      if (selectors.get(axis) instanceof Selector.At(Value index)
          && index instanceof Scalar scalar) {
        offset = offset * shape.axis(axis) + position(scalar, axis, shape);
      }
    }
    return offset;
  }

  private static boolean isAnyUnknown(List<Selector> selectors) {
    for (Selector selector : selectors) {
      if (selector instanceof Selector.At at && at.index() instanceof Unknown) {
        return true;
      }
    }
    return false;
  }

  private static List<Taken> takenOf(Shape shape, List<Selector> selectors) {
    return IntStream.range(0, shape.rank())
        .mapToObj(
            axis ->
                axis < selectors.size()
                    ? taken(selectors.get(axis), axis, shape)
                    : whole(shape.axis(axis)))
        .toList();
  }

  private static Value take(Array array, List<Taken> axes, Meter meter) {
    List<Integer> kept =
        axes.stream().filter(Taken::keepsAxis).map(taken -> taken.positions().size()).toList();
    if (!kept.isEmpty()) {
      meter.allocate(new Shape(kept));
    }
    List<Integer> offsets = List.of(0);
    for (int axis = 0; axis < axes.size(); axis++) {
      offsets = nested(offsets, axes.get(axis).positions(), array.shape().axis(axis));
    }
    List<Scalar> elements = offsets.stream().map(array.elements()::get).toList();
    return kept.isEmpty() ? elements.getFirst() : new Array(new Shape(kept), elements);
  }

  private static List<Integer> nested(List<Integer> offsets, List<Integer> positions, int length) {
    List<Integer> result = new ArrayList<>();
    for (int offset : offsets) {
      positions.forEach(position -> result.add(offset * length + position));
    }
    return result;
  }

  private static Taken whole(int length) {
    return new Taken(IntStream.range(0, length).boxed().toList(), true);
  }

  private static Taken taken(Selector selector, int axis, Shape shape) {
    return switch (selector) {
      case Selector.Whole w -> whole(shape.axis(axis));
      case Selector.At at -> taken(at.index(), axis, shape);
    };
  }

  private static Taken taken(Value index, int axis, Shape shape) {
    return switch (index) {
      case Array array when array.shape().rank() == 1 && isMask(array) ->
          masked(array, axis, shape);
      case Array array when array.shape().rank() == 1 ->
          new Taken(array.elements().stream().map(i -> position(i, axis, shape)).toList(), true);
      case Scalar scalar -> new Taken(List.of(position(scalar, axis, shape)), false);
      case Array array ->
          throw new EvaluationFailure(
              Code.WRONG_TYPE, "an index must be a number or a vector, found " + array.kind());
      case Unknown u -> throw new IllegalStateException("unknown was handled before");
    };
  }

  private static boolean isMask(Array array) {
    return !array.elements().isEmpty()
        && array.elements().stream().allMatch(Bool.class::isInstance);
  }

  private static Taken masked(Array mask, int axis, Shape shape) {
    if (mask.elements().size() != shape.axis(axis)) {
      throw new EvaluationFailure(
          Code.SHAPE_MISMATCH,
          "%s truth values choose from an axis of %s"
              .formatted(mask.elements().size(), shape.axis(axis)));
    }
    return new Taken(
        IntStream.range(0, shape.axis(axis))
            .filter(i -> mask.elements().get(i) instanceof Bool bool && bool.value())
            .boxed()
            .toList(),
        true);
  }

  private static int position(Scalar index, int axis, Shape shape) {
    switch (index) {
      case Number n -> {}
      case Text t -> throw notAnIndex(index);
      case Bool b -> throw notAnIndex(index);
      case Value.Entries e -> throw notAnIndex(index);
    }
    long position = Wholes.of(index, "an index");
    if (position < 1 || position > shape.axis(axis)) {
      String where = shape.rank() == 1 ? "" : " of axis " + (axis + 1);
      throw new EvaluationFailure(
          Code.INDEX_OUT_OF_RANGE,
          "index %s%s is not in 1..%s of the %s"
              .formatted(position, where, shape.axis(axis), shape.describe()));
    }
    return (int) (position - 1);
  }

  private static EvaluationFailure notAnIndex(Scalar index) {
    return new EvaluationFailure(
        Code.WRONG_TYPE, "an index must be a number, found " + index.kind());
  }
}
