package dev.confere.page;

import dev.confere.encoding.Utf8Bytes;
import dev.confere.typesetting.Utf8;
import java.io.Writer;
import java.util.Arrays;

/// Writes characters as UTF-8 into memory, at once: a page is some ten thousand characters, and each copy of them shows.
///
/// What is no text, half of a surrogate pair, becomes a question mark as everywhere in Java.
final class Utf8Writer extends Writer {
  private static final int CHUNK = 1 << 12;

  /// UTF-8 takes at most so many bytes for one of Java's characters.
  private static final int WIDEST = 3;

  /// An escape takes so many times as much.
  private static final int WIDENED = 2;

  private final char[] chunk = new char[CHUNK];
  private byte[] bytes;
  private int count;

  /// The first half of a pair whose other half has not come yet; 0 if there is none.
  private char half;

  Utf8Writer(int capacity) {
    bytes = new byte[capacity];
  }

  /// Forgets what was written.
  void clear() {
    count = 0;
    half = 0;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    reserve(length);
    encode(text, offset, offset + length);
  }

  @Override
  public void write(String text, int offset, int length) {
    int end = offset + length;
    for (int from = offset; from < end; from += CHUNK) {
      int to = Math.min(end, from + CHUNK);
      reserve(to - from);
      text.getChars(from, to, chunk, 0);
      encode(chunk, 0, to - from);
    }
  }

  /// How many bytes there are.
  int size() {
    endHalf();
    return count;
  }

  /// All of a text, not between the halves of a pair.
  void write(Utf8 text) {
    endHalf();
    if (text.length() > bytes.length - count) {
      grow(count + text.length());
    }
    text.copyTo(bytes, count);
    count += text.length();
  }

  /// Text that is no markup, escaped as FreeMarker escapes it in HTML.
  void escape(String text) {
    int end = text.length();
    reserve(WIDENED * end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        other(c);
      } else {
        endHalf();
        escape(c);
      }
    }
  }

  private void escape(char ascii) {
    switch (ascii) {
      case '&' -> entity("&amp;");
      case '<' -> entity("&lt;");
      case '>' -> entity("&gt;");
      case '"' -> entity("&quot;");
      case '\'' -> entity("&#39;");
      default -> bytes[count++] = (byte) ascii;
    }
  }

  private void entity(String entity) {
    for (int i = 0; i < entity.length(); i++) {
      bytes[count++] = (byte) entity.charAt(i);
    }
  }

  private void reserve(int length) {
    int most = count + WIDEST * (length + 1);
    if (most > bytes.length) {
      grow(most);
    }
  }

  private void grow(int most) {
    bytes = Arrays.copyOf(bytes, Math.max(most, 2 * bytes.length));
  }

  private void encode(char[] text, int from, int to) {
    byte[] out = bytes;
    int at = from;
    while (at < to) {
      int end = count;
      char c = text[at];
      while (c < 0x80 && half == 0) {
        out[end++] = (byte) c;
        at++;
        if (at == to) {
          break;
        }
        c = text[at];
      }
      count = end;
      if (at < to) {
        other(c);
        at++;
      }
    }
  }

  private void other(char c) {
    if (half != 0) {
      char high = half;
      half = 0;
      if (Character.isLowSurrogate(c)) {
        put(Character.toCodePoint(high, c));
        return;
      }
      bytes[count++] = '?';
    }
    if (Character.isHighSurrogate(c)) {
      half = c;
    } else if (Character.isLowSurrogate(c)) {
      bytes[count++] = '?';
    } else {
      put(c);
    }
  }

  private void put(int sign) {
    count = Utf8Bytes.put(sign, bytes, count);
  }

  /// All that was written.
  byte[] toByteArray() {
    endHalf();
    return Arrays.copyOf(bytes, count);
  }

  private void endHalf() {
    if (half != 0) {
      reserve(0);
      half = 0;
      bytes[count++] = '?';
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
