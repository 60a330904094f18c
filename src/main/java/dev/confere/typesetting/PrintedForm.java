package dev.confere.typesetting;

/// The HTML of all formulas that differ in nothing but their digits.
final class PrintedForm {

  /// Where a digit belongs stands the number of its blank.
  private final byte[] html;

  /// Of the digits.
  private final int[] places;

  /// @param html never changed afterwards, nor the places
  PrintedForm(byte[] html, int[] places) {
    this.html = html;
    this.places = places;
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
