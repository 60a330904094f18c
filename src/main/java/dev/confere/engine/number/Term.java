package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/// A fraction times a product of powers of atoms. Equal products are equal objects whenever that is
/// found by adding exponents; powers of integers are kept between zero and one.
record Term(Rational coefficient, Map<Atom, Rational> powers) {
  static Term of(Rational coefficient) {
    return new Term(coefficient, Map.of());
  }

  static Term of(Atom atom, Rational exponent) {
    Map<Atom, Rational> powers = new LinkedHashMap<>();
    powers.put(atom, exponent);
    return of(Rational.ONE, powers);
  }

  private static Term of(Rational coefficient, Map<Atom, Rational> powers) {
    Map<Atom, Rational> kept = new LinkedHashMap<>();
    Rational factor = coefficient;
    for (Map.Entry<Atom, Rational> power : powers.entrySet()) {
      Rational exponent = power.getValue();
      if (power.getKey() instanceof Atom.Whole whole) {
        BigInteger floor = exponent.floor();
        factor = factor.times(Powers.integerPower(Rational.of(whole.base()), floor));
        exponent = exponent.minus(Rational.of(floor));
      }
      if (!exponent.isZero()) {
        kept.put(power.getKey(), exponent);
      }
    }
    return new Term(factor, kept);
  }

  Term scaled(Rational factor) {
    return new Term(coefficient.times(factor), powers);
  }

  Term times(Term other) {
    Rational product = coefficient.times(other.coefficient);
    if (powers.isEmpty() || other.powers.isEmpty()) {
      return new Term(product, powers.isEmpty() ? other.powers : powers);
    }
    Map<Atom, Rational> merged = new LinkedHashMap<>(powers);
    other.powers.forEach((atom, exponent) -> merged.merge(atom, exponent, Rational::plus));
    return of(product, merged);
  }

  /// The atoms must be positive unless the exponent is an integer, and none may be zero if it is
  /// negative; the coefficient is left at one.
  Term atomsTo(Rational exponent) {
    Map<Atom, Rational> raised = new LinkedHashMap<>();
    powers.forEach((atom, power) -> raised.put(atom, power.times(exponent)));
    return of(Rational.ONE, raised);
  }

  Term inverse() {
    return atomsTo(Rational.ONE.negate()).scaled(coefficient.inverse());
  }

  /// The exponent of an atom, zero if it does not occur.
  Rational exponent(Atom atom) {
    return powers.getOrDefault(atom, Rational.ZERO);
  }

  Term without(Atom atom) {
    Map<Atom, Rational> rest = new LinkedHashMap<>(powers);
    rest.remove(atom);
    return new Term(coefficient, rest);
  }
}
