package dev.confere.typesetting;

import java.util.Arrays;

/// What a form is printed on: HTML in UTF-8 that knows where its [blanks][Blanks] stand.
///
/// A blank takes one byte, as its digit will: the number of the blank.
final class Paper extends Utf8Builder {

  private static final int LONG_HTML_BYTES = 1 << 14;
  private static final int MANY_PLACES = 1 << 8;

  private int[] places = new int[MANY_PLACES];
  private int count;

  Paper() {
    super(LONG_HTML_BYTES);
  }

  @Override
  int other(String text, int at) {
    char c = text.charAt(at);
    if (!Blanks.isBlank(c)) {
      return super.other(text, at);
    }
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = length();
    octet((byte) Blanks.number(c));
    return 0;
  }

  /// What was printed; the paper is empty again.
  PrintedForm taken() {
    PrintedForm form = new PrintedForm(toByteArray(), Arrays.copyOf(places, count));
    clear();
    return form;
  }

  void clear() {
    truncate(0);
    count = 0;
  }
}
