package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/// A real that is not zero, taken apart into what its terms have in common and a positive group, so
/// that sums which are multiples of each other have the same group.
///
/// @param content the common factor
/// @param rest groups to positive powers, or the empty product
record Factored(Term content, Term rest) {
  static Factored of(Irrational real) {
    Factored product = new Factored(Term.of(Rational.ONE), Term.of(Rational.ONE));
    for (Irrational factor : real.factors()) {
      Factored next = ofOne(factor);
      product = new Factored(product.content.times(next.content), product.rest.times(next.rest));
    }
    return product;
  }

  private static Factored ofOne(Irrational real) {
    if (real.size() == 1) {
      return new Factored(real.terms().getFirst(), Term.of(Rational.ONE));
    }
    Term common = common(real);
    Irrational primitive = times(real, common.inverse());
    if (!Positivity.isPlain(primitive) && Reals.sign(primitive) < 0) {
      common = common.scaled(Rational.ONE.negate());
      primitive = times(primitive, Term.of(Rational.ONE.negate()));
    }
    return new Factored(common, Term.of(new Atom.Group(primitive), Rational.ONE));
  }

  /// Multiplying all terms by one term merges none of them.
  private static Irrational times(Irrational real, Term factor) {
    Map<Map<Atom, Rational>, Rational> terms = new LinkedHashMap<>();
    for (Term term : real.terms()) {
      Term product = term.times(factor);
      terms.put(product.powers(), product.coefficient());
    }
    return new Irrational(terms);
  }

  private static Term common(Irrational real) {
    Map<Atom, Rational> least = new LinkedHashMap<>();
    real.terms()
        .forEach(term -> term.powers().forEach((atom, _) -> least.put(atom, Rational.ZERO)));
    least.replaceAll((atom, _) -> least(atom, real));
    Term powers = Term.of(content(real));
    for (Map.Entry<Atom, Rational> power : least.entrySet()) {
      powers = powers.times(Term.of(power.getKey(), power.getValue()));
    }
    return powers;
  }

  private static Rational least(Atom atom, Irrational real) {
    return real.terms().stream()
        .map(term -> term.exponent(atom))
        .reduce(Rational::min)
        .orElseThrow();
  }

  /// The greatest fraction of which all coefficients are multiples by integers.
  private static Rational content(Irrational real) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Term term : real.terms()) {
      BigInteger below = term.coefficient().denominator();
      numerator = numerator.gcd(term.coefficient().numerator());
      denominator = denominator.divide(denominator.gcd(below)).multiply(below);
    }
    return Rational.of(numerator, denominator);
  }
}
