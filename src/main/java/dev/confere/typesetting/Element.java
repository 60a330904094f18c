package dev.confere.typesetting;

import java.util.List;

/// An element of MathML.
final class Element {

  /// The one that has no content.
  static final String SPACE = "mspace";

  private static final String SEPARATOR = " separator=\"true\" lspace=\"0em\" rspace=\"0em\"";

  /// Empty for elements that only stand beside each other.
  final String name;

  /// Each with a space before it.
  String attributes = "";

  /// Ready for HTML; empty where there are children.
  String text = "";

  final List<Element> children;

  private Element(String name, List<Element> children) {
    this.name = name;
    this.children = children;
  }

  static Element of(String name, Element... children) {
    return new Element(name, List.of(children));
  }

  static Element of(String name, List<Element> children) {
    return new Element(name, children);
  }

  static Element token(String name, String attributes, String text) {
    Element token = new Element(name, List.of());
    token.attributes = attributes;
    token.text = text;
    return token;
  }

  static Element operator(String attributes, String text) {
    return token("mo", attributes, text);
  }

  /// One element for all, unless it is one.
  static Element row(List<Element> elements) {
    return elements.size() == 1 ? elements.getFirst() : of("mrow", elements);
  }

  boolean is(String other) {
    return name.equals(other);
  }

  /// The point or the comma within a number.
  boolean isNumberPunctuation() {
    return switch (name) {
      case "mi" -> text.equals(".");
      case "mo" -> text.equals(",") && attributes.equals(SEPARATOR);
      default -> false;
    };
  }

  void write(Utf8Builder to) {
    if (is(SPACE)) {
      to.append("<mspace").append(attributes).append("/>");
      return;
    }
    if (!name.isEmpty()) {
      to.append('<').append(name).append(attributes).append('>');
    }
    to.append(text);
    for (int i = 0; i < children.size(); i++) {
      children.get(i).write(to);
    }
    if (!name.isEmpty()) {
      to.append("</").append(name).append('>');
    }
  }
}
