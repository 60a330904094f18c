package dev.confere.typesetting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A text as it will be written to a file: where it is only passed on, it need not be encoded again, nor copied sign by sign.
public final class Utf8 {

  private final byte[] bytes;

  /// @param bytes never changed afterwards
  Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Utf8 of(String text) {
    return new Utf8(text.getBytes(StandardCharsets.UTF_8));
  }

  /// One behind the other.
  public static Utf8 joined(List<Utf8> texts) {
    int length = 0;
    for (Utf8 text : texts) {
      length += text.bytes.length;
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (Utf8 text : texts) {
      text.copyTo(joined, at);
      at += text.bytes.length;
    }
    return new Utf8(joined);
  }

  /// In bytes.
  public int length() {
    return bytes.length;
  }

  public void copyTo(byte[] to, int at) {
    System.arraycopy(bytes, 0, to, at, bytes.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8 text && Arrays.equals(bytes, text.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The text.
  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
