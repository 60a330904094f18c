package dev.confere.verification;

import dev.confere.source.Span;

/// The outcome of holding what was stated against a value, with the part that the outcome is about.
///
/// @param at the part of the stated text that is wrong; the whole when all is well
/// @param remedy the number to write instead, when one is surely meant; empty otherwise
record Comparison(Verdict verdict, Span at, String remedy) {

  static Comparison of(Verdict verdict, Span at) {
    return new Comparison(verdict, at, "");
  }

  boolean isConfirmed() {
    return verdict instanceof Verdict.Confirmed;
  }
}
