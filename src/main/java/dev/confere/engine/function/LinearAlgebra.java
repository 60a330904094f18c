package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.EvaluationFailure;
import dev.confere.engine.value.Shape;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Products and norms of vectors and matrices, and the dense layer. SHAPE_MISMATCH names both
/// shapes.
final class LinearAlgebra {

  private LinearAlgebra() {}

  static List<Builtin> all() {
    return List.of(dense(), dot(), cross(), matmul(), outer(), norm(), trace());
  }

  /// `dense(x, W, b)` = Wx + b: `W` has a row for each output; for a batch N×n, each row of `x` by
  /// itself.
  private static Builtin dense() {
    return Draft.of(
            "dense(x, W, b = 0)",
            "A fully connected layer, Wx + b: `x` is a vector of n (or N×n, a row for each"
                + " example), `W` an m×n matrix with a row for each output, `b` a number or a"
                + " vector of m.")
        .source("Rumelhart, Hinton and Williams 1986; `torch.nn.functional.linear`")
        .example("dense([1, 2], [[1, 0], [3, 4]], [0, -1])", "[1, 10]")
        .does(LinearAlgebra::dense);
  }

  private static Value dense(Arguments arguments) {
    Tensor x = arguments.tensor("x", 1, 2);
    Tensor w = arguments.tensor("W", 2, 2);
    Tensor b = arguments.tensor("b", 0, 1);
    if (x.axis(-1) != w.axis(1)) {
      throw arguments.failure(
          Code.SHAPE_MISMATCH,
          "W is a %s, x has %s elements; expected %s".formatted(w.kind(), x.axis(-1), w.axis(1)));
    }
    if (b.rank() == 1 && b.size() != w.axis(0)) {
      throw arguments.failure(
          Code.SHAPE_MISMATCH,
          "W is a %s, b has %s elements; expected %s".formatted(w.kind(), b.size(), w.axis(0)));
    }
    List<Tensor> examples = x.rank() == 1 ? List.of(x) : x.rows();
    spend(arguments, examples.size(), w.size());
    List<Real> outputs = new ArrayList<>();
    for (Tensor example : examples) {
      for (int row = 0; row < w.axis(0); row++) {
        Real bias = b.at(b.rank() == 0 ? 0 : row);
        outputs.add(Sums.ofProducts(example.elements(), w.row(row).elements()).plus(bias));
      }
    }
    List<Integer> axes = new ArrayList<>(x.axes());
    axes.set(x.rank() - 1, w.axis(0));
    int decimals = Math.max(b.decimals(), Math.max(x.decimals(), w.decimals()));
    return new Tensor(axes, outputs, decimals).toValue();
  }

  private static void spend(Arguments arguments, long times, long each) {
    arguments.meter().spend(Math.multiplyExact(times, each));
  }

  /// `dot(a, b)` = Σ aᵢbᵢ of two vectors of one length.
  private static Builtin dot() {
    return Draft.of("dot(a, b)", "The scalar product Σ aᵢbᵢ of two vectors of one length.")
        .source("`numpy.dot` for vectors, `torch.dot`")
        .example("dot([1, 2, 3], [4, 5, 6])", "32")
        .does(
            a -> {
              Tensor left = a.tensor("a", 1, 1);
              Tensor right = a.tensor("b", 1, 1);
              if (left.size() != right.size()) {
                throw mismatch(a, left, right);
              }
              a.meter().spend(left.size());
              Real sum = Sums.ofProducts(left.elements(), right.elements());
              return new Value.Number(sum, Math.max(left.decimals(), right.decimals()));
            });
  }

  /// `cross(a, b)`: the vector at right angles to two vectors of three elements; it has the shape of `a`.
  private static Builtin cross() {
    return Draft.of(
            "cross(a, b)",
            "The vector product a × b of two vectors of three elements, or columns of three rows.")
        .source("`numpy.cross`, `torch.linalg.cross`")
        .example("cross([1, 0, 0], [0, 1, 0])", "[0, 0, 1]")
        .does(
            a -> {
              Tensor left = a.tensor("a", 1, 2);
              Tensor right = a.tensor("b", 1, 2);
              if (left.size() != 3 || right.size() != 3) {
                throw mismatch(a, left, right);
              }
              List<Real> product = new ArrayList<>();
              for (int i = 0; i < 3; i++) {
                product.add(minor(left, right, (i + 1) % 3, (i + 2) % 3));
              }
              return new Tensor(left.axes(), product, Math.max(left.decimals(), right.decimals()))
                  .toValue();
            });
  }

  private static Real minor(Tensor a, Tensor b, int i, int j) {
    return a.at(i).times(b.at(j)).minus(a.at(j).times(b.at(i)));
  }

