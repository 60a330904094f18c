package dev.confere.markdown;

import dev.confere.document.Inline;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts inlines.
final class Inlines {

  private Inlines() {}

  /// Without a part at the end that stands in the last text, and without the white space before it.
  static List<Inline> without(List<Inline> inlines, Span part) {
    List<Inline> kept = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text && text.span().end() >= part.end()) {
        String before = text.text().substring(0, Math.max(0, lengthBefore(text, part)));
        String bare = before.stripTrailing();
        if (!bare.isEmpty()) {
          int end = part.start() - (before.length() - bare.length());
          kept.add(new Inline.Text(new Span(text.span().start(), end), bare));
        }
      } else {
        kept.add(inline);
      }
    }
    return List.copyOf(kept);
  }

  /// The part keeps its length in the text, and nothing follows it but what is as long in both.
  private static int lengthBefore(Inline.Text text, Span part) {
    return text.text().length() - (text.span().end() - part.start());
  }
}
