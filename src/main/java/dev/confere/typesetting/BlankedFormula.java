package dev.confere.typesetting;

/// A formula taken apart into its digits and [blanks][Blanks] where they stood.
///
/// @param formula with blanks
/// @param digits those of the blanks, in their order
record BlankedFormula(Formula formula, String digits) {

  /// One with more digits than there are blanks keeps them all.
  ///
  /// @throws Uncovered if the author wrote what means a blank here
  static BlankedFormula of(Formula formula) {
    String latex = formula.latex();
    int count = digits(latex);
    if (count == 0 || count > Blanks.MOST) {
      return new BlankedFormula(formula, "");
    }
    char[] blanked = latex.toCharArray();
    char[] digits = new char[count];
    int number = 0;
    for (int i = 0; i < blanked.length; i++) {
      if (isDigit(blanked[i])) {
        digits[number] = blanked[i];
        blanked[i] = Blanks.of(number++);
      }
    }
    return new BlankedFormula(
        new Formula(new String(blanked), formula.display()), new String(digits));
  }

  private static int digits(String latex) {
    int count = 0;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      if (isDigit(c)) {
        count++;
      } else if (Blanks.isBlank(c)) {
        throw new Uncovered();
      }
    }
    return count;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
