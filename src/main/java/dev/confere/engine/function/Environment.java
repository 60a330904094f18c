package dev.confere.engine.function;

import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Meter;

/// What a function may use beside its arguments.
///
/// @param kink the derivative of ReLU at 0, and its share in the derivatives of its relatives where
///     they have a kink; also the value of `step` at 0
public record Environment(Meter meter, Rational kink) {

  /// With a derivative of 0 at the kink, as PyTorch has it.
  public static Environment of(Meter meter) {
    return new Environment(meter, Rational.ZERO);
  }
}
