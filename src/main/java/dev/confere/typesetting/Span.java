package dev.confere.typesetting;

import java.util.List;

/// Boxes side by side.
final class Span extends Box {

  final List<Box> children;
  String classes;
  String style = "";

  /// True for boxes that only belong together in what we know of them.
  private final boolean loose;

  private Span(Atom atom, String classes, List<Box> children, boolean loose) {
    this.atom = atom;
    this.classes = classes;
    this.children = children;
    this.loose = loose;
    for (int i = 0; i < children.size(); i++) {
      Box child = children.get(i);
      height = Math.max(height, child.height);
      depth = Math.max(depth, child.depth);
      fontSize = Math.max(fontSize, child.fontSize);
    }
  }

  /// In a style, which may be tight.
  static Span in(Style style, Atom atom, String classes, List<Box> children) {
    Span span = new Span(atom, style.classes(classes), children, false);
    span.tight = style.isTight();
    return span;
  }

  static Span plain(String classes, Box child) {
    return new Span(Atom.NONE, classes, List.of(child), false);
  }

  static Span empty(Atom atom, String classes) {
    return new Span(atom, classes, List.of(), false);
  }

  /// Boxes without a box of their own.
  static Span loose(List<Box> children) {
    return new Span(Atom.NONE, "", children, true);
  }

  boolean isLoose() {
    return loose;
  }

  /// Makes it larger or smaller for what stands around it.
  void scale(double factor) {
    height *= factor;
    depth *= factor;
  }

  @Override
  Box last() {
    return loose && !children.isEmpty() ? children.getLast().last() : this;
  }

  @Override
  void write(Utf8Builder to) {
    if (!loose) {
      to.append(Beginnings.of(atom, classes));
      if (!style.isEmpty()) {
        to.append(" style=\"").append(style).append('"');
      }
      to.append('>');
    }
    for (int i = 0; i < children.size(); i++) {
      children.get(i).write(to);
    }
    if (!loose) {
      to.append(END);
    }
  }
}
