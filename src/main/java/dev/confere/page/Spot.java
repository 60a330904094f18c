package dev.confere.page;

import dev.confere.document.Occurrence;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Where in the page something is being rendered.
///
/// @param iteration the rounds of the loops around it
/// @param quiet whether buttons and notes have no place here: in headings, captions, links, summaries
/// @param answers model answers of the boxes rendered so far in this paragraph, cell or item, to be shown after it
record Spot(List<Integer> iteration, boolean quiet, List<Markup> answers) {
  static Spot top() {
    return new Spot(List.of(), false, new ArrayList<>());
  }

  Occurrence at(Span span) {
    return new Occurrence(span, iteration);
  }

  Spot round(int number) {
    return new Spot(Occurrence.extend(iteration, number), quiet, answers);
  }

  Spot silent() {
    return new Spot(iteration, true, answers);
  }

  /// A new paragraph, cell or item.
  Spot fresh() {
    return new Spot(iteration, quiet, new ArrayList<>());
  }
}
