package dev.confere.engine.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Terms of a sum that are together a multiple of a group which they are divided by: the outputs
/// `e^a/(e^a + e^b)` and `e^b/(e^a + e^b)` of a softmax add up to 1.
///
/// @param removed the terms as they stand
/// @param added what they come to
record Cancellation(List<Term> removed, List<Term> added) {
  /// More terms over one group are left as they are.
  private static final int MAXIMUM_TERMS = 1024;

  /// Dividing tries each term as the quotient of the first; only short sums are worth that.
  private static final int MAXIMUM_QUOTIENTS = 16;

  private record Division(Atom.Group group, Rational exponent) {}

  /// The cancellations in a sum; at most one is returned, for it changes the others.
  static List<Cancellation> in(Map<Map<Atom, Rational>, Rational> terms) {
    if (!isDivided(terms)) {
      return List.of();
    }
    Map<Division, List<Term>> divided = new LinkedHashMap<>();
    terms.forEach((powers, coefficient) -> collect(new Term(coefficient, powers), divided));
    for (Map.Entry<Division, List<Term>> entry : divided.entrySet()) {
      Optional<Cancellation> found = of(entry.getKey(), entry.getValue());
      if (found.isPresent()) {
        return List.of(found.get());
      }
    }
    return List.of();
  }

  /// Whether any term is divided by a group, which few are.
  private static boolean isDivided(Map<Map<Atom, Rational>, Rational> terms) {
    for (Map<Atom, Rational> powers : terms.keySet()) {
      for (Map.Entry<Atom, Rational> power : powers.entrySet()) {
        if (power.getKey() instanceof Atom.Group && power.getValue().signum() < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static void collect(Term term, Map<Division, List<Term>> divided) {
    term.powers()
        .forEach(
            (atom, exponent) -> {
              if (atom instanceof Atom.Group group && exponent.signum() < 0) {
                Division division = new Division(group, exponent);
                divided.computeIfAbsent(division, _ -> new ArrayList<>()).add(term);
              }
            });
  }

  private static Optional<Cancellation> of(Division division, List<Term> terms) {
    Irrational divisor = division.group.sum();
    if (terms.size() % divisor.size() != 0 || terms.size() > MAXIMUM_TERMS) {
      return Optional.empty();
    }
    Map<Map<Atom, Rational>, Rational> left = new LinkedHashMap<>();
    for (Term term : terms) {
      Term cofactor = term.without(division.group);
      left.put(cofactor.powers(), cofactor.coefficient());
    }
    List<Term> quotient = new ArrayList<>();
    while (!left.isEmpty()) {
      Optional<Term> next = quotient(left, divisor);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      quotient.add(next.get());
    }
    Term factor = Term.of(division.group, division.exponent.plus(Rational.ONE));
    return Optional.of(
        new Cancellation(terms, quotient.stream().map(term -> term.times(factor)).toList()));
  }

  /// Takes a multiple of the divisor away from what is left.
  private static Optional<Term> quotient(
      Map<Map<Atom, Rational>, Rational> left, Irrational divisor) {
    Term first = divisor.terms().getFirst();
    List<Term> candidates = new ArrayList<>();
    Rational same = left.getOrDefault(first.powers(), Rational.ZERO);
    if (!same.isZero()) {
      candidates.add(Term.of(same.dividedBy(first.coefficient())));
    }
    if (left.size() <= MAXIMUM_QUOTIENTS) {
      Term inverse = first.inverse();
      left.forEach((powers, c) -> candidates.add(new Term(c, powers).times(inverse)));
    }
    for (Term candidate : candidates) {
      List<Term> multiple = divisor.terms().stream().map(candidate::times).toList();
      if (multiple.stream()
          .allMatch(
              term -> left.getOrDefault(term.powers(), Rational.ZERO).equals(term.coefficient()))) {
        multiple.forEach(term -> left.remove(term.powers()));
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
