package dev.confere.markdown;

import dev.confere.document.Table;
import dev.confere.source.Span;
import java.util.List;

/// A part of a document in the order of its text: a block that the scan knows already, or a passage for flexmark.
sealed interface Part {

  record Known(Cutout.Whole cutout) implements Part {}

  /// `## …` without signs of Markdown in its text.
  ///
  /// @param text behind the signs
  record PlainHeading(Span span, int level, Span text) implements Part {}

  /// Without signs of Markdown but the breaks of its lines.
  record PlainParagraph(Span span) implements Part {}

  /// Items of one plain line each, behind `- `.
  record PlainList(Span span, List<Span> items) implements Part {}

  /// A plain line behind `> `.
  record PlainQuote(Span span) implements Part {}

  /// How many characters stand before the text of an item or a quotation.
  int MARKER = 2;

  /// Rows that begin and end with a bar, of as many plain cells each.
  ///
  /// @param head the first row
  /// @param alignments of its cells
  record PlainTable(Span span, Row head, List<Table.Alignment> alignments, List<Row> rows)
      implements Part {

    /// @param cells what stands between the bars
    record Row(Span span, List<Span> cells) {}
  }

  /// A directive that stands in no list and no quotation; its title is plain.
  record PlainDirective(Cutout.DirectiveStart start, List<Part> parts) implements Part {}

  /// All else, and what would be read in another way if it were parted.
  record Passage(Span span) implements Part {}
}
