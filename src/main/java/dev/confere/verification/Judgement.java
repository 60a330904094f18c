package dev.confere.verification;

import dev.confere.engine.value.Value;
import java.util.Optional;

/// What was found of one relation between two values.
///
/// @param verdict of the relation
/// @param left value of the left side
/// @param right value of the right side
/// @param sides in the readings that were judged, if they have values
record Judgement(Verdict verdict, Value left, Value right, Optional<Sides> sides) {

  /// On sides that have no value.
  static final Judgement NONE =
      new Judgement(
          new Verdict.Silent("there is no value"), Value.UNKNOWN, Value.UNKNOWN, Optional.empty());

  record Sides(SideValue left, SideValue right) {}

  Judgement with(Verdict other) {
    return new Judgement(other, left, right, sides);
  }

  /// The better of two readings: what holds in one of them holds.
  Judgement orBetter(Judgement other) {
    return rank(other.verdict) < rank(verdict) ? other : this;
  }

  static int rank(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Confirmed c -> 0;
      case Verdict.Rounded r -> 1;
      case Verdict.Undecided u -> 2;
      case Verdict.Silent s -> 3;
      case Verdict.Unread u -> 4;
      case Verdict.Refuted r -> 5;
    };
  }
}
