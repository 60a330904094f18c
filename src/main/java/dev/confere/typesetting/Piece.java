package dev.confere.typesetting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /// Begins what asks for a unit, and stands between the texts of the answer. The bridge knows these characters.
  private static final char UNIT = '\u0001';

  private static final char SIGN = '\u0002';
  private static final char NUMERATOR = '\u0003';
  private static final char DENOMINATOR = '\u0004';
  private static final char TIGHT_SIGN = '\u0005';

  private static final int PLACES = 4;

  /// What asks for a unit in a style.
  static Formula unit(Segments.Unit unit, Style style) {
    return unit.dependsOnStyle()
        ? inStyle(unit.latex(), style)
        : inStyle(unit.latex(), style.ofPlainParts());
  }

  private static Formula inStyle(String latex, Style style) {
    return switch (style) {
      case DISPLAY -> new Formula(UNIT + latex, true);
      case TEXT -> new Formula(UNIT + latex, false);
      case TEXT_CRAMPED -> new Formula(DENOMINATOR + latex, true);
      case SCRIPT -> new Formula(NUMERATOR + latex, false);
      case SCRIPT_CRAMPED -> new Formula(DENOMINATOR + latex, false);
    };
  }

  /// All that is asked for this unit: every style in which it looks different.
  static Set<Formula> units(String latex) {
    Segments.Unit unit = new Segments.Unit(latex, Atom.ORDINARY);
    Set<Formula> all = new LinkedHashSet<>();
    for (Style style : Style.values()) {
      all.add(unit(unit, style));
    }
    return all;
  }

  /// What asks for a binary operator or a relation.
  static Formula sign(String latex, Style style) {
    return new Formula((style.isTight() ? TIGHT_SIGN : SIGN) + latex, false);
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
