package dev.confere.verification;

import dev.confere.engine.value.Value;
import dev.confere.verification.Verdict.Rule;

/// Whether a condition of a `check` block holds.
final class Conditions {

  private Conditions() {}

  static Verdict verdict(Value value) {
    return switch (value) {
      case Value.Bool(boolean holds) -> holds ? confirmed() : new Verdict.Refuted("");
      case Value.Array array -> all(array);
      case Value.Unknown u -> new Verdict.Undecided("the condition has no value");
      case Value.Number n -> notACondition(n);
      case Value.Text t -> notACondition(t);
      case Value.Entries e -> notACondition(e);
    };
  }

  /// A condition on an array must hold for every element.
  private static Verdict all(Value.Array array) {
    for (int i = 0; i < array.elements().size(); i++) {
      if (!(array.elements().get(i) instanceof Value.Bool(boolean holds))) {
        return notACondition(array);
      }
      if (!holds) {
        return new Verdict.Refuted("it fails for element " + (i + 1));
      }
    }
    return confirmed();
  }

  private static Verdict confirmed() {
    return new Verdict.Confirmed(Rule.EXACTLY);
  }

  private static Verdict notACondition(Value value) {
    return new Verdict.Refuted("a condition is true or false, found a " + value.kind());
  }
}
