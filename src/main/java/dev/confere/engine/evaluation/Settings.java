package dev.confere.engine.evaluation;

import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Limits;

/// What the site decides for all its expressions.
///
/// @param kink the derivative of ReLU and its kin at 0, and the value of the step function there
public record Settings(Rational kink, Limits limits) {
  public static final Settings DEFAULT = new Settings(Rational.ZERO, Limits.DEFAULT);
}
