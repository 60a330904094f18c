package dev.confere.markdown;

import dev.confere.source.Span;
import java.util.Optional;

/// A part of a document that flexmark does not see; placeholder characters stand in its place.
sealed interface Cutout {

  Span span();

  /// Characters that mean themselves: an escaped sign, a backtick without its partner.
  record Literal(Span span, String text) implements Cutout {}

  /// The backslash before a line break.
  record HardBreak(Span span) implements Cutout {}

  record CodeSpan(Span span, Span content, int quotes) implements Cutout {}

  /// `$…$`, or `$$…$$` inside a line.
  record Math(Span span, Span body, boolean display, boolean quoted) implements Cutout {}

  /// `{{ … }}`
  record Fill(Span span) implements Cutout {}

  /// `[[ … ]]` with a relation or a question mark.
  record Statement(Span span) implements Cutout {}

  /// The `[[` of a text that is exempt; the text itself stays visible.
  record ExemptOpen(Span span, Span whole) implements Cutout {}

  /// The `! reason]]` of a text that is exempt.
  record ExemptClose(Span span, Optional<String> reason) implements Cutout {}

  /// An opening without its end.
  record Unclosed(Span span, Kind kind) implements Cutout {
    enum Kind {
      FILL,
      STATEMENT,
      MATH,
      HEADER_BRACES
    }
  }

  /// `{…}` at the end of a cell in the first row of a table.
  record Braces(Span span) implements Cutout {}

  /// `{#id .class}` at the end of a line.
  record Attributes(Span span) implements Cutout {}

  /// `<!-- … -->`
  record Comment(Span span) implements Cutout {}

  /// A part that fills whole lines and is a block of its own.
  sealed interface Whole extends Cutout {}

  /// A block between fences.
  ///
  /// @param info the words behind the opening fence
  /// @param content the lines between the fences, with the prefixes of their containers
  /// @param closed whether the closing fence was found
  /// @param quotes in how many quotations it stands
  /// @param indent how many characters stand before the opening fence in its line
  record Fence(Span span, Span info, Span content, boolean closed, int quotes, int indent)
      implements Whole {}

  /// `$$…$$` in lines of its own.
  record BlockMath(Span span, Span body, boolean quoted) implements Whole {}

  record BlockComment(Span span) implements Whole {}

  /// `{#id .class}` in a line of its own.
  record AttributesLine(Span span) implements Whole {}

  /// `:::` in a line of its own that closes nothing, or a directive that its container has closed before.
  record DirectiveEnd(Span span, boolean stray) implements Whole {}

  /// `::: name …`; stays visible, so that flexmark sees the title.
  ///
  /// @param span of the line from the colons on
  /// @param closing where the line that closes it starts, -1 when there is none
  record DirectiveStart(Span span, Span name, Span arguments, int closing) implements Cutout {}

  /// The word `Table:` before a caption under a table.
  record CaptionMark(Span span) implements Cutout {}

  /// The first line of a table; stays visible.
  record TableHead(Span span) implements Cutout {}
}
