package dev.confere.typesetting;

import java.util.Locale;

/// Fonts that a command may ask for. Those of formulas and those of words are different ones to KaTeX.
enum Font {
  NONE(0),
  MATHRM(1),
  MATHBF(2),
  MATHIT(3),
  MATHSF(4),
  MATHTT(5),
  MATHBB(6),
  MATHCAL(7),
  MATHFRAK(8),
  MATHSCR(9),
  BOLDSYMBOL(10),
  TEXT(11),
  TEXTRM(12),
  TEXTBF(13),
  TEXTIT(14),
  TEXTSF(15),
  TEXTTT(16);

  private static final Font[] ALL = values();

  /// How many there are.
  static final int COUNT = ALL.length;

  /// Its place in lists that have one for each font.
  final int place;

  private final String label = name().toLowerCase(Locale.ROOT);

  Font(int place) {
    this.place = place;
  }

  /// As the table of glyphs has it, which is the command without its backslash.
  String label() {
    return label;
  }

  static Font named(String label) {
    for (Font font : ALL) {
      if (font.label.equals(label)) {
        return font;
      }
    }
    throw new IllegalArgumentException("no font: " + label);
  }
}
