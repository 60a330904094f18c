package dev.confere.typesetting;

/// A box whose HTML is known beforehand: space, curves, signs that KaTeX puts together.
final class Markup extends Box {

  private final Utf8 html;
  private final boolean space;

  private Markup(String html, boolean space, Style style) {
    this.html = Utf8.of(html);
    this.space = space;
    tight = style.isTight();
  }

  static Markup space(double width, Style style) {
    String html =
        "<span class=\""
            + style.classes("mspace")
            + "\" style=\"margin-right:"
            + Em.of(width)
            + ";\"></span>";
    return new Markup(html, true, style);
  }

  static Markup image(String html, double height, Style style) {
    Markup image = new Markup(html, false, style);
    image.height = height;
    return image;
  }

  /// A sign that KaTeX puts together, as the table has it.
  static Markup assembled(Sign sign, Style style) {
    Markup markup = new Markup(sign.part(3 + Math.max(1, style.level())), false, style);
    markup.atom = atom(sign.part(1));
    markup.height = Double.parseDouble(sign.part(2));
    markup.depth = Double.parseDouble(sign.part(3));
    markup.fontSize = style.scale();
    return markup;
  }

  private static Atom atom(String css) {
    for (Atom atom : Atom.values()) {
      if (atom.css.equals(css)) {
        return atom;
      }
    }
    throw new IllegalArgumentException("not a kind of atom: " + css);
  }

  @Override
  boolean isSpace() {
    return space;
  }

  @Override
  void write(Utf8Builder to) {
    to.append(html);
  }
}
