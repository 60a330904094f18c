package dev.confere.typesetting;

import java.util.Arrays;

/// The HTML of all formulas that differ in nothing but their digits.
final class PrintedForm {

  // A blank in UTF-8: this byte, one that ends in the first two bits of its number, and one that
  // ends in the other six.
  private static final byte FIRST_BYTE = (byte) 0xEF;
  private static final int SECOND_BYTE = 0x80;
  private static final int LAST_BITS = 6;

  private static final int USUAL_PLACES = 32;

  /// Where a digit belongs stands the number of its blank.
  private final byte[] html;

  /// Of the digits.
  private final int[] places;

  private PrintedForm(byte[] html, int[] places) {
    this.html = html;
    this.places = places;
  }

  /// @param text with [blanks][Blanks] for digits; it is spent afterwards
  static PrintedForm of(Utf8Builder text) {
    byte[] bytes = text.bytes();
    int[] places = new int[USUAL_PLACES];
    int count = 0;
    int end = 0;
    for (int at = 0; at < text.length(); at++) {
      byte next = bytes[at];
      if (next == FIRST_BYTE && isOfBlank(bytes[at + 1])) {
        if (count == places.length) {
          places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = end;
        next = number(bytes[at + 1], bytes[at + 2]);
        at += 2;
      }
      bytes[end++] = next;
    }
    return new PrintedForm(Arrays.copyOf(bytes, end), Arrays.copyOf(places, count));
  }

  private static boolean isOfBlank(byte second) {
    int first = (second & 0xFF) - SECOND_BYTE;
    return first >= 0 && first < Blanks.MOST >> LAST_BITS;
  }

  private static byte number(byte second, byte third) {
    return (byte) ((second & 0x3F) << LAST_BITS | third & 0x3F);
  }

  /// @param digits those of the formula, in their order
  Utf8 filled(String digits) {
    return new Utf8(html, places, digits);
  }

  /// About how much memory it takes.
  int size() {
    return html.length + Integer.BYTES * places.length;
  }
}
