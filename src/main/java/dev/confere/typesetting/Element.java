package dev.confere.typesetting;

import java.util.List;

/// An element of MathML.
final class Element {

  private static final String SEPARATOR = " separator=\"true\" lspace=\"0em\" rspace=\"0em\"";

  final Tag tag;

  /// Each with a space before it.
  String attributes = "";

  /// Ready for HTML; empty where there are children.
  String text = "";

  final List<Element> children;

  private Element(Tag tag, List<Element> children) {
    this.tag = tag;
    this.children = children;
  }

  static Element of(Tag tag, Element... children) {
    return new Element(tag, List.of(children));
  }

  static Element of(Tag tag, List<Element> children) {
    return new Element(tag, children);
  }

  static Element token(Tag tag, String attributes, String text) {
    Element token = new Element(tag, List.of());
    token.attributes = attributes;
    token.text = text;
    return token;
  }

  static Element operator(String attributes, String text) {
    return token(Tag.MO, attributes, text);
  }

  /// One element for all, unless it is one.
  static Element row(List<Element> elements) {
    return elements.size() == 1 ? elements.getFirst() : of(Tag.MROW, elements);
  }

  /// The point or the comma within a number.
  boolean isNumberPunctuation() {
    return tag == Tag.MI && text.equals(".")
        || tag == Tag.MO && text.equals(",") && attributes.equals(SEPARATOR);
  }

  void write(Utf8Builder to) {
    if (attributes.isEmpty()) {
      to.append(tag.opening);
    } else {
      to.append(tag.beginning).append(attributes).append(tag == Tag.MSPACE ? "/>" : ">");
    }
    if (tag != Tag.MSPACE) {
      writeContent(to);
    }
  }

  private void writeContent(Utf8Builder to) {
    to.append(text);
    for (int i = 0; i < children.size(); i++) {
      children.get(i).write(to);
    }
    to.append(tag.closing);
  }
}
