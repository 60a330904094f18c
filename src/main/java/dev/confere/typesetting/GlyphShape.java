package dev.confere.typesetting;

/// A formula but for the digits whose value changes nothing about the layout: formulas of one shape
/// differ in their output at those digits and nowhere else.
///
/// @param pattern the LaTeX with [#SLOT] for each such digit. A pattern without slots is one formula.
record GlyphShape(String pattern, boolean display) {

  /// No text that KaTeX accepts holds this character.
  static final char SLOT = '\0';

  /// The shape of this formula and of no other.
  static Shaped only(Formula formula) {
    return new Shaped(formula, new GlyphShape(formula.latex(), formula.display()), "");
  }

  boolean isOfOneFormula() {
    return pattern.indexOf(SLOT) < 0;
  }

  /// The formula of this shape with these digits in their slots.
  Formula with(String digits) {
    var latex = new StringBuilder(pattern);
    int slot = 0;
    for (int at = 0; at < latex.length(); at++) {
      if (latex.charAt(at) == SLOT && slot < digits.length()) {
        latex.setCharAt(at, digits.charAt(slot++));
      }
    }
    return new Formula(latex.toString(), display);
  }

  Shaped filled(String digits) {
    return new Shaped(with(digits), this, digits);
  }

  /// A formula taken apart: `shape.with(digits)` is the formula.
  record Shaped(Formula formula, GlyphShape shape, String digits) {}
}
