package dev.confere.page;

import dev.confere.typesetting.Utf8;
import java.util.List;

/// Markup that is finished, as [Html] is, and already encoded: the text of a page is long, and is only passed on.
///
/// @param utf8 well formed HTML, a fragment
public record EncodedHtml(Utf8 utf8) {

  static EncodedHtml of(Html html) {
    return new EncodedHtml(Utf8.of(html.markup()));
  }

  /// This and what comes next, which most often is all: pages begin with a heading.
  EncodedHtml and(EncodedHtml next) {
    return utf8.length() == 0 ? next : new EncodedHtml(Utf8.joined(List.of(utf8, next.utf8)));
  }

  public String markup() {
    return utf8.toString();
  }

  Html decoded() {
    return new Html(markup());
  }

  @Override
  public String toString() {
    return markup();
  }
}
