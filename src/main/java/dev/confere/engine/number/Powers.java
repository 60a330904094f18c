package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.Map;

/// Powers with any exponent, exact where the result is rational.
final class Powers {
  /// Sums are multiplied out up to this power.
  private static final int MAXIMUM_EXPANDED = 3;

  private Powers() {}

  static Real power(Real base, Real exponent) {
    return switch (exponent) {
      case Exact(Rational value) ->
          switch (base) {
            case Exact(Rational fraction) -> rational(fraction, value);
            case Irrational irrational ->
                value.isInteger() ? integer(irrational, value) : fractional(irrational, value);
          };
      case Irrational irrational -> irrational(base, irrational);
    };
  }

  /// A rational to an integer power of any size, as far as the result is not too large.
  static Rational integerPower(Rational base, BigInteger exponent) {
    if (exponent.bitLength() < Integer.SIZE) {
      return base.pow(exponent.intValue());
    }
    if (!base.isZero() && !base.abs().equals(Rational.ONE)) {
      throw Sizes.tooLarge();
    }
    return base.pow(exponent.signum() * (exponent.testBit(0) ? 1 : 2));
  }

  private static Real rational(Rational base, Rational exponent) {
    if (exponent.isInteger()) {
      return Real.of(integerPower(base, exponent.numerator()));
    }
    requirePositive(base.signum(), exponent);
    return base.isZero() ? Exact.ZERO : Algebra.real(root(base, exponent));
  }

  /// A positive rational to a fractional power.
  private static Term root(Rational base, Rational exponent) {
    return whole(base.numerator(), exponent).times(whole(base.denominator(), exponent.negate()));
  }

  private static Term whole(BigInteger base, Rational exponent) {
    Term product = Term.of(Rational.ONE);
    for (Map.Entry<BigInteger, Integer> factor : WholeFactors.of(base).entrySet()) {
      Rational power = exponent.times(Rational.of(factor.getValue()));
      product = product.times(Term.of(new Atom.Whole(factor.getKey()), power));
    }
    return product;
  }

  private static Real integer(Irrational base, Rational exponent) {
    if (exponent.signum() < 0) {
      return power(Algebra.inverse(base), Real.of(exponent.negate()));
    }
    if (base.size() == 1) {
      Term term = base.terms().getFirst();
      Rational coefficient = integerPower(term.coefficient(), exponent.numerator());
      return Algebra.expanded(term.atomsTo(exponent).scaled(coefficient));
    }
    if (exponent.compareTo(Rational.of(MAXIMUM_EXPANDED)) > 0) {
      return Algebra.real(Term.of(new Atom.Group(base), exponent));
    }
    Real product = Exact.ONE;
    for (int i = 0; i < exponent.numerator().intValue(); i++) {
      product = product.times(base);
    }
    return product;
  }

  private static Real fractional(Irrational base, Rational exponent) {
    int sign = Reals.sign(base);
    requirePositive(sign, exponent);
    if (sign == 0) {
      return Exact.ZERO;
    }
    Factored factored = base.factored();
    Term content = factored.content();
    if (!Positivity.of(content)) {
      return Algebra.real(Term.of(new Atom.Group(base), exponent));
    }
    Term product = content.atomsTo(exponent).times(factored.rest().atomsTo(exponent));
    return Algebra.expanded(product.times(root(content.coefficient(), exponent)));
  }

  private static Real irrational(Real base, Irrational exponent) {
    int sign = Reals.sign(base);
    requirePositive(sign, Rational.of(Reals.sign(exponent)));
    return sign == 0 ? Exact.ZERO : Exponentials.exp(exponent.times(Exponentials.log(base)));
  }

  private static void requirePositive(int sign, Rational exponent) {
    if (sign < 0) {
      throw new DomainException("a power of a negative number whose exponent is not an integer");
    }
    if (sign == 0 && exponent.signum() < 0) {
      throw new DomainException("division by zero");
    }
  }
}
