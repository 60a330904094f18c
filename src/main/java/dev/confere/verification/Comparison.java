package dev.confere.verification;

import dev.confere.engine.value.Value;
import dev.confere.source.Span;
import java.util.Optional;

/// The outcome of holding what was stated against a value, with the part that the outcome is about.
///
/// @param at the part of the stated text that is wrong; the whole when all is well
/// @param value what that part was held against, when it was refuted or is only equal after rounding
record Comparison(Verdict verdict, Span at, Optional<Value> value) {

  static Comparison of(Verdict verdict, Span at) {
    return new Comparison(verdict, at, Optional.empty());
  }

  boolean isConfirmed() {
    return verdict instanceof Verdict.Confirmed;
  }
}
