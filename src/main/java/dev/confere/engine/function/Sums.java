package dev.confere.engine.function;

import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import java.util.ArrayList;
import java.util.List;

/// Sums of many numbers.
final class Sums {

  private Sums() {}

  static Real of(List<Real> summands) {
    Rational sum = Rational.ZERO;
    for (Real summand : summands) {
      if (!(summand instanceof Exact(Rational value))) {
        return Reals.sum(summands);
      }
      sum = sum.plus(value);
    }
    return Real.of(sum);
  }

  /// Σ aᵢbᵢ for lists of equal length.
  static Real ofProducts(List<Real> a, List<Real> b) {
    List<Real> products = new ArrayList<>(a.size());
    for (int i = 0; i < a.size(); i++) {
      products.add(a.get(i).times(b.get(i)));
    }
    return of(products);
  }

  static Real ofSquares(List<Real> summands) {
    return ofProducts(summands, summands);
  }

  /// @param summands at least one
  static Real mean(List<Real> summands) {
    return of(summands).dividedBy(Real.of(summands.size()));
  }
}
