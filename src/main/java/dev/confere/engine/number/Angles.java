package dev.confere.engine.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sine, cosine and arc tangent on forms. Angles that are multiples of π are recognised.
final class Angles {
  static final Real PI = Algebra.real(Atom.Constant.PI);

  private static final Rational HALF = Rational.of(1, 2);

  private record Known(Rational turn, Real value) {}

  /// The sines of multiples of π between 0 and 1/2.
  private static final List<Known> SINES =
      List.of(
          new Known(Rational.ZERO, Exact.ZERO),
          new Known(Rational.of(1, 6), Real.of(HALF)),
          new Known(Rational.of(1, 4), Real.of(HALF).pow(Real.of(HALF))),
          new Known(Rational.of(1, 3), Real.of(Rational.of(3, 4)).pow(Real.of(HALF))),
          new Known(HALF, Exact.ONE));

  /// The positive tangents of multiples of π.
  private static final List<Known> TANGENTS =
      List.of(
          new Known(Rational.of(1, 6), Real.of(Rational.of(1, 3)).pow(Real.of(HALF))),
          new Known(Rational.of(1, 4), Exact.ONE),
          new Known(Rational.of(1, 3), Real.of(3).pow(Real.of(HALF))));

  private Angles() {}

  static Real sin(Real angle) {
    Optional<Rational> turn = turn(angle);
    return turn.isPresent() ? sineOfTurn(turn.get()) : odd(Transcendental.SIN, angle);
  }

  static Real cos(Real angle) {
    Optional<Rational> turn = turn(angle);
    if (turn.isPresent()) {
      return sineOfTurn(turn.get().plus(HALF));
    }
    Real positive = leadsNegative(angle) ? angle.negate() : angle;
    return Algebra.real(new Atom.Applied(Transcendental.COS, positive));
  }

  static Real atan(Real tangent) {
    if (tangent.equals(Exact.ZERO)) {
      return Exact.ZERO;
    }
    if (leadsNegative(tangent)) {
      return atan(tangent.negate()).negate();
    }
    return TANGENTS.stream()
        .filter(known -> known.value.equals(tangent))
        .findFirst()
        .map(known -> Algebra.scale(PI, known.turn))
        .orElseGet(() -> odd(Transcendental.ATAN, tangent));
  }

  /// An odd function, written with the same argument for a number and its opposite.
  static Real odd(Transcendental function, Real argument) {
    return leadsNegative(argument)
        ? Algebra.real(new Atom.Applied(function, argument.negate())).negate()
        : Algebra.real(new Atom.Applied(function, argument));
  }

  private static boolean leadsNegative(Real real) {
    return switch (real) {
      case Exact(Rational value) -> value.signum() < 0;
      case Irrational irrational -> irrational.terms().getFirst().coefficient().signum() < 0;
    };
  }

  /// The q of an angle qπ.
  static Optional<Rational> turn(Real angle) {
    return switch (angle) {
      case Exact(Rational value) -> value.isZero() ? Optional.of(value) : Optional.empty();
      case Irrational irrational -> {
        Rational q = irrational.coefficient(Map.of(Atom.Constant.PI, Rational.ONE));
        yield irrational.size() == 1 && !q.isZero() ? Optional.of(q) : Optional.empty();
      }
    };
  }

  private static Real sineOfTurn(Rational turn) {
    Rational half = turn.minus(Rational.of(turn.floor()));
    boolean negative = turn.floor().testBit(0);
    Rational acute = half.min(Rational.ONE.minus(half));
    Real sine =
        SINES.stream()
            .filter(known -> known.turn.equals(acute))
            .findFirst()
            .map(Known::value)
            .orElseGet(
                () -> Algebra.real(new Atom.Applied(Transcendental.SIN, Algebra.scale(PI, acute))));
    return negative ? sine.negate() : sine;
  }
}
