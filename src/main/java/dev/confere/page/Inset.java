package dev.confere.page;

import java.util.Arrays;

/// Where the body of a page stands among its bytes.
///
/// @param from its first byte
/// @param to behind its last
public record Inset(int from, int to) {

  /// The page with another body, where all else is the same.
  ///
  /// @param page the bytes of which this is a part
  public byte[] with(byte[] page, EncodedHtml body) {
    int length = body.length();
    byte[] other = Arrays.copyOf(page, page.length - (to - from) + length);
    System.arraycopy(page, to, other, from + length, page.length - to);
    body.copyTo(other, from);
    return other;
  }

  /// Where another body stands in its place.
  public Inset holding(EncodedHtml body) {
    return new Inset(from, from + body.length());
  }
}
