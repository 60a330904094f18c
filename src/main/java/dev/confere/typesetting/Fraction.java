package dev.confere.typesetting;

import dev.confere.typesetting.VerticalList.Element;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A fraction with a bar (The TeXbook, appendix G, rule 15).
///
/// @param style in which its bar stands; not tight
/// @param forced whether the command says the style, rather than the place
record Fraction(Row numerator, Row denominator, Style style, boolean forced) implements Layout {

  // Of the fonts of normal size, in em: the sigmas and xis of The TeXbook, appendix G.
  private static final double AXIS = 0.25;
  private static final double BAR = 0.04;
  private static final double NUMERATOR_IN_DISPLAY = 0.677;
  private static final double NUMERATOR_IN_TEXT = 0.394;
  private static final double DENOMINATOR_IN_DISPLAY = 0.686;
  private static final double DENOMINATOR_IN_TEXT = 0.345;

  /// Of scripts to the text that they belong to.
  private static final double SCRIPT_SIZE = 0.7;

  private static final String BAR_HTML =
      "<span class=\"frac-line\" style=\"border-bottom-width:" + Piece.em(BAR) + ";\"></span>";

  /// Empty if it is anything but one fraction whose parts may be taken apart, or one within scripts, which are set by other measures.
  static Optional<Fraction> of(String latex, Style style) {
    int name = latex.indexOf("frac{");
    if (style.isTight() || name < 1 || name > 2 || latex.charAt(0) != '\\') {
      return Optional.empty();
    }
    int first = name + "frac".length();
    int second = Nesting.endOfGroup(latex, first);
    int end = second > 0 && latex.startsWith("{", second) ? Nesting.endOfGroup(latex, second) : 0;
    return end == latex.length()
        ? of(latex, style, name == 2 ? latex.charAt(1) : ' ', first, second)
        : Optional.empty();
  }

  private static Optional<Fraction> of(
      String latex, Style place, char command, int first, int second) {
    boolean forced = command != ' ';
    Style style =
        switch (command) {
          case 'd' -> Style.DISPLAY;
          case 't' -> Style.TEXT;
          default -> place;
        };
    Optional<Row> numerator =
        Row.ofArgument(latex.substring(first + 1, second - 1), style.numerator());
    return numerator.flatMap(
        above ->
            Row.ofArgument(latex.substring(second + 1, latex.length() - 1), style.denominator())
                .map(below -> new Fraction(above, below, style, forced)));
  }

  @Override
  public void leaves(Consumer<Formula> to) {
    numerator.leaves(to);
    denominator.leaves(to);
  }

  @Override
  public Piece set(Function<Formula, Piece> pieces) {
    Piece above = numerator.set(pieces);
    Piece below = denominator.set(pieces);
    VerticalList list = stacked(grouped(above), grouped(below));
    String html =
        "<span class=\"mord\"><span class=\"mopen nulldelimiter\"></span><span class=\"mfrac\">"
            + list.html()
            + "</span><span class=\"mclose nulldelimiter\"></span></span>";
    String mathml =
        "<mfrac>" + Mathml.group(above.mathml()) + Mathml.group(below.mathml()) + "</mfrac>";
    return new Piece(html, forced ? styled(mathml) : mathml, list.height(), list.depth());
  }

  private VerticalList stacked(Piece above, Piece below) {
    boolean display = style == Style.DISPLAY;
    double clearance = display ? 3 * BAR : BAR;
    double up = display ? NUMERATOR_IN_DISPLAY : NUMERATOR_IN_TEXT;
    double down = display ? DENOMINATOR_IN_DISPLAY : DENOMINATOR_IN_TEXT;
    double over = (up - above.depth()) - (AXIS + 0.5 * BAR);
    double under = (AXIS - 0.5 * BAR) - (below.height() - down);
    up += over < clearance ? clearance - over : 0;
    down += under < clearance ? clearance - under : 0;
    return VerticalList.of(
        List.of(
            new Element(below.html(), below.height(), below.depth(), down),
            new Element(BAR_HTML, BAR, 0, -(AXIS - 0.5 * BAR)),
            new Element(above.html(), above.height(), above.depth(), -up)));
  }

  private Piece grouped(Piece row) {
    return style == Style.DISPLAY
        ? new Piece(
            "<span class=\"mord\">" + row.html() + "</span>",
            row.mathml(),
            row.height(),
            row.depth())
        : new Piece(
            "<span class=\"katex-sizing reset-size6 size3 mtight\"><span class=\"mord mtight\">"
                + row.html()
                + "</span></span>",
            row.mathml(),
            row.height() * SCRIPT_SIZE,
            row.depth() * SCRIPT_SIZE);
  }

  private String styled(String mathml) {
    return "<mstyle scriptlevel=\"0\" displaystyle=\""
        + (style == Style.DISPLAY)
        + "\">"
        + mathml
        + "</mstyle>";
  }
}
