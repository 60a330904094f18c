package dev.confere.math;

import dev.confere.engine.number.Rational;

/// What a number counts or measures.
///
/// @param text as written
/// @param dimension what it measures; empty for things counted
/// @param scale how many of the smallest unit of its dimension it is
record Unit(String text, String dimension, Rational scale) {

  static Unit thing(String text) {
    return new Unit(text, "", Rational.ONE);
  }

  /// Whether it is a measure of something, so that it can be converted.
  boolean isMeasure() {
    return !dimension.isEmpty();
  }

  boolean isMoney() {
    return dimension.startsWith("money");
  }

  /// Whether numbers in both can be compared only after conversion.
  boolean converts(Unit other) {
    return isMeasure() && dimension.equals(other.dimension) && !scale.equals(other.scale);
  }
}
