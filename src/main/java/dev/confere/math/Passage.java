package dev.confere.math;

import dev.confere.source.Span;

/// A stretch of a text that is mathematics or prose. What is neither, such as code, is no passage.
public sealed interface Passage {

  Span span();

  /// A formula.
  ///
  /// @param span with its marks
  /// @param body without them
  record Formula(Span span, Span body, boolean display) implements Passage {}

  record Prose(Span span) implements Passage {}
}
