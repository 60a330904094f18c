package dev.confere.engine.number;

/// The digits of a plain decimal such as `-1.70`, without its point.
///
/// @param digits with the sign
record PlainDecimal(String digits, int decimals) {
  /// @throws NumberFormatException when the text is anything but ASCII digits with a sign and a point
  static PlainDecimal of(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    if (!areDigits(text, start, whole)
        || point >= 0 && !areDigits(text, point + 1, text.length())) {
      throw new NumberFormatException("not a plain decimal: " + text);
    }
    return point < 0
        ? new PlainDecimal(text, 0)
        : new PlainDecimal(
            text.substring(0, point) + text.substring(point + 1), text.length() - point - 1);
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
