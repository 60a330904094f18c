package dev.confere.typesetting;

import dev.confere.encoding.Utf8Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Puts a text together as the bytes of UTF-8. No surrogate pair may be appended in two halves.
public sealed class Utf8Builder permits Paper {

  /// Bytes that one of Java's characters takes at most.
  private static final int WIDEST = 3;

  /// The same in text that is escaped.
  private static final int WIDEST_ESCAPED = 6;

  private byte[] bytes;
  private int length;

  /// @param capacity bytes that it may well have
  public Utf8Builder(int capacity) {
    bytes = new byte[capacity];
  }

  /// In bytes.
  public int length() {
    return length;
  }

  public Utf8Builder append(String text) {
    return append(text, 0, text.length());
  }

  /// A part of a text. Most text is ASCII, or begins so.
  public Utf8Builder append(String text, int from, int to) {
    reserve(to - from);
    byte[] out = bytes;
    int at = length;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length = at;
        return encode(text, i, to);
      }
      out[at++] = (byte) c;
    }
    length = at;
    return this;
  }

  private Utf8Builder encode(String text, int from, int to) {
    reserve(WIDEST * (to - from));
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else {
        i += other(text, i);
      }
    }
    return this;
  }

  public Utf8Builder append(char c) {
    reserve(WIDEST);
    length = Utf8Bytes.put(Character.isSurrogate(c) ? '?' : c, bytes, length);
    return this;
  }

  /// Text that was encoded before.
  public Utf8Builder append(Utf8 text) {
    reserve(text.length());
    text.copyTo(bytes, length);
    length += text.length();
    return this;
  }

  /// Text that is no markup, as the content of an HTML element or as an attribute in double quotes.
  public Utf8Builder escape(String text) {
    return escape(text, 0, text.length());
  }

  /// A part of such a text.
  Utf8Builder escape(String text, int from, int to) {
    reserve(WIDEST_ESCAPED * (to - from));
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i += other(text, i);
      } else if (c > '>') {
        bytes[length++] = (byte) c;
      } else {
        switch (c) {
          case '&' -> ascii("&amp;");
          case '<' -> ascii("&lt;");
          case '>' -> ascii("&gt;");
          case '"' -> ascii("&quot;");
          default -> bytes[length++] = (byte) c;
        }
      }
    }
    return this;
  }

  private void ascii(String entity) {
    for (int i = 0; i < entity.length(); i++) {
      bytes[length++] = (byte) entity.charAt(i);
    }
  }

  /// A character that is not ASCII; half of a pair is no text.
  ///
  /// @return how many more of the text's characters it took
  int other(String text, int at) {
    int sign = text.codePointAt(at);
    boolean half = sign <= Character.MAX_VALUE && Character.isSurrogate((char) sign);
    length = Utf8Bytes.put(half ? '?' : sign, bytes, length);
    return Character.charCount(sign) - 1;
  }

  public Utf8Builder append(Utf8Builder text) {
    return append(text.bytes, text.length);
  }

  private Utf8Builder append(byte[] encoded, int count) {
    reserve(count);
    System.arraycopy(encoded, 0, bytes, length, count);
    length += count;
    return this;
  }

  private void reserve(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  /// A byte that is no sign yet.
  void octet(byte octet) {
    reserve(1);
    bytes[length++] = octet;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /// @param start in bytes, where a sign begins
  /// @param end one past the last byte of a sign
  public Utf8 part(int start, int end) {
    return new Utf8(Arrays.copyOfRange(bytes, start, end));
  }

  /// @param end in ASCII
  public boolean endsWith(String end) {
    int start = length - end.length();
    for (int i = 0; i < end.length() && start >= 0; i++) {
      if (bytes[start + i] != end.charAt(i)) {
        return false;
      }
    }
    return start >= 0;
  }

  /// Takes away what stands from a byte on.
  public void truncate(int start) {
    length = start;
  }

  /// The text.
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
