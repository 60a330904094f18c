package dev.confere.engine.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Arithmetic on the forms of reals.
final class Algebra {
  /// Products of sums are multiplied out up to this many terms.
  private static final int MAXIMUM_PRODUCT = 64;

  /// Longer products of atoms become one thing.
  private static final int MAXIMUM_POWERS = 32;

  /// A group of more terms is not multiplied out again when it loses its exponent.
  private static final int MAXIMUM_EXPANDED = 8;

  /// Products of more sums than this forget what they were made of.
  private static final int MAXIMUM_FACTORS = 8;

  private static final Rational MAXIMUM_EXPANDED_POWER = Rational.of(3);

  private static final Rational MINUS_ONE = Rational.ONE.negate();

  private Algebra() {}

  static Real sum(Real a, Real b) {
    if (a instanceof Exact(Rational x) && b instanceof Exact(Rational y)) {
      return Real.of(x.plus(y));
    }
    return Reals.sum(List.of(a, b));
  }

  static Real negate(Real real) {
    return real instanceof Exact(Rational value) ? Real.of(value.negate()) : scale(real, MINUS_ONE);
  }

  static Real scale(Real real, Rational factor) {
    return switch (real) {
      case Exact(Rational value) -> Real.of(value.times(factor));
      case Irrational irrational -> {
        Sum sum = new Sum();
        irrational.terms().forEach(term -> sum.add(term.scaled(factor)));
        yield factor.isZero() ? Exact.ZERO : sum.toReal();
      }
    };
  }

  static Real product(Real a, Real b) {
    if (a instanceof Exact(Rational x)) {
      return scale(b, x);
    }
    if (b instanceof Exact(Rational y)) {
      return scale(a, y);
    }
    return product((Irrational) a, (Irrational) b);
  }

  private static Real product(Irrational a, Irrational b) {
    if ((long) a.size() * b.size() > MAXIMUM_PRODUCT) {
      return real(asOne(a).times(asOne(b)));
    }
    Sum sum = new Sum();
    for (Term x : a.terms()) {
      for (Term y : b.terms()) {
        sum.add(expanded(bounded(x).times(bounded(y))));
      }
    }
    return remembering(sum.toReal(), a, b);
  }

  private static Real remembering(Real product, Irrational a, Irrational b) {
    List<Irrational> factors = new ArrayList<>(a.factors());
    factors.addAll(b.factors());
    return product instanceof Irrational irrational
            && irrational.size() > 1
            && a.size() > 1
            && b.size() > 1
            && factors.size() <= MAXIMUM_FACTORS
        ? irrational.madeOf(factors)
        : product;
  }

  private static Term asOne(Irrational real) {
    return real.size() == 1
        ? bounded(real.terms().getFirst())
        : Term.of(new Atom.Group(real), Rational.ONE);
  }

  private static Term bounded(Term term) {
    return term.powers().size() <= MAXIMUM_POWERS
        ? term
        : Term.of(new Atom.Group(Irrational.of(term)), Rational.ONE);
  }

  /// A real of one term.
  static Real real(Term term) {
    Sum sum = new Sum();
    sum.add(term);
    return sum.toReal();
  }

  static Real real(Atom atom) {
    return real(Term.of(atom, Rational.ONE));
  }

  /// The term with its short sums multiplied out.
  static Real expanded(Term term) {
    Optional<Atom.Group> short_ = expandable(term);
    if (short_.isEmpty()) {
      return real(term);
    }
    Atom.Group group = short_.get();
    Real rest = expanded(term.without(group));
    for (int i = 0; i < term.exponent(group).numerator().intValue(); i++) {
      rest = product(rest, group.sum());
    }
    return rest;
  }

  private static Optional<Atom.Group> expandable(Term term) {
    for (Map.Entry<Atom, Rational> power : term.powers().entrySet()) {
      Rational exponent = power.getValue();
      if (power.getKey() instanceof Atom.Group group
          && group.sum().size() > 1
          && group.sum().size() <= MAXIMUM_EXPANDED
          && exponent.isInteger()
          && exponent.signum() > 0
          && exponent.compareTo(MAXIMUM_EXPANDED_POWER) <= 0) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  static Real inverse(Real real) {
    return switch (real) {
      case Exact(Rational value) -> Real.of(value.inverse());
      case Irrational irrational -> {
        requireNonZero(irrational);
        Factored factored = irrational.factored();
        Rational exponent = Rational.ONE.negate();
        yield expanded(factored.content().inverse().times(factored.rest().atomsTo(exponent)));
      }
    };
  }

  private static void requireNonZero(Irrational divisor) {
    if (Positivity.isPlain(divisor)) {
      return;
    }
    switch (divisor.signum()) {
      case EQUAL -> throw new DomainException("division by zero");
      case UNDECIDED -> throw new UndecidedException("cannot tell whether the divisor is zero");
      case LESS, GREATER -> {}
    }
  }
}
