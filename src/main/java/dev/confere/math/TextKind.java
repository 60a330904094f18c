package dev.confere.math;

/// How a text is marked up, so that its formulas can be found.
public enum TextKind {
  MARKDOWN,
  LATEX,
  /// Sentences; formulas between dollar signs only where they cannot be amounts of money.
  PLAIN
}
