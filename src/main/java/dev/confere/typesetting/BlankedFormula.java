package dev.confere.typesetting;

/// A formula taken apart into its digits and the rest, which it has in common with others.
///
/// @param shape with a [slot][GlyphShape#SLOT] where each digit stood
/// @param digits in their order
record BlankedFormula(Formula shape, String digits) {

  /// One with more digits than there are [blanks][Blanks] keeps them all.
  ///
  /// @throws Uncovered if the author wrote what means a slot here
  static BlankedFormula of(Formula formula) {
    char[] latex = formula.latex().toCharArray();
    char[] digits = new char[Math.min(latex.length, Blanks.MOST)];
    int count = 0;
    for (int i = 0; i < latex.length; i++) {
      char c = latex[i];
      if (c <= '9' && c >= '0') {
        if (count == digits.length) {
          return new BlankedFormula(formula, "");
        }
        digits[count++] = c;
        latex[i] = GlyphShape.SLOT;
      } else if (c == GlyphShape.SLOT) {
        throw new Uncovered();
      }
    }
    return count == 0
        ? new BlankedFormula(formula, "")
        : new BlankedFormula(
            new Formula(new String(latex), formula.display()), new String(digits, 0, count));
  }
}
