package dev.confere.typesetting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text as it will be written to a file: where it is only passed on, it need not be encoded again, nor copied sign by sign.
public final class Utf8 {

  private static final int[] NOWHERE = {};

  private final byte[] bytes;

  /// Where digits stand that are not among the bytes; the byte there tells which of the digits it is.
  private final int[] places;

  private final String digits;

  /// @param bytes never changed afterwards
  Utf8(byte[] bytes) {
    this(bytes, NOWHERE, "");
  }

  /// A text of which most is shared with others: digits are put in their places as it is copied.
  ///
  /// @param bytes at each place the index of a digit
  Utf8(byte[] bytes, int[] places, String digits) {
    this.bytes = bytes;
    this.places = places;
    this.digits = digits;
  }

  public static Utf8 of(String text) {
    return new Utf8(text.getBytes(StandardCharsets.UTF_8));
  }

  /// In bytes.
  public int length() {
    return bytes.length;
  }

  public void copyTo(byte[] to, int at) {
    System.arraycopy(bytes, 0, to, at, bytes.length);
    for (int place : places) {
      to[at + place] = (byte) digits.charAt(bytes[place] & 0xFF);
    }
  }

  private byte[] toBytes() {
    byte[] copy = new byte[bytes.length];
    copyTo(copy, 0);
    return copy;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8 text && Arrays.equals(toBytes(), text.toBytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toBytes());
  }

  /// The text.
  @Override
  public String toString() {
    return new String(toBytes(), StandardCharsets.UTF_8);
  }
}
