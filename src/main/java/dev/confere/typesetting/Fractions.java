package dev.confere.typesetting;

import java.util.List;

/// Sets fractions and binomial coefficients.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, appendix G, rule 15</a>
final class Fractions {

  private final Layout layout;
  private final Delimiters delimiters;

  Fractions(Layout layout, Delimiters delimiters) {
    this.layout = layout;
    this.delimiters = delimiters;
  }

  Box box(Noad.Fraction fraction, Style style, Font font) {
    if (fraction.style().isEmpty()) {
      return inStyle(fraction, style, font);
    }
    Style own = fraction.style().get();
    Span box = inStyle(fraction, own, font);
    if (!own.isOfSizeOf(style)) {
      box.classes = box.classes + (box.classes.isEmpty() ? "" : " ") + own.sizing(style);
    }
    box.scale(own.scale() / style.scale());
    return Span.loose(List.of(box));
  }

  private Span inStyle(Noad.Fraction fraction, Style style, Font font) {
    Box above = layout.box(fraction.above(), style.numerator(), font, style);
    Box below = layout.box(fraction.below(), style.denominator(), font, style);
    VerticalList list =
        fraction.binomial() ? stacked(above, below, style) : barred(above, below, style);
    return Span.in(
        style,
        Atom.ORDINARY,
        "",
        List.of(
            delimiter(fraction, "(", style, Atom.OPENING),
            Span.plain("mfrac", list),
            delimiter(fraction, ")", style, Atom.CLOSING)));
  }

  private Box delimiter(Noad.Fraction fraction, String delimiter, Style style, Atom atom) {
    return fraction.binomial()
        ? delimiters.atLeast(delimiter, delimiterHeight(style), style, atom)
        : Delimiters.none(style, atom);
  }

  private static double delimiterHeight(Style style) {
    return switch (style.level()) {
      case 0 -> style.parameters().delim1();
      case 3 -> Style.SCRIPT.parameters().delim2();
      default -> style.parameters().delim2();
    };
  }

  private static VerticalList barred(Box above, Box below, Style style) {
    FontParameters parameters = style.parameters();
    Span rule = Accents.rule("frac-line", style);
    double thickness = rule.height;
    double clearance = style.isDisplay() ? 3 * thickness : thickness;
    double rise = style.isDisplay() ? parameters.num1() : parameters.num2();
    double drop = style.isDisplay() ? parameters.denom1() : parameters.denom2();
    double axis = FontParameters.AXIS_HEIGHT;
    if ((rise - above.depth) - (axis + 0.5 * thickness) < clearance) {
      rise += clearance - ((rise - above.depth) - (axis + 0.5 * thickness));
    }
    if ((axis - 0.5 * thickness) - (below.height - drop) < clearance) {
      drop += clearance - ((axis - 0.5 * thickness) - (below.height - drop));
    }
    double middle = -(axis - 0.5 * thickness);
    return VerticalList.shifted().box(below, drop).box(rule, middle).box(above, -rise).list();
  }

  private static VerticalList stacked(Box above, Box below, Style style) {
    FontParameters parameters = style.parameters();
    double thickness = parameters.ruleThickness();
    double clearance = style.isDisplay() ? 7 * thickness : 3 * thickness;
    double rise = style.isDisplay() ? parameters.num1() : parameters.num3();
    double drop = style.isDisplay() ? parameters.denom1() : parameters.denom2();
    double between = (rise - above.depth) - (below.height - drop);
    if (between < clearance) {
      rise += 0.5 * (clearance - between);
      drop += 0.5 * (clearance - between);
    }
    return VerticalList.shifted().box(below, drop).box(above, -rise).list();
  }
}
