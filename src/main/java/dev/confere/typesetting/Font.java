package dev.confere.typesetting;

import java.util.Locale;

/// Fonts that a command may ask for. Those of formulas and those of words are different ones to KaTeX.
enum Font {
  NONE,
  MATHRM,
  MATHBF,
  MATHIT,
  MATHSF,
  MATHTT,
  MATHBB,
  MATHCAL,
  MATHFRAK,
  MATHSCR,
  BOLDSYMBOL,
  TEXT,
  TEXTRM,
  TEXTBF,
  TEXTIT,
  TEXTSF,
  TEXTTT;

  private static final Font[] ALL = values();

  private final String label = name().toLowerCase(Locale.ROOT);

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
