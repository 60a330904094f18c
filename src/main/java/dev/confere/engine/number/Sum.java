package dev.confere.engine.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects terms: like products are added, and what cancels disappears.
final class Sum {
  /// A longer sum becomes one thing when something is added to it, so that adding up n numbers one
  /// after the other does not copy n² terms.
  private static final int MAXIMUM_COPIED = 64;

  private final Map<Map<Atom, Rational>, Rational> terms = new LinkedHashMap<>();

  void add(Real real) {
    switch (real) {
      case Exact(Rational value) -> add(Term.of(value));
      case Irrational irrational -> {
        if (irrational.size() > MAXIMUM_COPIED) {
          add(Term.of(new Atom.Group(irrational), Rational.ONE));
        } else {
          irrational.terms().forEach(this::add);
        }
      }
    }
  }

  void add(Term term) {
    Rational coefficient =
        terms.getOrDefault(term.powers(), Rational.ZERO).plus(term.coefficient());
    if (coefficient.isZero()) {
      terms.remove(term.powers());
    } else {
      terms.put(term.powers(), coefficient);
    }
  }

  Real toReal() {
    List<Cancellation> cancellations = Cancellation.in(terms);
    while (!cancellations.isEmpty()) {
      Cancellation first = cancellations.getFirst();
      first.removed().forEach(term -> add(term.scaled(Rational.ONE.negate())));
      first.added().forEach(this::add);
      cancellations = Cancellation.in(terms);
    }
    if (terms.isEmpty()) {
      return Exact.ZERO;
    }
    return terms.size() == 1 && terms.containsKey(Map.of())
        ? Real.of(new ArrayList<>(terms.values()).getFirst())
        : new Irrational(terms);
  }
}
