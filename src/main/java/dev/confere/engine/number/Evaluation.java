package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Computes the interval of an irrational, its parts first. It keeps its own stack, for a value may
/// be the end of thousands of steps, each made of the one before.
final class Evaluation {
  private Evaluation() {}

  static Interval of(Irrational root, int digits) {
    Deque<Irrational> stack = new ArrayDeque<>();
    stack.push(root);
    while (!stack.isEmpty()) {
      Irrational top = stack.peek();
      List<Irrational> missing = top.known(digits).isPresent() ? List.of() : missing(top, digits);
      if (missing.isEmpty()) {
        known(stack.pop(), digits);
      } else {
        missing.forEach(stack::push);
      }
    }
    return known(root, digits);
  }

  private static List<Irrational> missing(Irrational sum, int digits) {
    List<Irrational> missing = new ArrayList<>();
    for (Term term : sum.terms()) {
      for (Atom atom : term.powers().keySet()) {
        if (part(atom) instanceof Irrational part && part.known(digits).isEmpty()) {
          missing.add(part);
        }
      }
    }
    return missing;
  }

  private static Real part(Atom atom) {
    return switch (atom) {
      case Atom.Whole _, Atom.Constant _ -> Real.ONE;
      case Atom.Applied applied -> applied.argument();
      case Atom.Group group -> group.sum();
    };
  }

  /// The interval of a sum whose parts are known.
  private static Interval known(Irrational sum, int digits) {
    return sum.known(digits)
        .orElseGet(
            () -> {
              Interval interval = add(sum, digits);
              sum.remember(digits, interval);
              return interval;
            });
  }

  private static Interval add(Irrational sum, int digits) {
    Interval total = Interval.of(Rational.ZERO, digits);
    for (Term term : sum.terms()) {
      Interval product = Interval.of(term.coefficient(), digits);
      for (Map.Entry<Atom, Rational> power : term.powers().entrySet()) {
        product = product.times(power(power.getKey(), power.getValue(), digits), digits);
      }
      total = total.plus(product, digits);
    }
    return total;
  }

  private static Interval power(Atom atom, Rational exponent, int digits) {
    return switch (atom) {
      case Atom.Whole whole -> raise(Interval.of(Rational.of(whole.base()), digits), exponent, digits);
      case Atom.Constant constant ->
          switch (constant) {
            case E -> Transcendental.EXP.of(Interval.of(exponent, digits), digits);
            case PI -> raise(pi(digits), exponent, digits);
          };
      case Atom.Applied applied -> raise(apply(applied, exponent, digits), exponent, digits);
      case Atom.Group group -> raise(base(group.sum(), exponent, digits), exponent, digits);
    };
  }

  private static Interval pi(int digits) {
    int bits = FixedPoint.bits(digits);
    return Interval.ofBinary(Constants.pi(bits), BigInteger.TWO, bits, digits);
  }

  private static Interval apply(Atom.Applied applied, Rational exponent, int digits) {
    Interval argument =
        switch (applied.argument()) {
          case Exact exact -> Interval.of(exact.value(), digits);
          case Irrational irrational ->
              applied.function() == Transcendental.LOG
                  ? signed(irrational, digits)
                  : known(irrational, digits);
        };
    Interval result = applied.function().of(argument, digits);
    return result.hasSign() || natural(exponent) ? result : resolved(applied, digits);
  }

  /// The value of a function that must be told from zero, at whatever precision that needs.
  private static Interval resolved(Atom.Applied applied, int digits) {
    return signed(Irrational.of(Term.of(applied, Rational.ONE)), digits);
  }

  private static Interval base(Irrational sum, Rational exponent, int digits) {
    return natural(exponent) ? known(sum, digits) : signed(sum, digits);
  }

  private static boolean natural(Rational exponent) {
    return exponent.isInteger() && exponent.signum() > 0;
  }

  /// An interval without zero. Who built the term has made sure that there is one.
  private static Interval signed(Irrational sum, int digits) {
    Interval interval = known(sum, digits);
    for (int more = digits; !interval.hasSign(); more *= 2) {
      if (more > 4 * Reals.MAXIMUM_DIGITS) {
        throw new UndecidedException("the value cannot be told from zero");
      }
      interval = of(sum, more);
    }
    return interval;
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
