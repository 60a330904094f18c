package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Shape;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Systems of linear equations: determinant, inverse, solution, rank. Exact for fractions.
final class Systems {

  private Systems() {}

  static List<Builtin> all() {
    return List.of(det(), inverse(), solve(), rank());
  }

  /// `det(A)`: the determinant of a square matrix.
  private static Builtin det() {
    return Draft.of("det(A)", "The determinant of a square matrix.")
        .source("`numpy.linalg.det`")
        .example("det([[1, 2], [3, 4]])", "-2")
        .does(
            a -> {
              Tensor matrix = square(a);
              return new Value.Number(
                  eliminated(a, matrix, List.of()).determinant(), matrix.decimals());
            });
  }

  /// `inverse(A)` of a square matrix; OUTSIDE_DOMAIN for a singular one.
  private static Builtin inverse() {
    return Draft.of("inverse(A)", "The inverse of a square matrix that is not singular.")
        .source("`torch.inverse`, `numpy.linalg.inv`")
        .example("inverse([[1, 2], [3, 4]])", "[[-2, 1], [1.5, -0.5]]")
        .does(
            a -> {
              Tensor matrix = square(a);
              int n = matrix.axis(0);
              List<List<Real>> identity = new ArrayList<>();
              for (int row = 0; row < n; row++) {
                List<Real> unit = new ArrayList<>(Collections.nCopies(n, Exact.ZERO));
                unit.set(row, Exact.ONE);
                identity.add(unit);
              }
              List<Real> elements = regular(a, matrix, identity).right(n);
              return new Tensor(matrix.axes(), elements, matrix.decimals()).toValue();
            });
  }

  /// `solve(A, b)`: the x with Ax = b, for a vector or for each column of a matrix; OUTSIDE_DOMAIN
  /// when A is singular.
  private static Builtin solve() {
    return Draft.of(
            "solve(A, b)",
            "The x with Ax = b: `A` is square and not singular, `b` a vector or a matrix of as many"
                + " rows.")
        .source("`numpy.linalg.solve`")
        .example("solve([[2, 0], [1, 1]], [4, 5])", "[2, 3]")
        .does(
            a -> {
              Tensor matrix = square(a);
              Tensor b = a.tensor("b", 1, 2);
              if (b.axis(0) != matrix.axis(0)) {
                throw a.failure(
                    Code.SHAPE_MISMATCH, "A is a %s, b a %s".formatted(matrix.kind(), b.kind()));
              }
              List<List<Real>> right = b.rows().stream().map(Tensor::elements).toList();
              List<Real> elements = regular(a, matrix, right).right(matrix.axis(0));
              return new Tensor(b.axes(), elements, Math.max(matrix.decimals(), b.decimals()))
                  .toValue();
            });
  }

  /// `matrix_rank(A)`: how many rows are independent.
  private static Builtin rank() {
    return Draft.of("matrix_rank(A)", "How many rows (or columns) of a matrix are independent.")
        .source("`numpy.linalg.matrix_rank`, here decided exactly")
        .example("matrix_rank([[1, 2], [2, 4]])", "1")
        .does(a -> Value.Number.of(eliminated(a, a.tensor("A", 2, 2), List.of()).rank()));
  }

  private static Tensor square(Arguments arguments) {
    Tensor matrix = arguments.tensor("A", 2, 2);
    if (matrix.axis(0) != matrix.axis(1) || matrix.size() == 0) {
      throw arguments.failure(
          Code.SHAPE_MISMATCH, "A must be a square matrix, found a " + matrix.kind());
    }
    return matrix;
  }

  private static Elimination regular(Arguments arguments, Tensor matrix, List<List<Real>> right) {
    Elimination elimination = eliminated(arguments, matrix, right);
    if (elimination.rank() < matrix.axis(0)) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, "A is singular");
    }
    return elimination;
  }

  private static Elimination eliminated(
      Arguments arguments, Tensor matrix, List<List<Real>> right) {
    int width = matrix.axis(1) + (right.isEmpty() ? 0 : right.getFirst().size());
    arguments.meter().allocate(Shape.of(matrix.axis(0), width));
    arguments
        .meter()
        .spend(Math.multiplyExact((long) matrix.axis(0) * matrix.axis(1), (long) width));
    List<List<Real>> rows = new ArrayList<>();
    for (int row = 0; row < matrix.axis(0); row++) {
      List<Real> joined = new ArrayList<>(matrix.row(row).elements());
      joined.addAll(right.isEmpty() ? List.of() : right.get(row));
      rows.add(joined);
    }
    return new Elimination(rows, matrix.axis(1));
  }
}
