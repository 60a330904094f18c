package dev.confere.engine.function;

import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Comparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The elimination of Gauss and Jordan, exact for fractions.
final class Elimination {

  private final List<List<Real>> rows = new ArrayList<>();
  private Real determinant = Exact.ONE;
  private int rank;

  /// Brings the first `columns` columns of a matrix to reduced echelon form.
  Elimination(List<List<Real>> matrix, int columns) {
    matrix.forEach(row -> rows.add(new ArrayList<>(row)));
    for (int column = 0; column < columns; column++) {
      eliminate(column);
    }
  }

  private void eliminate(int column) {
    int pivot = rank;
    while (pivot < rows.size() && isZero(rows.get(pivot).get(column))) {
      pivot++;
    }
    if (pivot == rows.size()) {
      determinant = Exact.ZERO;
      return;
    }
    if (pivot != rank) {
      Collections.swap(rows, pivot, rank);
      determinant = determinant.negate();
    }
    Real leading = rows.get(rank).get(column);
    determinant = determinant.times(leading);
    rows.set(rank, rows.get(rank).stream().map(x -> x.dividedBy(leading)).toList());
    for (int row = 0; row < rows.size(); row++) {
      if (row != rank) {
        rows.set(row, reduced(rows.get(row), rows.get(rank), column));
      }
    }
    rank++;
  }

  private static List<Real> reduced(List<Real> row, List<Real> pivot, int column) {
    Real factor = row.get(column);
    List<Real> reduced = new ArrayList<>();
    for (int index = 0; index < row.size(); index++) {
      reduced.add(row.get(index).minus(factor.times(pivot.get(index))));
    }
    return reduced;
  }

  private static boolean isZero(Real number) {
    return Comparison.order(number, Exact.ZERO) == Ordering.EQUAL;
  }

  int rank() {
    return rank;
  }

  /// Of a square matrix.
  Real determinant() {
    return determinant;
  }

  /// The columns to the right of those that were eliminated.
  List<Real> right(int columns) {
    return rows.stream().flatMap(row -> row.subList(columns, row.size()).stream()).toList();
  }
}
