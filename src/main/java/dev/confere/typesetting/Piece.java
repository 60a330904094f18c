package dev.confere.typesetting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A part of a formula as KaTeX sets it within a line.
///
/// KaTeX is asked for it by a formula that begins with a character that no formula has; the bridge answers with the three texts
/// below, one after another. So pieces are learned, kept and filled with digits as formulas are.
///
/// @param html without the strut and the space around it
/// @param mathml the elements
/// @param height above the baseline, in em
/// @param depth below it, not negative
record Piece(String html, String mathml, double height, double depth) {

  /// Begins what asks for a unit, and stands between the texts of the answer. The bridge knows both characters.
  private static final char UNIT = '\u0001';

  private static final char SIGN = '\u0002';

  private static final int PLACES = 4;

  static Formula unit(String latex, boolean display) {
    return new Formula(UNIT + latex, display);
  }

  /// All that is asked for this unit: both styles, where they differ.
  static List<Formula> units(String latex) {
    boolean both = new Segments.Unit(latex, Atom.ORDINARY).dependsOnStyle();
    return both ? List.of(unit(latex, false), unit(latex, true)) : List.of(unit(latex, false));
  }

  /// A binary operator or a relation, which looks the same on a line of its own and within text.
  static Formula sign(String latex) {
    return new Formula(SIGN + latex, false);
  }

  /// @param answer of the bridge
  /// @return empty when KaTeX does not set the part as expected
  static Optional<Piece> read(String answer) {
    int mathml = answer.indexOf(UNIT);
    int height = answer.indexOf(UNIT, mathml + 1);
    int depth = answer.indexOf(UNIT, height + 1);
    return mathml < 0 || height < 0 || depth < 0
        ? Optional.empty()
        : Optional.of(
            new Piece(
                answer.substring(0, mathml),
                answer.substring(mathml + 1, height),
                number(answer.substring(height + 1, depth)),
                number(answer.substring(depth + 1))));
  }

  /// The bridge writes digits as letters, lest they be taken for digits of the formula.
  private static double number(String letters) {
    StringBuilder digits = new StringBuilder(letters);
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (c >= 'A' && c <= 'J') {
        digits.setCharAt(i, (char) ('0' + c - 'A'));
      }
    }
    return Double.parseDouble(digits.toString());
  }

  /// What makes a line as high and as deep as the pieces on it.
  static String strut(List<Piece> pieces) {
    double height = 0;
    double depth = 0;
    for (Piece piece : pieces) {
      height = Math.max(height, piece.height());
      depth = Math.max(depth, piece.depth());
    }
    String lowered = depth == 0 ? "" : "vertical-align:" + em(-depth) + ";";
    return "<span class=\"katex-strut\" style=\"height:"
        + em(height + depth)
        + ";"
        + lowered
        + "\"></span>";
  }

  /// As KaTeX writes lengths.
  static String em(double length) {
    BigDecimal rounded = new BigDecimal(length).setScale(PLACES, RoundingMode.HALF_UP);
    String digits = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    return digits + "em";
  }
}
