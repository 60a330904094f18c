package dev.confere.typesetting;

/// What there is to know of one sign in one font. Texts are ready for HTML.
///
/// @param classes those after the first, which says its kind
/// @param tag of its element of MathML
/// @param attributes those of that element, each with a space before it
/// @param content of that element
record Glyph(
    String classes,
    String text,
    double height,
    double depth,
    double italic,
    double skew,
    double width,
    Tag tag,
    String attributes,
    String content) {

  /// Whether the other is the same but for what is seen.
  boolean isLike(Glyph other) {
    return height == other.height
        && depth == other.depth
        && italic == other.italic
        && skew == other.skew
        && width == other.width
        && classes.equals(other.classes)
        && tag == other.tag
        && attributes.equals(other.attributes);
  }

  boolean shows(String expected) {
    return text.equals(expected) && content.equals(expected);
  }

  /// The same but for what is seen.
  Glyph showing(String other) {
    return new Glyph(classes, other, height, depth, italic, skew, width, tag, attributes, other);
  }

  /// @param figures after the names of the fonts
  static Glyph read(String[] figures) {
    return new Glyph(
        figures[1],
        figures[2],
        Double.parseDouble(figures[3]),
        Double.parseDouble(figures[4]),
        Double.parseDouble(figures[5]),
        Double.parseDouble(figures[6]),
        Double.parseDouble(figures[7]),
        Tag.token(figures[8]),
        figures[9],
        figures[10]);
  }
}
