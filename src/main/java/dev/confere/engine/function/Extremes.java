package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Broadcasting;
import dev.confere.engine.value.Comparison;
import dev.confere.engine.value.Value;
import java.util.List;
import java.util.function.Function;

/// The largest and the smallest of numbers, where they stand, and numbers in order.
final class Extremes {

  private Extremes() {}

  static List<Builtin> all() {
    return List.of(
        extreme("max", "largest", Extremes::max),
        extreme("min", "smallest", Extremes::min),
        position("argmax", "largest", Ordering.GREATER, "2"),
        position("argmin", "smallest", Ordering.LESS, "1"),
        sort());
  }

  /// `max(x)` and `min(x)`: of all elements of one array, or along an axis; `max(a, b, …)`: of
  /// several element by element.
  private static Builtin extreme(String name, String word, Function<List<Real>, Real> fold) {
    return Draft.of(
            name + "(x..., axis = \"all\")",
            "Of one array, its "
                + word
                + " element, or that along `axis`; of several arguments, the "
                + word
                + " element by element, broadcasting.")
        .source("`numpy." + name + "`; for several `numpy." + name + "imum`")
        .example(name + "([1, 5, 3])", name.equals("max") ? "5" : "1")
        .example(name + "(0, [-1.7, 2.3])", name.equals("max") ? "[0.0, 2.3]" : "[-1.7, 0.0]")
        .does(a -> a.rest().size() == 1 ? ofOne(a, fold) : ofSeveral(a, fold));
  }

  private static Value ofOne(Arguments arguments, Function<List<Real>, Real> fold) {
    Tensor x = arguments.tensor("x", arguments.rest().getFirst());
    arguments.meter().spend(x.size());
    return Lanes.reduce(
            x,
            arguments.axis("axis", x.rank()),
            x.decimals(),
            lane -> fold.apply(some(arguments, lane)))
        .toValue();
  }

  private static Value ofSeveral(Arguments arguments, Function<List<Real>, Real> fold) {
    if (arguments.text("axis").isEmpty()) {
      throw arguments.failure(Code.WRONG_ARITY, "an axis goes with one array, not with several");
    }
    return Broadcasting.map(
        arguments.rest(),
        arguments.meter(),
        scalars -> {
          Tensor numbers = arguments.tensor("x", List.of(scalars.size()), scalars);
          return new Value.Number(fold.apply(numbers.elements()), numbers.decimals());
        });
  }

  /// `argmax(x)` and `argmin(x)`: the index, from 1, of the first element that is largest or
  /// smallest.
  private static Builtin position(String name, String word, Ordering wanted, String printed) {
    return Draft.of(
            name + "(x, axis = \"all\")",
            "The index, counted from 1, of the first element that is "
                + word
                + ". Without an axis, a matrix is read row by row.")
        .source("`numpy." + name + "`, which counts from 0")
        .example(name + "([1, 5, 3, 5])", printed)
        .does(
            a -> {
              Tensor x = a.tensor("x");
              a.meter().spend(x.size());
              return Lanes.reduce(
                      x,
                      a.axis("axis", x.rank()),
                      0,
                      lane -> Real.of(indexOf(some(a, lane), wanted) + 1L))
                  .toValue();
            });
  }

  /// `sort(x)`: ascending, along the last axis or another.
  private static Builtin sort() {
    return Draft.of(
            "sort(x, axis = \"last\")", "In ascending order, along the last axis or another.")
        .source("`numpy.sort`")
        .example("sort([3, 1, 2])", "[1, 2, 3]")
        .does(
            a -> {
              Tensor x = a.tensor("x", 1, Integer.MAX_VALUE);
              int axis = a.axis("axis", x.rank()).orElseThrow(() -> a.refused("axis", "an axis"));
              a.meter().spend(x.size());
              return Lanes.replace(x, axis, Extremes::sorted).toValue();
            });
  }

  private static List<Real> some(Arguments arguments, List<Real> lane) {
    if (lane.isEmpty()) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, "x is empty");
    }
    return lane;
  }

  static Real max(List<Real> numbers) {
    return numbers.get(indexOf(numbers, Ordering.GREATER));
  }

  static Real min(List<Real> numbers) {
    return numbers.get(indexOf(numbers, Ordering.LESS));
  }

  static List<Real> sorted(List<Real> numbers) {
    return numbers.stream().sorted(Extremes::compare).toList();
  }

  private static int compare(Real left, Real right) {
    return switch (Comparison.order(left, right)) {
      case LESS -> -1;
      case EQUAL, UNDECIDED -> 0;
      case GREATER -> 1;
    };
  }

  /// The first place, from 0, of the number that is `wanted` (greater or less) than all others.
  ///
  /// @param numbers at least one
  private static int indexOf(List<Real> numbers, Ordering wanted) {
    int best = 0;
    for (int index = 1; index < numbers.size(); index++) {
      if (Comparison.order(numbers.get(index), numbers.get(best)) == wanted) {
        best = index;
      }
    }
    return best;
  }
}
