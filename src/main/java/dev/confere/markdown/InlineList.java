package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.document.Inline;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the parts of a line in order: joins text to one piece, and encloses what is exempt.
final class InlineList {

  private final Reporter reporter;
  private final List<Inline> inlines = new ArrayList<>();
  private final List<Opening> exempts = new ArrayList<>(0);

  /// A piece of text that is not in the list yet.
  private String pending = "";

  /// That piece with all those that followed; most stay alone.
  private @Nullable StringBuilder joined;

  private int pendingStart;
  private int pendingEnd;
  private boolean hardBreak;

  /// An exempt text that has begun: how many parts stood before it.
  private record Opening(int index, Span span, Span whole) {}

  InlineList(Reporter reporter) {
    this.reporter = reporter;
  }

  void text(Span span, String text) {
    if (pending.isEmpty()) {
      pendingStart = span.start();
      pending = text;
    } else {
      joined = joined == null ? new StringBuilder(pending) : joined;
      joined.append(text);
    }
    pendingEnd = span.end();
  }

  void add(Inline inline) {
    flush();
    inlines.add(inline);
  }

  /// The backslash that makes the next line break a hard one.
  void hardBreak() {
    hardBreak = true;
  }

  void lineBreak(Span span, boolean hard) {
    add(new Inline.LineBreak(span, hard || hardBreak));
    hardBreak = false;
  }

  void openExempt(Cutout.ExemptOpen open) {
    flush();
    exempts.add(new Opening(inlines.size(), open.span(), open.whole()));
  }

  /// Encloses what came since the opening; without one, the opening lies outside an emphasis and is
  /// told there.
  void closeExempt(Cutout.ExemptClose close) {
    flush();
    if (exempts.isEmpty()) {
      return;
    }
    Opening opening = exempts.removeLast();
    List<Inline> content = inlines.subList(opening.index(), inlines.size());
    Inline exempt = new Inline.Exempt(opening.whole(), List.copyOf(content), close.reason());
    content.clear();
    inlines.add(exempt);
  }

  List<Inline> done() {
    flush();
    for (Opening opening : exempts.reversed()) {
      reporter.report(
          Code.STATEMENT_SYNTAX,
          opening.whole(),
          "an emphasis or a link begins on one side of these brackets and ends on the other");
    }
    return List.copyOf(inlines);
  }

  private void flush() {
    if (!pending.isEmpty()) {
      String text = joined == null ? pending : joined.toString();
      inlines.add(new Inline.Text(new Span(pendingStart, pendingEnd), text));
      pending = "";
      joined = null;
    }
  }
}
