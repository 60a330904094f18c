package dev.confere.typesetting;

/// A part of a formula as it was laid out: how large it is, and how it is written as HTML.
abstract sealed class Box permits Letter, Span, VerticalList, Markup {

  static final Utf8 END = Utf8.of("</span>");

  /// Above the baseline, in em of the style it stands in.
  double height;

  /// Below the baseline.
  double depth;

  /// The largest type in it, as a share of that of the text.
  double fontSize;

  /// What it is for its neighbours.
  Atom atom = Atom.NONE;

  /// Whether it was set in a tight style, which brings its neighbours nearer.
  boolean tight;

  /// Whether it is nothing but space.
  boolean isSpace() {
    return false;
  }

  abstract void write(Utf8Builder to);

  /// What stands for its right end.
  Box last() {
    return this;
  }
}
