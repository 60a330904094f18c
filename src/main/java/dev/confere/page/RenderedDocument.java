package dev.confere.page;

import dev.confere.document.Occurrence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A document as HTML.
///
/// @param lead what stands before the first heading: well formed, everything of the author's escaped
/// @param main the first heading and all behind it
/// @param outline its headings
/// @param anchors the fragment by which each thing checked is found on the page
/// @param answerBoxes how many boxes it has
/// @param headings their words
/// @param words its text without markup, for the search
/// @param math whether it holds typeset mathematics
public record RenderedDocument(
    EncodedHtml lead,
    EncodedHtml main,
    List<Page.OutlineEntry> outline,
    SequencedMap<Occurrence, String> anchors,
    int answerBoxes,
    List<String> headings,
    String words,
    boolean math) {
  public RenderedDocument {
    outline = List.copyOf(outline);
    headings = List.copyOf(headings);
    anchors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(anchors));
  }

  /// All of it.
  public EncodedHtml body() {
    return lead.and(main);
  }

  /// What stands before the first heading.
  public Html intro() {
    return lead.decoded();
  }

  /// The first heading and all behind it.
  public Html rest() {
    return main.decoded();
  }
}
