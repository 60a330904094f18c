package dev.confere.typesetting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Puts a text together as the bytes of UTF-8. No surrogate pair may be appended in two halves.
public final class Utf8Builder {

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

  /// Most text is ASCII, or begins so.
  public Utf8Builder append(String text) {
    int end = text.length();
    reserve(end);
    byte[] out = bytes;
    int at = length;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length = at;
        return encode(text.substring(i));
      }
      out[at++] = (byte) c;
    }
    length = at;
    return this;
  }

  private Utf8Builder encode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return append(encoded, encoded.length);
  }

  public Utf8Builder append(char c) {
    if (c >= 0x80) {
      return encode(Character.toString(c));
    }
    reserve(1);
    bytes[length++] = (byte) c;
    return this;
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

  /// More than the text: it ends at its [length][#length].
  byte[] bytes() {
    return bytes;
  }

  public Utf8 toUtf8() {
    return part(0, length);
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
