package dev.confere.typesetting;

/// Draws delimiters that are taller than those of the fonts: of an upper end, a lower end, and a straight part as long as need be.
final class TallDelimiters {

  /// By so much the parts of a brace overlap.
  private static final double OVERLAP = -1 * 0.008;

  private static final double BRACE_WIDTH = 0.88889;

  private final Glyphs glyphs;

  TallDelimiters(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /// Heights of the parts of a delimiter, with their depths.
  ///
  /// @param curve its name in the table
  /// @param width of the picture, in thousandths of an em
  private record Parts(String curve, int width, double upper, double straight, double lower) {}

  private static final double PARENTHESIS_END = 1.155 + 0.64502;
  private static final double PARENTHESIS_STRAIGHT = 0.6 + 1e-05;
  private static final double BRACKET_STRAIGHT = 0.601 + -0.00099;
  private static final double BAR = 0.606 + -0.00599;

  private static final double BRACE_UPPER = 0.9 + 1e-05;
  private static final double BRACE_MIDDLE = 1.15 + 0.65002;
  private static final double BRACE_LOWER = 0 + 0.90001;
  private static final double BRACE_STRAIGHT = 0.3 + 0;

  private static Parts parts(String delimiter) {
    return switch (delimiter) {
      case "(", ")" ->
          new Parts(delimiter, 875, PARENTHESIS_END, PARENTHESIS_STRAIGHT, PARENTHESIS_END);
      case "[", "\\lbrack" ->
          new Parts("[", 667, PARENTHESIS_END, BRACKET_STRAIGHT, PARENTHESIS_END);
      case "]", "\\rbrack" ->
          new Parts("]", 667, PARENTHESIS_END, BRACKET_STRAIGHT, PARENTHESIS_END);
      case "\\lfloor", "\\rfloor" ->
          new Parts(delimiter, 667, BRACKET_STRAIGHT, BRACKET_STRAIGHT, PARENTHESIS_END);
      case "\\lceil", "\\rceil" ->
          new Parts(delimiter, 667, PARENTHESIS_END, BRACKET_STRAIGHT, BRACKET_STRAIGHT);
      case "|", "\\vert", "\\lvert", "\\rvert" -> new Parts("|", 333, BAR, BAR, BAR);
      case "\\|", "\\Vert", "\\lVert", "\\rVert" -> new Parts("\\|", 556, BAR, BAR, BAR);
      default -> throw new Uncovered();
    };
  }

  Box box(String delimiter, double height, boolean centred, Style style, Atom atom) {
    double axis = FontParameters.AXIS_HEIGHT;
    if (centred) {
      axis *= style.scale();
    }
    VerticalList list =
        switch (delimiter) {
          case "\\{", "\\lbrace" -> brace("⎧", "⎨", "⎩", height, axis, style);
          case "\\}", "\\rbrace" -> brace("⎫", "⎬", "⎭", height, axis, style);
          default -> straight(parts(delimiter), height, axis, style);
        };
    Span drawn = Span.plain("delimsizing mult", list);
    return Delimiters.wrapped(drawn, Style.TEXT, style, atom);
  }

  private VerticalList straight(Parts parts, double height, double axis, Style style) {
    double least = parts.upper() + parts.lower() + 0;
    double count = Math.max(0, Math.ceil((height - least) / (1 * parts.straight())));
    double real = least + count * 1 * parts.straight();
    double middle = real - parts.upper() - parts.lower();
    long viewed = Math.round(real * 1000);
    String width = Em.of(parts.width() / 1000.0);
    String shown = Em.of(viewed / 1000.0);
    String path = glyphs.curve("tall" + parts.curve()).path(Math.round(middle * 1000));
    String html =
        picture(style, "width:" + width + ";height:" + shown + ";")
            + " width=\""
            + width
            + "\" height=\""
            + shown
            + "\" viewBox=\"0 0 "
            + parts.width()
            + " "
            + viewed
            + "\">"
            + path
            + "</svg></span>";
    Box box = Markup.image(html, viewed / 1000.0, style);
    return new VerticalList().box(box).endingBelow(real / 2 - axis);
  }

  private VerticalList brace(
      String upper, String middle, String lower, double height, double axis, Style style) {
    double least = BRACE_UPPER + BRACE_LOWER + BRACE_MIDDLE;
    double count = Math.max(0, Math.ceil((height - least) / (2 * BRACE_STRAIGHT)));
    double real = least + count * 2 * BRACE_STRAIGHT;
    double straight = (real - BRACE_UPPER - BRACE_LOWER - BRACE_MIDDLE) / 2 + 2 * Math.abs(OVERLAP);
    Box line = line(straight, style);
    return new VerticalList()
        .box(part(lower, 0, 0.90001, style))
        .space(OVERLAP)
        .box(line)
        .space(OVERLAP)
        .box(part(middle, 1.15, 0.65002, style))
        .space(OVERLAP)
        .box(line)
        .space(OVERLAP)
        .box(part(upper, 0.9, 1e-05, style))
        .endingBelow(real / 2 - axis);
  }

  private static Box part(String text, double height, double depth, Style style) {
    Box glyph = Letter.delimiter(text, height, depth, style);
    return Span.plain("delimsizinginner delim-size4", Span.plain("", glyph));
  }

  private Box line(double height, Style style) {
    long viewed = Math.round(1000 * height);
    String width = Em.of(BRACE_WIDTH);
    String shown = Em.of(height);
    String html =
        picture(style, "height:" + shown + ";width:" + width + ";")
            + " width=\""
            + width
            + "\" height=\""
            + shown
            + "\" style=\"width:"
            + width
            + "\" viewBox=\"0 0 "
            + 1000 * BRACE_WIDTH
            + " "
            + viewed
            + "\" preserveAspectRatio=\"xMinYMin\">"
            + glyphs.curve("brace").path(viewed)
            + "</svg></span>";
    return Markup.image(html, height, style);
  }

  private static String picture(Style style, String css) {
    String classes = style.isTight() ? " class=\"mtight\"" : "";
    return "<span" + classes + " style=\"" + css + "\"><svg xmlns=\"http://www.w3.org/2000/svg\"";
  }
}
