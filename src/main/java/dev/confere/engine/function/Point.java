package dev.confere.engine.function;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import java.util.List;

/// Where a function of real numbers is to be evaluated.
///
/// @param operands one for each parameter
/// @param kink see [Environment]
record Point(List<Real> operands, Rational kink) {

  /// What such a function gives.
  @FunctionalInterface
  interface Rule {
    Real at(Point point);
  }

  Real x() {
    return operands.getFirst();
  }

  /// The operand for another parameter, counted from 0.
  Real operand(int index) {
    return operands.get(index);
  }

  /// −1, 0 or 1 as x is below, at or above `bound`.
  int side(Real bound) {
    return Reals.sign(x().minus(bound));
  }

  /// A slope where two pieces meet: that of the piece at rest, moved towards the other by the share
  /// `kink`.
  Real between(Real resting, Real active) {
    return resting.plus(active.minus(resting).times(Real.of(kink)));
  }
}
