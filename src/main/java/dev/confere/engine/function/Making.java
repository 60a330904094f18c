package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.value.Shape;
import dev.confere.engine.value.Value;
import dev.confere.engine.value.Wholes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Arrays made from lengths and bounds. LIMIT_EXCEEDED before one is made that is too large.
final class Making {

  private Making() {}

  static List<Builtin> all() {
    return List.of(filled("zeros", 0), filled("ones", 1), eye(), linspace(), arange(), oneHot());
  }

  /// `zeros(n)`, `zeros(m, n)`, `ones(n)`, …: an array of these lengths with one number everywhere.
  private static Builtin filled(String name, int number) {
    return Draft.of(
            name + "(shape...)",
            "An array of the given lengths (numbers, or one vector of them) that holds "
                + number
                + " everywhere.")
        .source("`torch." + name + "`")
        .example(name + "(2, 3)", "[[%d, %d, %d], [%d, %d, %d]]".replace("%d", "" + number))
        .does(
            a -> {
              Shape shape = new Shape(lengths(a, a.rest()));
              a.meter().allocate(shape);
              return new Tensor(shape.axes(), Collections.nCopies(shape.size(), Real.of(number)), 0)
                  .toValue();
            });
  }

  /// Lengths of axes: whole numbers, or one vector of them.
  static List<Integer> lengths(Arguments arguments, List<Value> values) {
    if (values.size() == 1
        && values.getFirst() instanceof Value.Array array
        && array.shape().rank() == 1) {
      return lengths(arguments, List.copyOf(array.elements()));
    }
    List<Integer> lengths = new ArrayList<>();
    for (Value value : values) {
      long length = Wholes.of(value, "a length");
      if (length < 0 || length > Integer.MAX_VALUE) {
        throw arguments.failure(Code.OUTSIDE_DOMAIN, length + " is not a length");
      }
      lengths.add((int) length);
    }
    if (lengths.isEmpty()) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, "the shape has no axes");
    }
    return lengths;
  }

  /// `eye(n)`: the identity matrix.
  private static Builtin eye() {
    return Draft.of("eye(n)", "The n×n identity matrix.")
        .source("`numpy.eye`")
        .example("eye(2)", "[[1, 0], [0, 1]]")
        .does(
            a -> {
              int n = a.whole("n", 0, Integer.MAX_VALUE);
              a.meter().allocate(Shape.of(n, n));
              List<Real> elements = new ArrayList<>();
              for (int index = 0; index < n * n; index++) {
                elements.add(index / n == index % n ? Exact.ONE : Exact.ZERO);
              }
              return new Tensor(List.of(n, n), elements, 0).toValue();
            });
  }

  /// `linspace(start, stop, n)`: n numbers from start to stop, both included, with equal steps.
  private static Builtin linspace() {
    return Draft.of(
            "linspace(start, stop, n)",
            "n numbers with equal steps from start to stop, both included.")
        .source("`numpy.linspace`")
        .example("linspace(0, 1, 5)", "[0, 0.25, 0.5, 0.75, 1]")
        .does(
            a -> {
              int n = a.whole("n", 2, Integer.MAX_VALUE);
              a.meter().allocate(n);
              Real start = a.real("start");
              Real step = a.real("stop").minus(start).dividedBy(Real.of(n - 1L));
              int decimals = Math.max(a.number("start").decimals(), a.number("stop").decimals());
              return Tensor.vector(steps(start, step, n), decimals).toValue();
            });
  }

  /// `arange(start, stop, step)`: start, start + step, … as long as it is before stop, which is
  /// left out.
  private static Builtin arange() {
    return Draft.of(
            "arange(start, stop, step = 1)",
            "start, start + step, … as long as `stop` is not reached. Both ends of whole numbers:"
                + " `1..n`.")
        .source("`numpy.arange`")
        .example("arange(0, 1, 0.25)", "[0.00, 0.25, 0.50, 0.75]")
        .does(Making::arange);
  }

  private static Value arange(Arguments arguments) {
    Real step = arguments.real("step");
    if (Reals.sign(step) == 0) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, "a step of 0 never arrives");
    }
    Real start = arguments.real("start");
    Real count = arguments.real("stop").minus(start).dividedBy(step);
    Rational whole = Rational.of(Rounding.ceil(count));
    long n = Wholes.of(Value.Number.of(whole.max(Rational.ZERO), 0), "the number of steps");
    arguments.meter().allocate(n);
    int decimals =
        Math.max(arguments.number("start").decimals(), arguments.number("step").decimals());
    return Tensor.vector(steps(start, step, (int) n), decimals).toValue();
  }

  private static List<Real> steps(Real start, Real step, int n) {
    List<Real> elements = new ArrayList<>();
    for (int index = 0; index < n; index++) {
      elements.add(start.plus(step.times(Real.of(index))));
    }
    return elements;
  }

  /// `one_hot(class, n)`: a vector of n with 1 at the class, counted from 1; a row for each of a
  /// vector of classes.
  private static Builtin oneHot() {
    return Draft.of(
            "one_hot(class, n)",
            "A vector of n with 1 at the class, counted from 1, and 0 elsewhere; for a vector of"
                + " classes a matrix with a row for each.")
        .source("`torch.nn.functional.one_hot`, which counts from 0")
        .example("one_hot(2, 3)", "[0, 1, 0]")
        .does(Making::oneHot);
  }

  private static Value oneHot(Arguments arguments) {
    int n = arguments.whole("n", 1, Integer.MAX_VALUE);
    Tensor classes = arguments.tensor("class", 0, 1);
    List<Integer> axes = new ArrayList<>(classes.axes());
    axes.add(n);
    arguments.meter().allocate(new Shape(axes));
    List<Real> elements = new ArrayList<>(Collections.nCopies(classes.size() * n, Exact.ZERO));
    for (int row = 0; row < classes.size(); row++) {
      elements.set(row * n + classIndex(arguments, classes.at(row), n), Exact.ONE);
    }
    return new Tensor(axes, elements, 0).toValue();
  }

  /// A class, counted from 1, as a place counted from 0.
  static int classIndex(Arguments arguments, Real number, int classes) {
    long index = Wholes.of(new Value.Number(number, 0), "a class");
    if (index < 1 || index > classes) {
      throw arguments.failure(
          Code.INDEX_OUT_OF_RANGE, "class %s is not in 1..%s".formatted(index, classes));
    }
    return (int) index - 1;
  }
}
