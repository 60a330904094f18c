package dev.confere.typesetting;

/// A sign, or several alike that became one text.
final class Letter extends Box {

  private static final String SLANTED = "mathnormal";

  final double skew;
  final double width;
  final String classes;
  String text;
  double italic;
  String style = "";

  Letter(Glyph glyph, Atom atom, Style style) {
    this(glyph, atom, glyph.classes(), style, glyph.italic());
  }

  private Letter(Glyph glyph, Atom atom, String classes, Style style, double italic) {
    this(glyph.text(), classes, glyph.skew(), glyph.width(), style);
    this.atom = atom;
    this.italic = italic;
    height = glyph.height();
    depth = glyph.depth();
  }

  private Letter(String text, String classes, double skew, double width, Style style) {
    this.text = text;
    this.classes = style.classes(classes);
    this.skew = skew;
    this.width = width;
    tight = style.isTight();
    fontSize = style.scale();
  }

  /// Without the correction for slant, as accents are set.
  static Letter upright(Glyph glyph, Atom atom, Style style) {
    return new Letter(glyph, atom, glyph.classes(), style, 0);
  }

  /// A sign that is but a part of an atom.
  static Letter bare(Glyph glyph, Style style) {
    return new Letter(glyph, Atom.NONE, "", style, glyph.italic());
  }

  /// A glyph of which nothing but its size is known.
  static Letter delimiter(String text, double height, double depth, Style style) {
    Letter letter = new Letter(text, "", 0, 0, style);
    letter.height = height;
    letter.depth = depth;
    return letter;
  }

  /// Takes the next sign in, if both look the same.
  boolean absorbs(Letter next) {
    if (!looksLike(next)) {
      return false;
    }
    text = text.concat(next.text);
    height = Math.max(height, next.height);
    depth = Math.max(depth, next.depth);
    italic = next.italic;
    return true;
  }

  private boolean looksLike(Letter next) {
    boolean keepsItsSpace = atom == Atom.BINARY && classes.isEmpty();
    boolean leans = italic != 0 && classes.startsWith(SLANTED);
    return !keepsItsSpace
        && !leans
        && atom == next.atom
        && skew == next.skew
        && fontSize == next.fontSize
        && classes.equals(next.classes)
        && style.equals(next.style);
  }

  @Override
  void write(Utf8Builder to) {
    boolean plain = atom == Atom.NONE && classes.isEmpty() && style.isEmpty() && italic <= 0;
    if (plain) {
      to.append(text);
      return;
    }
    to.append(Beginnings.of(atom, classes));
    if (italic > 0 || !style.isEmpty()) {
      writeStyle(to);
    }
    to.append('>').append(text).append(END);
  }

  private void writeStyle(Utf8Builder to) {
    to.append(" style=\"");
    if (italic > 0) {
      to.append("margin-right:");
      Em.append(italic, to);
      to.append(';');
    }
    to.append(style).append('"');
  }
}
