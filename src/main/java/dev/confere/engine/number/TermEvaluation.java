package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The interval of one term, the parts of whose atoms have been evaluated.
final class TermEvaluation {
  /// Exponentials are moved into a divisor of at most this many terms.
  private static final int MAXIMUM_MOVED = 8;

  private TermEvaluation() {}

  static Interval of(Term term, int digits) {
    for (Map.Entry<Atom, Rational> power : term.powers().entrySet()) {
      if (power.getKey() instanceof Atom.Group group
          && group.sum().size() <= MAXIMUM_MOVED
          && power.getValue().equals(Rational.ONE.negate())) {
        return quotient(term.without(group), group.sum(), digits);
      }
    }
    return product(term, digits);
  }

  /// `e^x / (e^x + 1)` is computed as `1 / (1 + e^(-x))`: where x stands only once, its uncertainty
  /// counts only once, and a recurrence such as `x ← sigmoid(x)` does not lose digits.
  private static Interval quotient(Term dividend, Irrational divisor, int digits) {
    Term moved = exponentials(dividend);
    if (moved.powers().isEmpty()) {
      Interval below = Evaluation.signed(divisor, digits);
      return product(dividend, digits).times(below.inverse(digits), digits);
    }
    Term inverse = moved.inverse();
    List<Term> terms = divisor.terms().stream().map(term -> term.times(inverse)).toList();
    Interval below = Evaluation.add(terms, digits);
    Interval reciprocal =
        below.hasSign()
            ? below.inverse(digits)
            : product(moved, digits)
                .times(Evaluation.signed(divisor, digits).inverse(digits), digits);
    Term rest = dividend.times(inverse);
    return product(rest, digits).times(reciprocal, digits);
  }

  private static Term exponentials(Term term) {
    Map<Atom, Rational> powers = new LinkedHashMap<>(term.powers());
    powers.keySet().removeIf(atom -> !isExponential(atom));
    return new Term(Rational.ONE, powers);
  }

  private static boolean isExponential(Atom atom) {
    return atom == Atom.Constant.E
        || atom instanceof Atom.Applied applied && applied.function() == Transcendental.EXP;
  }

  private static Interval product(Term term, int digits) {
    Interval product = Interval.of(term.coefficient(), digits);
    for (Map.Entry<Atom, Rational> power : term.powers().entrySet()) {
      product = product.times(power(power.getKey(), power.getValue(), digits), digits);
    }
    return product;
  }

  private static Interval power(Atom atom, Rational exponent, int digits) {
    return switch (atom) {
      case Atom.Whole(BigInteger base) ->
          raise(Interval.of(Rational.of(base), digits), exponent, digits);
      case Atom.Constant constant ->
          switch (constant) {
            case E -> Transcendental.EXP.of(Interval.of(exponent, digits), digits);
            case PI -> raise(pi(digits), exponent, digits);
          };
      case Atom.Applied applied -> applied(applied, exponent, digits);
      case Atom.Group(Irrational sum) ->
          raise(
              isNatural(exponent) ? Evaluation.known(sum, digits) : Evaluation.signed(sum, digits),
              exponent,
              digits);
    };
  }

  private static Interval pi(int digits) {
    int bits = FixedPoint.bits(digits);
    return Interval.ofBinary(Constants.pi(bits), BigInteger.TWO, bits, digits);
  }

  private static Interval applied(Atom.Applied applied, Rational exponent, int digits) {
    Interval argument =
        switch (applied.argument()) {
          case Exact(Rational value) -> Interval.of(value, digits);
          case Irrational irrational -> argument(applied.function(), irrational, digits);
        };
    if (applied.function() == Transcendental.EXP) {
      return Transcendental.EXP.of(argument.times(Interval.of(exponent, digits), digits), digits);
    }
    Interval value = applied.function().of(argument, digits);
    return value.hasSign() || isNatural(exponent)
        ? raise(value, exponent, digits)
        : raise(
            Evaluation.signed(Irrational.of(Term.of(applied, Rational.ONE)), digits),
            exponent,
            digits);
  }

  private static Interval argument(Transcendental function, Irrational argument, int digits) {
    return switch (function) {
      case LOG -> Evaluation.signed(argument, digits);
      case EXP -> Evaluation.narrow(argument, digits);
      case SIN, COS, ATAN, ERF -> Evaluation.known(argument, digits);
    };
  }

  private static boolean isNatural(Rational exponent) {
    return exponent.isInteger() && exponent.signum() > 0;
  }

  private static Interval raise(Interval base, Rational exponent, int digits) {
    if (exponent.isInteger()) {
      return base.power(exponent.numerator(), digits);
    }
    if (exponent.denominator().equals(BigInteger.TWO)) {
      return base.sqrt(digits).power(exponent.numerator(), digits);
    }
    Interval log = Transcendental.LOG.of(base, digits);
    return Transcendental.EXP.of(log.times(Interval.of(exponent, digits), digits), digits);
  }
}