  /// `matmul(a, b)`: m×n times n×p; a vector on the left is a row, on the right a column.
  private static Builtin matmul() {
    return Draft.of(
            "matmul(a, b)",
            "The matrix product of m×n and n×p. A vector on the left is taken as a row, on the"
                + " right as a column, and the result then has that axis less.")
        .source("`numpy.matmul`")
        .example("matmul([[1, 2], [3, 4]], [[0, 1], [1, 0]])", "[[2, 1], [4, 3]]")
        .example("matmul([[1, 2], [3, 4]], [1, 1])", "[3, 7]")
        .does(LinearAlgebra::matmul);
  }

  private static Value matmul(Arguments arguments) {
    Tensor a = arguments.tensor("a", 1, 2);
    Tensor b = arguments.tensor("b", 1, 2);
    Tensor left = a.rank() == 2 ? a : a.shaped(1, a.size());
    Tensor right = b.rank() == 2 ? b : b.shaped(b.size(), 1);
    if (left.axis(1) != right.axis(0)) {
      throw mismatch(arguments, a, b);
    }
    arguments.meter().allocate(Shape.of(left.axis(0), right.axis(1)));
    spend(arguments, left.size(), right.axis(1));
    List<List<Real>> columns = Lanes.lanes(right, 0);
    List<Real> products = new ArrayList<>();
    for (Tensor row : left.rows()) {
      columns.forEach(column -> products.add(Sums.ofProducts(row.elements(), column)));
    }
    List<Integer> axes = new ArrayList<>(a.axes().subList(0, a.rank() - 1));
    axes.addAll(b.axes().subList(1, b.rank()));
    return new Tensor(axes, products, Math.max(a.decimals(), b.decimals())).toValue();
  }

  /// `outer(a, b)`: the matrix aᵢbⱼ.
  private static Builtin outer() {
    return Draft.of("outer(a, b)", "The matrix of all products aᵢbⱼ of two vectors.")
        .source("`numpy.outer`")
        .example("outer([1, 2], [3, 4, 5])", "[[3, 4, 5], [6, 8, 10]]")
        .does(
            a -> {
              Tensor left = a.tensor("a", 1, 1);
              Tensor right = a.tensor("b", 1, 1);
              Shape shape = Shape.of(left.size(), right.size());
              a.meter().allocate(shape);
              List<Real> products = new ArrayList<>();
              left.elements().forEach(x -> right.elements().forEach(y -> products.add(x.times(y))));
              int decimals = Math.max(left.decimals(), right.decimals());
              return new Tensor(shape.axes(), products, decimals).toValue();
            });
  }

  /// `norm(x, p)` = (Σ |xᵢ|ᵖ)^(1/p) of all elements: for a matrix and p = 2, the Frobenius norm.
  private static Builtin norm() {
    return Draft.of(
            "norm(x, p = 2)",
            "(Σ |xᵢ|ᵖ)^(1/p) of all elements, of a matrix with p = 2 the Frobenius norm; with `p ="
                + " \"inf\"` the largest |xᵢ|. p is at least 1.")
        .source("`numpy.linalg.norm` of the flattened array")
        .example("norm([3, 4])", "5")
        .example("norm([3, -4], 1)", "7")
        .does(LinearAlgebra::norm);
  }

  private static Value norm(Arguments arguments) {
    Tensor x = arguments.tensor("x");
    arguments.meter().spend(x.size());
    List<Real> sizes = x.elements().stream().map(Real::abs).toList();
    if (arguments.text("p").filter("inf"::equals).isPresent()) {
      return new Value.Number(sizes.isEmpty() ? Exact.ZERO : Extremes.max(sizes), x.decimals());
    }
    Real p = arguments.real("p");
    if (Reals.sign(p.minus(Exact.ONE)) < 0) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, "p must be at least 1 or \"inf\"");
    }
    Real sum = Sums.of(sizes.stream().map(size -> size.pow(p)).toList());
    return new Value.Number(root(sum, p), x.decimals());
  }

  private static Real root(Real sum, Real p) {
    return p.equals(Real.of(Rational.of(2)))
        ? Elementary.sqrt(sum)
        : sum.pow(Exact.ONE.dividedBy(p));
  }

  /// `trace(A)`: the sum of the diagonal of a matrix.
  private static Builtin trace() {
    return Draft.of("trace(A)", "The sum of the diagonal of a matrix.")
        .source("`numpy.trace`")
        .example("trace([[1, 2], [3, 4]])", "5")
        .does(
            a -> {
              Tensor matrix = a.tensor("A", 2, 2);
              int length = Math.min(matrix.axis(0), matrix.axis(1));
              a.meter().spend(length);
              Function<Integer, Real> diagonal = i -> matrix.at(i * matrix.axis(1) + i);
              List<Real> elements = IntStream.range(0, length).boxed().map(diagonal).toList();
              return new Value.Number(Sums.of(elements), matrix.decimals());
            });
  }

  static EvaluationFailure mismatch(Arguments arguments, Tensor a, Tensor b) {
    return arguments.failure(
        Code.SHAPE_MISMATCH, "a is a %s, b a %s".formatted(a.kind(), b.kind()));
  }
}
