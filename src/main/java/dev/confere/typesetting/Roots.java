package dev.confere.typesetting;

import java.util.List;

/// Sets roots.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, appendix G, rule 11</a>
final class Roots {

  /// Room above the line, in the picture and in the text.
  private static final int PADDING_OF_PICTURE = 80;

  private static final double PADDING = 0.08;

  /// Heights up to which the fonts have a sign, by its size.
  private static final double[] SIZES = {1.0, 1.2, 1.8, 2.4, 3.0};

  /// How high a sign is with its depth.
  private static final double[] TOTALS = {
    0.8 + 0.2, 0.85 + 0.35001, 1.15 + 0.65002, 1.45 + 0.95003, 1.75 + 1.25003
  };

  private static final int TALL = 5;

  private final Layout layout;

  Roots(Layout layout) {
    this.layout = layout;
  }

  /// @param picture with the line over what is under the root
  /// @param advance to the right, past the sign
  /// @param scale of its line
  private record Sign(Box picture, double advance, double scale) {}

  Box box(Noad.Root root, Style style, Font font) {
    VerticalList body = body(root.body(), style, font);
    if (root.degree().isEmpty()) {
      return Span.in(style, Atom.ORDINARY, "sqrt", List.of(body));
    }
    Box degree = layout.box(root.degree().get(), Style.SCRIPTSCRIPT, font, style);
    double rise = 0.6 * (body.height - body.depth);
    VerticalList raised = new VerticalList().box(degree).lowered(-rise);
    return Span.in(style, Atom.ORDINARY, "sqrt", List.of(Span.plain("katex-root", raised), body));
  }

  private VerticalList body(Noad body, Style style, Font font) {
    Box inner = layout.box(body, style.crampedOne(), font);
    if (inner.height == 0) {
      inner.height = FontParameters.X_HEIGHT;
    }
    double thickness = style.parameters().ruleThickness();
    double phi = style.isDisplay() ? FontParameters.X_HEIGHT : thickness;
    double clearance = thickness + phi / 4;
    Sign sign = sign(inner.height + inner.depth + clearance + thickness, style);
    double rule = FontParameters.ROOT_RULE_THICKNESS * sign.scale();
    double below = sign.picture().height - rule;
    if (below > inner.height + inner.depth + clearance) {
      clearance = (clearance + below - inner.height - inner.depth) / 2;
    }
    double shift = sign.picture().height - inner.height - clearance - rule;
    indent(inner, sign.advance());
    return new VerticalList()
        .box(inner, "svg-align", "")
        .space(-(inner.height + shift))
        .box(sign.picture())
        .space(rule)
        .onBaseline();
  }

  private static void indent(Box inner, double width) {
    String padding = "padding-left:" + Em.of(width) + ";";
    switch (inner) {
      case Letter letter -> letter.style += padding;
      case Span span -> span.style += padding;
      case VerticalList _, Markup _ -> throw new Uncovered();
    }
  }

  private Sign sign(double height, Style style) {
    int size = 0;
    while (size < TOTALS.length && TOTALS[size] <= height * style.scale()) {
      size++;
    }
    return switch (size) {
      case 0 -> small(height, style);
      case TALL -> tall(height, style);
      default -> {
        Curve curve = layout.glyphs.curve("root" + size);
        double scale = style.scale();
        Box picture =
            picture(
                curve.path(0),
                curve.label(),
                "1.02em",
                (SIZES[size] + PADDING) / scale,
                SIZES[size] / scale,
                style);
        yield new Sign(picture, 1.0 / scale, scale);
      }
    };
  }

  private Sign small(double height, Style style) {
    double scale = height < 1.0 ? 1.0 : height < 1.4 ? 0.7 : style.scale();
    Curve curve = layout.glyphs.curve("rootsmall");
    Box picture =
        picture(
            curve.path(0), curve.label(), "0.853em", (1.0 + PADDING) / scale, 1.0 / scale, style);
    return new Sign(picture, 0.833 / scale, scale);
  }

  private Sign tall(double height, Style style) {
    long viewed = (long) Math.floor(1000 * height) + PADDING_OF_PICTURE;
    Box picture =
        picture(
            layout.glyphs.curve("roottall").path(viewed),
            Long.toString(viewed),
            "0.742em",
            height + PADDING,
            height,
            style);
    return new Sign(picture, 1.056, style.scale());
  }

  private static Box picture(
      String path, String viewed, String leastWidth, double shown, double height, Style style) {
    String em = Em.of(shown);
    String html =
        "<span class=\""
            + style.classes("hide-tail")
            + "\" style=\"min-width:"
            + leastWidth
            + ";height:"
            + em
            + ";\"><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400em\" height=\""
            + em
            + "\" viewBox=\"0 0 400000 "
            + viewed
            + "\" preserveAspectRatio=\"xMinYMin slice\">"
            + path
            + "</svg></span>";
    return Markup.image(html, height, style);
  }
}
