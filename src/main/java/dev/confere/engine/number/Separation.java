package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How near to zero an algebraic number can be without being zero.
///
/// A number made of integers by `+ − · /`, by roots, and by sines and cosines of fractions of π is a quotient U/L of
/// algebraic integers. When no conjugate of U exceeds 2^u and U lies in a field of degree D, its norm is at least one,
/// so that |U/L| ≥ 2^−((D−1)u + l). An enclosure that is nearer to zero than that proves the number zero. The rules for u and l are
/// those of Burnikel, Funke, Mehlhorn, Schirra and Schmitt, *A Separation Bound for Real Algebraic Expressions* (2001).
final class Separation {
  /// Beyond this no precision that is tried would decide.
  private static final long MOST_BITS = 4L * Reals.MAXIMUM_DIGITS;

  /// The degree by which each root extends the field.
  private final Map<Atom, Long> degrees = new LinkedHashMap<>();

  /// The least common multiple of the orders of all roots of unity met.
  private long order = 1;

  private Separation() {}

  /// Logarithms to base 2, rounded up, of bounds on all conjugates of numerator and denominator.
  private record Size(long above, long below) {
    static Size of(Rational value) {
      return new Size(value.numerator().abs().bitLength(), value.denominator().bitLength());
    }

    Size plus(Size other) {
      return new Size(1 + Math.max(above + other.below, below + other.above), below + other.below);
    }

    Size times(Size other) {
      return new Size(above + other.above, below + other.below);
    }

    Size inverse() {
      return new Size(below, above);
    }

    Size power(long exponent) {
      return new Size(above * exponent, below * exponent);
    }

    /// The root of U/L is that of U·L^(k−1), over L.
    Size root(long degree) {
      return new Size(Math.ceilDiv(above + below * (degree - 1), degree), below);
    }
  }

  /// The n for which the number is zero or at least 2^−n in absolute value; empty when it is not known to be algebraic, or when n is
  /// too large to be of use.
  static Optional<Long> bits(Irrational number) {
    Separation separation = new Separation();
    return separation
        .size(number)
        .map(size -> separation.degree() > MOST_BITS ? MOST_BITS : separation.bound(size))
        .filter(bits -> bits < MOST_BITS);
  }

  private long bound(Size size) {
    return (degree() - 1) * size.above + size.below;
  }

  private long degree() {
    long degree = order > 2 ? totient(order) / 2 : 1;
    for (long extension : degrees.values()) {
      degree = Math.min(MOST_BITS + 1, degree * extension);
    }
    return degree;
  }

  private static long totient(long n) {
    long count = n;
    long rest = n;
    for (long p = 2; p * p <= rest; p++) {
      if (rest % p == 0) {
        count -= count / p;
        while (rest % p == 0) {
          rest /= p;
        }
      }
    }
    return rest > 1 ? count - count / rest : count;
  }

  private Optional<Size> size(Irrational sum) {
    Optional<Size> total = Optional.empty();
    for (Term term : sum.terms()) {
      Optional<Size> size = size(term);
      if (size.isEmpty()) {
        return size;
      }
      total = total.map(t -> t.plus(size.get())).or(() -> size).filter(Separation::isSmall);
      if (total.isEmpty()) {
        return total;
      }
    }
    return total;
  }

  private static boolean isSmall(Size size) {
    return size.above < MOST_BITS && size.below < MOST_BITS;
  }

  private Optional<Size> size(Term term) {
    Size product = Size.of(term.coefficient());
    for (Map.Entry<Atom, Rational> power : term.powers().entrySet()) {
      Optional<Size> factor = size(power.getKey(), power.getValue());
      if (factor.isEmpty()) {
        return factor;
      }
      product = product.times(factor.get());
    }
    return Optional.of(product).filter(Separation::isSmall);
  }

  private Optional<Size> size(Atom atom, Rational exponent) {
    if (exponent.numerator().bitLength() > 12 || exponent.denominator().bitLength() > 12) {
      return Optional.empty();
    }
    long root = exponent.denominator().longValueExact();
    degrees.merge(atom, root, Separation::leastCommonMultiple);
    return base(atom)
        .map(base -> exponent.signum() < 0 ? base.inverse() : base)
        .map(base -> base.power(exponent.numerator().abs().longValueExact()).root(root));
  }

  private Optional<Size> base(Atom atom) {
    return switch (atom) {
      case Atom.Whole(BigInteger base) -> Optional.of(Size.of(Rational.of(base)));
      case Atom.Constant _ -> Optional.empty();
      case Atom.Group(Irrational sum) -> size(sum);
      case Atom.Applied(Transcendental function, Real angle) ->
          switch (function) {
            case SIN, COS -> turn(angle);
            case EXP, LOG, ATAN, ERF -> Optional.empty();
          };
    };
  }

  /// Twice the cosine of a fraction of π is an algebraic integer, at most two, and lies with the sines of that fraction in the real
  /// part of a cyclotomic field.
  private Optional<Size> turn(Real angle) {
    Optional<BigInteger> denominator = Angles.turn(angle).map(Rational::denominator);
    if (denominator.isEmpty() || denominator.get().bitLength() > 12) {
      return Optional.empty();
    }
    order = leastCommonMultiple(order, 4 * denominator.get().longValueExact());
    return order > MOST_BITS ? Optional.empty() : Optional.of(new Size(1, 1));
  }

  /// At most one more than is of use.
  private static long leastCommonMultiple(long a, long b) {
    long multiple = a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact() * b;
    return Math.min(multiple, MOST_BITS + 1);
  }
}
