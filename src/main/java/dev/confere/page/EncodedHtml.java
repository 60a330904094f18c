package dev.confere.page;

import dev.confere.typesetting.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Markup that is finished, as [Html] is, and already encoded: the text of a page is long, and is only passed on.
///
/// @param pieces well formed HTML, a fragment, when they stand one behind the other; they are joined where the page is written
public record EncodedHtml(List<Utf8> pieces) {
  public EncodedHtml {
    pieces = List.copyOf(pieces);
  }

  static EncodedHtml of(Html html) {
    return new EncodedHtml(List.of(Utf8.of(html.markup())));
  }

  /// This and what comes next.
  EncodedHtml and(EncodedHtml next) {
    List<Utf8> all = new ArrayList<>(pieces.size() + next.pieces.size());
    all.addAll(pieces);
    all.addAll(next.pieces);
    return new EncodedHtml(all);
  }

  boolean isEmpty() {
    return length() == 0;
  }

  /// In bytes.
  int length() {
    int length = 0;
    for (Utf8 piece : pieces) {
      length += piece.length();
    }
    return length;
  }

  void copyTo(byte[] bytes, int from) {
    int at = from;
    for (Utf8 piece : pieces) {
      piece.copyTo(bytes, at);
      at += piece.length();
    }
  }

  byte[] toBytes() {
    byte[] bytes = new byte[length()];
    copyTo(bytes, 0);
    return bytes;
  }

  public String markup() {
    return new String(toBytes(), StandardCharsets.UTF_8);
  }

  Html decoded() {
    return new Html(markup());
  }

  @Override
  public String toString() {
    return markup();
  }
}
