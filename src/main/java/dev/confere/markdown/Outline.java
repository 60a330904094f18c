package dev.confere.markdown;

import dev.confere.source.Span;
import java.util.List;

/// A document parted into what needs no parser of Markdown and the passages that do.
///
/// @param passages in the order in which they stand in the parts
record Outline(List<Part> parts, List<Span> passages) {

  Outline {
    parts = List.copyOf(parts);
    passages = List.copyOf(passages);
  }

  /// All in one passage.
  static Outline whole(Span span) {
    return new Outline(List.of(new Part.Passage(span)), List.of(span));
  }
}
