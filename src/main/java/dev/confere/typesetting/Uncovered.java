package dev.confere.typesetting;

/// Thrown where a formula holds something that the layout engine does not set as KaTeX does; the formula then goes to KaTeX whole.
///
/// Without a trace: it is no failure, and says nothing but that.
final class Uncovered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Uncovered() {
    super("left to KaTeX", null, false, false);
  }
}
