package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.Arrays;
import dev.confere.engine.value.Logic;
import dev.confere.engine.value.Shape;
import dev.confere.engine.value.Value;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Bool;
import dev.confere.engine.value.Value.Number;
import dev.confere.engine.value.Value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How many there are: lengths, and truth values counted or joined.
final class Counting {

  private Counting() {}

  static List<Builtin> all() {
    return List.of(count(), any(), every(), len(), shape(), where());
  }

  /// `count(x)`: how many truth values are true; WRONG_TYPE for numbers.
  private static Builtin count() {
    return Draft.of(
            "count(x, axis = \"all\")", "How many truth values are true, of all or along `axis`.")
        .source("`numpy.count_nonzero`")
        .example("count([2.3, -1.7, 0.8] > 0)", "2")
        .does(a -> counted(a).toValue());
  }

  /// `any(x)`: whether at least one is true; false for none at all.
  private static Builtin any() {
    return Draft.of("any(x, axis = \"all\")", "Whether at least one truth value is true.")
        .source("`numpy.any`")
        .example("if any([1, -2] < 0) then \"yes\" else \"no\"", "yes")
        .does(a -> truths(counted(a), n -> Reals.sign(n) > 0));
  }

  /// `all(x)`: whether none is false; true for none at all.
  private static Builtin every() {
    return Draft.of("all(x, axis = \"all\")", "Whether all truth values are true.")
        .source("`numpy.all`")
        .example("if all([1, -2] < 0) then \"yes\" else \"no\"", "no")
        .does(a -> truths(counted(a, false), n -> Reals.sign(n) == 0));
  }

  /// `len(x)`: the length of the first axis; of a text, its characters (code points).
  private static Builtin len() {
    return Draft.of(
            "len(x)",
            "How many elements along the first axis; characters of a text; fields of a record.")
        .source("Python's `len`")
        .example("len([2.3, -1.7, 0.8])", "3")
        .does(
            a ->
                switch (a.value("x")) {
                  case Array array -> Number.of(array.shape().axis(0));
                  case Value.Text(String text) -> Number.of(text.codePointCount(0, text.length()));
                  case Value.Entries entries -> Number.of(entries.fields().size());
                  case Number n -> throw a.refused("x", "a vector");
                  case Bool b -> throw a.refused("x", "a vector");
                  case Value.Unknown unknown -> unknown;
                });
  }

  /// `shape(x)`: the lengths of all axes; an empty vector for a number.
  private static Builtin shape() {
    return Draft.of("shape(x)", "The lengths of all axes.")
        .source("`numpy.shape`")
        .example("shape([[1, 2, 3], [4, 5, 6]])", "[2, 3]")
        .does(
            a ->
                Array.vector(
                    Arrays.axes(a.value("x")).stream().map(length -> Number.of(length)).toList()));
  }

  /// `where(condition, a, b)`: element by element `a` where the condition is true, `b` elsewhere.
  private static Builtin where() {
    return Draft.of(
            "where(condition, a, b)",
            "`a` where the condition is true, `b` elsewhere, broadcasting: `if … then … else …` as"
                + " a function.")
        .source("`numpy.where`")
        .example("where([1, -2] > 0, [1, 1], [0, 0])", "[1, 0]")
        .does(a -> Logic.select(a.value("condition"), a.value("a"), a.value("b"), a.meter()));
  }

  private static Tensor counted(Arguments arguments) {
    return counted(arguments, true);
  }

  /// How many truth values are `wanted`, of all or along the axis.
  private static Tensor counted(Arguments arguments, boolean wanted) {
    Value x = arguments.value("x");
    List<Real> ones = new ArrayList<>();
    for (Scalar scalar : Arrays.scalars(x)) {
      if (!(scalar instanceof Bool(boolean truth))) {
        throw arguments.failure(
            Code.WRONG_TYPE, "x must hold truth values, found " + scalar.kind());
      }
      ones.add(truth == wanted ? Exact.ONE : Exact.ZERO);
    }
    Tensor tensor = new Tensor(Arrays.axes(x), ones, 0);
    arguments.meter().spend(tensor.size());
    Optional<Integer> axis = arguments.axis("axis", tensor.rank());
    return Lanes.reduce(tensor, axis, 0, Sums::of);
  }

  private static Value truths(Tensor counts, Predicate<Real> test) {
    List<Bool> truths = counts.elements().stream().map(n -> new Bool(test.test(n))).toList();
    return counts.rank() == 0
        ? truths.getFirst()
        : new Array(new Shape(counts.axes()), List.copyOf(truths));
  }
}
