package dev.confere.engine.number;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Computes the interval of an irrational, its parts first. It keeps its own stack, for a value may
/// be the end of thousands of steps, each made of the one before.
final class Evaluation {
  private static final int LAST_RESORT = 4 * Reals.MAXIMUM_DIGITS;

  private Evaluation() {}

  static Interval of(Irrational root, int digits) {
    Optional<Interval> known = root.known(digits);
    return known.isPresent() ? known.get() : evaluated(root, digits);
  }

  private static Interval evaluated(Irrational root, int digits) {
    if (missing(root, digits).isEmpty()) {
      return known(root, digits);
    }
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

  /// An interval without zero. Who built the term has made sure that there is one.
  static Interval signed(Irrational sum, int digits) {
    return refined(sum, digits, Interval::hasSign);
  }

  /// An interval that is not so wide that its exponential would be useless.
  static Interval narrow(Irrational sum, int digits) {
    return refined(sum, digits, interval -> interval.width().compareTo(BigDecimal.ONE) <= 0);
  }

  private static Interval refined(Irrational sum, int digits, Predicate<Interval> enough) {
    Interval interval = known(sum, digits);
    for (int more = 2 * digits; !enough.test(interval); more *= 2) {
      if (more > LAST_RESORT) {
        throw new UndecidedException("the value is not known well enough to go on with it");
      }
      interval = of(sum, more);
    }
    return interval;
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
      case Atom.Whole _, Atom.Constant _ -> Exact.ONE;
      case Atom.Applied applied -> applied.argument();
      case Atom.Group group -> group.sum();
    };
  }

  /// The interval of a sum whose parts are known.
  static Interval known(Irrational sum, int digits) {
    Optional<Interval> known = sum.known(digits);
    if (known.isPresent()) {
      return known.get();
    }
    Interval interval = add(sum.terms(), digits);
    sum.remember(digits, interval);
    return interval;
  }

  static Interval add(List<Term> terms, int digits) {
    Interval total = Interval.of(Rational.ZERO, digits);
    for (Term term : terms) {
      total = total.plus(TermEvaluation.of(term, digits), digits);
    }
    return total;
  }
}
