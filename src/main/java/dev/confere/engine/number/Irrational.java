package dev.confere.engine.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number that is not known to be rational: a sum of fractions times products of powers of atoms
/// such as √2, e, π, `log(3)`. The form decides the equalities people write (`sqrt(2)^2 = 2`, a
/// softmax adds up to 1); everything else is decided by enclosures, which are kept once computed.
///
/// Equality of objects is equality of form. To compare values use [Reals#compare].
public final class Irrational implements Real {
  /// Heavier forms are equal only to themselves, so that comparing forms stays cheap.
  private static final long COMPARABLE_WEIGHT = 1000;

  private static final long MAXIMUM_WEIGHT = 1_000_000;

  private record Approximation(int digits, Interval interval) {}

  private final Map<Map<Atom, Rational>, Rational> terms;
  private final List<Irrational> factors;
  private final long weight;
  private final int hash;
  private volatile @Nullable Approximation approximation;
  private volatile @Nullable Factored factored;

  @SuppressWarnings("NullableOptional") // null until it is asked for, empty when there is none
  private volatile @Nullable Optional<Long> separation;

  /// @param terms from products of atoms to coefficients that are not zero; the empty product stands
  ///     for one
  Irrational(Map<Map<Atom, Rational>, Rational> terms) {
    this(terms, List.of());
  }

  private Irrational(Map<Map<Atom, Rational>, Rational> terms, List<Irrational> factors) {
    this.terms = terms;
    this.factors = factors;
    this.weight = weigh(terms);
    this.hash = terms.hashCode();
  }

  static Irrational of(Term term) {
    Map<Map<Atom, Rational>, Rational> terms = new LinkedHashMap<>();
    terms.put(term.powers(), term.coefficient());
    return new Irrational(terms);
  }

  private static long weigh(Map<Map<Atom, Rational>, Rational> terms) {
    long weight = 1;
    for (Map<Atom, Rational> powers : terms.keySet()) {
      for (Atom atom : powers.keySet()) {
        weight = Math.min(MAXIMUM_WEIGHT, weight + atom.weight());
      }
    }
    return weight;
  }

  List<Term> terms() {
    List<Term> list = new ArrayList<>(terms.size());
    terms.forEach((powers, coefficient) -> list.add(new Term(coefficient, powers)));
    return list;
  }

  /// The sums that were multiplied out to this one, or this alone: without them nobody would see that
  /// `1 + 2e + e²` is a square.
  List<Irrational> factors() {
    return factors.isEmpty() ? List.of(this) : factors;
  }

  Irrational madeOf(List<Irrational> factors) {
    return new Irrational(terms, factors);
  }

  /// Kept, so that a thousand numbers divided by this one share one divisor, evaluated once. This must
  /// not be zero.
  Factored factored() {
    Factored known = factored;
    if (known == null) {
      known = Factored.of(this);
      factored = known;
    }
    return known;
  }

  int size() {
    return terms.size();
  }

  long weight() {
    return weight;
  }

  /// The coefficient of a product of atoms, zero if it does not occur.
  Rational coefficient(Map<Atom, Rational> powers) {
    return terms.getOrDefault(powers, Rational.ZERO);
  }

  /// The interval computed earlier with at least so many digits.
  Optional<Interval> known(int digits) {
    Approximation best = approximation;
    return best == null || best.digits < digits ? Optional.empty() : Optional.of(best.interval);
  }

  void remember(int digits, Interval interval) {
    Approximation best = approximation;
    if (best == null || best.digits < digits) {
      approximation = new Approximation(digits, interval);
    }
  }

  /// Whether an interval around zero is so narrow that this, being algebraic, can be nothing but zero.
  boolean isWithinSeparation(Interval interval) {
    Optional<Long> bits = separation;
    if (bits == null) {
      bits = Separation.bits(this);
      separation = bits;
    }
    return bits.isPresent() && interval.isWithin(bits.get());
  }

  @Override
  public Optional<Rational> exact() {
    return Optional.empty();
  }

  @Override
  public Enclosure enclose(int digits) {
    if (digits < 1) {
      throw new IllegalArgumentException("not a precision: " + digits);
    }
    return Evaluation.of(this, digits).toEnclosure();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Irrational that
            && hash == that.hash
            && weight == that.weight
            && weight <= COMPARABLE_WEIGHT
            && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /// For people who debug; numbers are printed by [NumberPrinter].
  @Override
  public String toString() {
    Interval interval = Evaluation.of(this, 20);
    return "between " + interval.lower() + " and " + interval.upper();
  }
}
