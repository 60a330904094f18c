package dev.confere.typesetting;

import java.util.Arrays;
import java.util.Optional;

/// Sets superscripts and subscripts.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, appendix G, rule 18</a>
final class Scripts {

  private static final double SCRIPT_SPACE = 0.5 / FontParameters.POINTS_IN_EM;

  private static final String NO_LEFT_MARGIN = "margin-left:0em;";
  private static final String[] RIGHT_MARGINS = rightMargins();

  private final Layout layout;

  Scripts(Layout layout) {
    this.layout = layout;
  }

  Box box(Noad.Scripted scripted, Style style, Font font) {
    Noad base = scripted.base();
    if (base instanceof Noad.Accented accented && Noad.isCharacterBox(accented.base())) {
      return layout.accents().scripted(accented, scripted, style, font);
    }
    Optional<Box> limits = layout.operators().withLimits(scripted, style, font);
    return limits.isPresent() ? limits.get() : beside(scripted, base, style, font);
  }

  /// @param nucleus what the scripts stand at
  Span beside(Noad.Scripted scripted, Noad nucleus, Style style, Font font) {
    Box base = layout.box(nucleus, style, font);
    boolean character = Noad.isCharacterBox(nucleus);
    Style up = style.superscript();
    Style down = style.subscript();
    Optional<Box> above = layout.optional(scripted.superscript(), up, font, style);
    Optional<Box> below = layout.optional(scripted.subscript(), down, font, style);
    double rise =
        character ? 0 : base.height - up.parameters().supDrop() * up.scale() / style.scale();
    double drop =
        character ? 0 : base.depth + down.parameters().subDrop() * down.scale() / style.scale();
    VerticalList list;
    if (above.isPresent() && below.isPresent()) {
      list = both(above.get(), rise, below.get(), drop, style, leftMargin(base));
    } else if (below.isPresent()) {
      list = below(below.get(), drop, style, leftMargin(base));
    } else {
      list = above(above.orElseThrow(), rise, style);
    }
    Atom last = base.last().atom;
    return Span.in(
        style,
        last == Atom.NONE ? Atom.ORDINARY : last,
        "",
        // The base may be replaced: by itself with an accent.
        Arrays.asList(base, Span.plain("msupsub", list)));
  }

  private static VerticalList both(
      Box above, double rise, Box below, double drop, Style style, String leftMargin) {
    FontParameters parameters = style.parameters();
    double up = Math.max(Math.max(rise, leastRise(style)), leastRise(above));
    double down = Math.max(drop, parameters.sub2());
    double between = 4 * parameters.ruleThickness();
    if ((up - above.depth) - (below.height - down) < between) {
      down = between - (up - above.depth) + below.height;
      double further = 0.8 * FontParameters.X_HEIGHT - (up - above.depth);
      if (further > 0) {
        up += further;
        down -= further;
      }
    }
    return VerticalList.shifted()
        .box(below, down, leftMargin + rightMargin(style))
        .box(above, -up, rightMargin(style))
        .list();
  }

  private static VerticalList below(Box below, double drop, Style style, String leftMargin) {
    double down =
        Math.max(
            Math.max(drop, style.parameters().sub1()),
            below.height - 0.8 * FontParameters.X_HEIGHT);
    return new VerticalList().box(below, "", leftMargin + rightMargin(style)).lowered(down);
  }

  private static VerticalList above(Box above, double rise, Style style) {
    double up = Math.max(Math.max(rise, leastRise(style)), leastRise(above));
    return new VerticalList().box(above, "", rightMargin(style)).lowered(-up);
  }

  private static double leastRise(Style style) {
    FontParameters parameters = style.parameters();
    if (style == Style.DISPLAY) {
      return parameters.sup1();
    }
    return style.isCramped() ? parameters.sup3() : parameters.sup2();
  }

  private static double leastRise(Box above) {
    return above.depth + 0.25 * FontParameters.X_HEIGHT;
  }

  /// A subscript moves under a slanted sign.
  private static String leftMargin(Box base) {
    if (base instanceof Letter letter) {
      return letter.italic == 0 ? NO_LEFT_MARGIN : "margin-left:" + Em.of(-letter.italic) + ";";
    }
    return "";
  }

  private static String rightMargin(Style style) {
    return RIGHT_MARGINS[style.level()];
  }

  private static String[] rightMargins() {
    String[] margins = new String[Style.LEVELS];
    for (Style style : Style.values()) {
      margins[style.level()] = "margin-right:" + Em.of(SCRIPT_SPACE / style.scale()) + ";";
    }
    return margins;
  }
}
