package dev.confere.json;

import dev.confere.encoding.Utf8Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// The bytes of a JSON text while it is written, in UTF-8.
///
/// What is not ASCII stays as it is, but for control and separator characters. Lone surrogates are no text, and some readers of
/// JavaScript take U+2028 for the end of a line: both are escaped.
final class JsonBytes {

  /// So many bytes come at most of one of Java's characters: those of an escape.
  private static final int WIDEST = 6;

  private byte[] bytes;
  private int length;

  JsonBytes(int capacity) {
    bytes = new byte[capacity];
  }

  void sign(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  /// @param ascii text that needs no escapes
  void plain(String ascii) {
    int count = ascii.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
  }

  /// Another line, so many blanks further in.
  void line(int blanks) {
    reserve(blanks + 1);
    bytes[length++] = '\n';
    Arrays.fill(bytes, length, length + blanks, (byte) ' ');
    length += blanks;
  }

  /// A text in quotation marks: most are ASCII, or begin so, and have nothing to escape.
  void text(String value) {
    int end = value.length();
    reserve(end + 2);
    byte[] out = bytes;
    int at = length;
    out[at++] = '"';
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
        length = at;
        rest(value, i);
        return;
      }
      out[at++] = (byte) c;
    }
    out[at++] = '"';
    length = at;
  }

  private void rest(String value, int from) {
    int end = value.length();
    reserve(WIDEST * (end - from) + 1);
    for (int i = from; i < end; i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
        bytes[length++] = (byte) c;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        length = Utf8Bytes.put(Character.toCodePoint(c, value.charAt(++i)), bytes, length);
      } else if (c <= 0x7F || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        plain(escape(c));
      } else {
        length = Utf8Bytes.put(c, bytes, length);
      }
    }
    bytes[length++] = '"';
  }

  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u" + HexFormat.of().toHexDigits(c);
    };
  }

  private void reserve(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
