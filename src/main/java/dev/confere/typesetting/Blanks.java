package dev.confere.typesetting;

/// Characters that stand for digits which are not known yet, numbered from the left.
///
/// They are private ones, of a range that KaTeX has no glyph for.
final class Blanks {

  /// In one formula: their numbers fit into a byte.
  static final int MOST = 256;

  private static final char FIRST = '\uF000';

  private Blanks() {}

  static boolean isBlank(char c) {
    return c >= FIRST && c < FIRST + MOST;
  }

  static char of(int number) {
    return (char) (FIRST + number);
  }

  static int number(char blank) {
    return blank - FIRST;
  }

  /// LaTeX with a blank in each of its [slots][GlyphShape#SLOT].
  ///
  /// @throws Uncovered if the author wrote what means a blank here
  static String in(String latex) {
    char[] blanked = latex.toCharArray();
    int number = 0;
    for (int i = 0; i < blanked.length; i++) {
      char c = blanked[i];
      if (c == GlyphShape.SLOT) {
        blanked[i] = of(number++);
      } else if (isBlank(c)) {
        throw new Uncovered();
      }
    }
    return number == 0 ? latex : new String(blanked);
  }
}
