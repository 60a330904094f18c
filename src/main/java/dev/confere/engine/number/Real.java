package dev.confere.engine.number;

import java.util.Optional;

/// A real number: a fraction, or a number that can be enclosed as narrowly as anyone asks.
///
/// Operations are exact. A result that is recognised as rational is an [Exact]; one that is not
/// stays an [Irrational], although its value may happen to be rational.
public sealed interface Real permits Exact, Irrational {
  static Real of(Rational value) {
    return new Exact(value);
  }

  static Real of(long value) {
    return new Exact(Rational.of(value));
  }

  /// The value, if it is known to be rational.
  Optional<Rational> exact();

  /// Bounds found by computing with at least `digits` significant digits at every step. Cancellation
  /// may make them wider than that; they shrink to the number as `digits` grows.
  Enclosure enclose(int digits);

  default Real plus(Real other) {
    return Algebra.sum(this, other);
  }

  default Real minus(Real other) {
    return plus(other.negate());
  }

  default Real negate() {
    return Algebra.negate(this);
  }

  default Real times(Real other) {
    return Algebra.product(this, other);
  }

  /// @throws DomainException when `other` is zero
  /// @throws UndecidedException when it cannot be told from zero
  default Real dividedBy(Real other) {
    return times(Algebra.inverse(other));
  }

  /// @throws UndecidedException when the sign cannot be decided
  default Real abs() {
    return Reals.sign(this) < 0 ? negate() : this;
  }

  /// This to any power: `4^(1/2)` is exactly 2, `0^0` is 1.
  ///
  /// @throws DomainException for zero to a negative power, and for a negative base unless the
  ///     exponent is an integer
  default Real pow(Real exponent) {
    return Powers.power(this, exponent);
  }

  /// The comparison of this with zero.
  default Ordering signum() {
    return Reals.compare(this, Exact.ZERO);
  }
}
