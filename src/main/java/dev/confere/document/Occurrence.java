package dev.confere.document;

import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// A part of a document as it stands on the page: its place in the source, and in which round of the `each` loops around it.
///
/// @param iteration the values of the loop variables, outermost first; empty outside loops
public record Occurrence(Span span, List<Integer> iteration) {

  public Occurrence {
    iteration = List.copyOf(iteration);
  }

  public static Occurrence of(Span span) {
    return new Occurrence(span, List.of());
  }

  /// The same loops around another part.
  public Occurrence at(Span other) {
    return new Occurrence(other, iteration);
  }

  public static List<Integer> extend(List<Integer> iteration, int value) {
    List<Integer> more = new ArrayList<>(iteration);
    more.add(value);
    return List.copyOf(more);
  }
}
