package dev.confere.verification;

import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.value.Value;
import java.util.List;
import java.util.Optional;

/// Whether two values are in the relation that a ledger confirms.
///
/// @param symbol of the relation
/// @param near how far apart two values may lie to be called approximately equal
record LedgerRelation(String symbol, List<Rational> near) {

  boolean holds(Value left, Value right) {
    return switch (left) {
      case Value.Number l when right instanceof Value.Number r -> numbers(l.value(), r.value());
      case Value.Text l ->
          (right instanceof Value.Text r && l.value().strip().equals(r.value().strip()))
              != symbol.equals("≠");
      case Value.Bool l ->
          said(right).filter(said -> said == l.value()).isPresent() != symbol.equals("≠");
      case Value.Array l when right instanceof Value.Array r -> arrays(l, r);
      case Value.Array l -> l.elements().stream().allMatch(element -> holds(element, right));
      case Value.Number l -> false;
      case Value.Entries l -> left.equals(right);
      case Value.Unknown l -> false;
    };
  }

  private static Optional<Boolean> said(Value value) {
    return value instanceof Value.Text text
        ? TruthWords.read(text.value())
        : value instanceof Value.Bool truth ? Optional.of(truth.value()) : Optional.empty();
  }

  /// A row or a column is a vector here.
  private boolean arrays(Value.Array left, Value.Array right) {
    if (left.elements().size() != right.elements().size()) {
      return false;
    }
    for (int i = 0; i < left.elements().size(); i++) {
      if (!holds(left.elements().get(i), right.elements().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean numbers(Real left, Real right) {
    Ordering ordering = Reals.compare(left, right);
    return switch (symbol) {
      case "=" -> ordering == Ordering.EQUAL;
      case "≈" -> ordering == Ordering.EQUAL || isNear(left, right);
      case "≠" -> ordering == Ordering.LESS || ordering == Ordering.GREATER;
      case "<" -> ordering == Ordering.LESS;
      case "≤" -> ordering == Ordering.LESS || ordering == Ordering.EQUAL;
      case ">" -> ordering == Ordering.GREATER;
      case "≥" -> ordering == Ordering.GREATER || ordering == Ordering.EQUAL;
      default -> false;
    };
  }

  private boolean isNear(Real left, Real right) {
    Real apart = left.minus(right);
    return near.stream().anyMatch(far -> Rounding.within(apart, Rational.ZERO, far).orElse(false));
  }
}
