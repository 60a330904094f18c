package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/// The exponential and the logarithm on forms: products become sums and sums become products, so that
/// `exp(a)*exp(b)` and `exp(a+b)`, `log(2)+log(3)` and `log(6)` are one and the same.
final class Exponentials {
  /// e^69,000 has about 30,000 digits, as many as an exact number may have.
  private static final Rational LARGEST = Rational.of(69_000);

  /// The exponential of a longer sum is one thing.
  private static final int MAXIMUM_SPLIT = 4;

  private Exponentials() {}

  static Real exp(Real exponent) {
    return switch (exponent) {
      case Exact(Rational value) -> Algebra.real(euler(value));
      case Irrational sum -> sum.size() > MAXIMUM_SPLIT ? opaque(sum) : product(sum);
    };
  }

  private static Real opaque(Irrational exponent) {
    return Algebra.real(new Atom.Applied(Transcendental.EXP, exponent));
  }

  private static Real product(Irrational exponents) {
    Real product = Exact.ONE;
    for (Term exponent : exponents.terms()) {
      product = product.times(exp(exponent));
    }
    return product;
  }

  private static Term euler(Rational exponent) {
    if (exponent.abs().compareTo(LARGEST) > 0) {
      throw new LimitException(
          "exp of a number beyond "
              + LARGEST
              + " is too "
              + (exponent.signum() > 0 ? "large" : "small"));
    }
    return Term.of(Atom.Constant.E, exponent);
  }

  private static Real exp(Term exponent) {
    Rational factor = exponent.coefficient();
    if (exponent.powers().isEmpty()) {
      return Algebra.real(euler(factor));
    }
    Term unit = new Term(Rational.ONE, exponent.powers());
    Optional<Real> base = logarithmOf(unit);
    if (base.isPresent()) {
      return Powers.power(base.get(), Real.of(factor));
    }
    Atom atom = new Atom.Applied(Transcendental.EXP, Algebra.real(unit));
    return Algebra.expanded(Term.of(atom, factor));
  }

  /// The x of a term that is log(x).
  private static Optional<Real> logarithmOf(Term term) {
    if (term.powers().size() != 1) {
      return Optional.empty();
    }
    Map.Entry<Atom, Rational> power = term.powers().entrySet().iterator().next();
    return power.getKey() instanceof Atom.Applied(Transcendental function, Real argument)
            && function == Transcendental.LOG
            && power.getValue().equals(Rational.ONE)
        ? Optional.of(argument)
        : Optional.empty();
  }

  static Real log(Real power) {
    int sign = Reals.sign(power);
    if (sign <= 0) {
      throw new DomainException("logarithm of " + (sign == 0 ? "zero" : "a negative number"));
    }
    return switch (power) {
      case Exact(Rational value) -> log(value);
      case Irrational irrational -> log(irrational);
    };
  }

  private static Real log(Rational value) {
    return log(value.numerator()).minus(log(value.denominator()));
  }

  private static Real log(BigInteger whole) {
    Sum sum = new Sum();
    WholeFactors.of(whole)
        .forEach(
            (factor, times) ->
                sum.add(logarithm(Real.of(Rational.of(factor))).scaled(Rational.of(times))));
    return sum.toReal();
  }

  private static Term logarithm(Real argument) {
    return Term.of(new Atom.Applied(Transcendental.LOG, argument), Rational.ONE);
  }

  private static Real log(Irrational power) {
    Factored factored = power.factored();
    if (!Positivity.of(factored.content())) {
      return Algebra.real(logarithm(power));
    }
    Sum sum = new Sum();
    sum.add(log(factored.content().coefficient()));
    addLogarithms(factored.content(), sum);
    addLogarithms(factored.rest(), sum);
    return sum.toReal();
  }

  private static void addLogarithms(Term product, Sum sum) {
    product.powers().forEach((atom, exponent) -> sum.add(Algebra.scale(logarithm(atom), exponent)));
  }

  private static Real logarithm(Atom atom) {
    return switch (atom) {
      case Atom.Constant constant ->
          constant == Atom.Constant.E ? Exact.ONE : Algebra.real(logarithm(Algebra.real(atom)));
      case Atom.Applied applied when applied.function() == Transcendental.EXP -> applied.argument();
      case Atom.Group group -> Algebra.real(logarithm(group.sum()));
      case Atom.Whole whole -> Algebra.real(logarithm(Real.of(Rational.of(whole.base()))));
      case Atom.Applied _ -> Algebra.real(logarithm(Algebra.real(atom)));
    };
  }
}
