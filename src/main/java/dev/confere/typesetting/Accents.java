package dev.confere.typesetting;

import java.util.List;
import java.util.Optional;

/// Sets accents, and lines over and under.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, appendix G, rules 9, 10 and 12</a>
final class Accents {

  private static final double VECTOR_WIDTH = 0.471;
  private static final String CEDILLA = "\\c";

  /// Of lines, by the level of their style.
  private static final String[] WIDTHS = widths();

  private final Layout layout;

  Accents(Layout layout) {
    this.layout = layout;
  }

  Box box(Noad.Accented accented, Style style, Font font) {
    Box body = layout.box(accented.base(), style.crampedOne(), font);
    Optional<Sign> sign = accented.accent();
    Box accent = sign.isPresent() ? letter(sign.get(), style, font) : arrow(style);
    double width = accent instanceof Letter letter ? letter.width : VECTOR_WIDTH;
    double clearance = Math.min(body.height, FontParameters.X_HEIGHT);
    if (sign.isPresent() && sign.get().name().equals(CEDILLA)) {
      clearance = body.height + body.depth + accent.depth;
    }
    Span placed = Span.plain("accent-body", accent);
    placed.style = "left:" + Em.of(skew(accented, body) - width / 2) + ";";
    VerticalList list = new VerticalList().box(body).space(-clearance).box(placed).onBaseline();
    return Span.in(style, Atom.ORDINARY, "katex-accent", List.of(list));
  }

  private static Letter letter(Sign sign, Style style, Font font) {
    return Letter.upright(sign.in(font), Atom.ORDINARY, style);
  }

  private Box arrow(Style style) {
    List<String> vector = layout.glyphs.vector();
    return Markup.image(
        vector.get(style.isTight() ? 1 : 0), Double.parseDouble(vector.get(2)), style);
  }

  private static double skew(Noad.Accented accented, Box body) {
    return Noad.isCharacterBox(accented.base()) ? skew(body) : 0;
  }

  private static double skew(Box box) {
    return switch (box) {
      case Letter letter -> letter.skew;
      case Span span when span.children.size() == 1 -> skew(span.children.getFirst());
      case Span _, VerticalList _, Markup _ -> 0;
    };
  }

  /// Scripts at a character with an accent stand where they would without it.
  Box scripted(Noad.Accented accented, Noad.Scripted scripted, Style style, Font font) {
    Span box = layout.scripts().beside(scripted, accented.base(), style, font);
    Box accent = box(accented, style, font);
    box.children.set(0, accent);
    box.height = Math.max(accent.height, box.height);
    box.atom = Atom.ORDINARY;
    return box;
  }

  Box line(Noad.Lined lined, Style style, Font font) {
    double thickness = style.parameters().ruleThickness();
    VerticalList list;
    if (lined.over()) {
      list =
          new VerticalList()
              .box(layout.box(lined.body(), style.crampedOne(), font))
              .space(3 * thickness)
              .box(rule("overline-line", style))
              .space(thickness)
              .onBaseline();
    } else {
      Box body = layout.box(lined.body(), style, font);
      list =
          new VerticalList()
              .space(thickness)
              .box(rule("underline-line", style))
              .space(3 * thickness)
              .box(body)
              .beginningAbove(body.height);
    }
    String classes = lined.over() ? "katex-overline" : "katex-underline";
    return Span.in(style, Atom.ORDINARY, classes, List.of(list));
  }

  /// A line as wide as there is room.
  static Span rule(String classes, Style style) {
    Span rule = Span.in(style, Atom.NONE, classes, List.of());
    rule.height = style.parameters().ruleThickness();
    rule.fontSize = 1;
    rule.style = WIDTHS[style.level()];
    return rule;
  }

  private static String[] widths() {
    String[] widths = new String[Style.LEVELS];
    for (Style style : Style.values()) {
      double thickness = style.parameters().ruleThickness();
      widths[style.level()] = "border-bottom-width:" + Em.of(thickness) + ";";
    }
    return widths;
  }
}
