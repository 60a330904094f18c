package dev.confere.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// An element of XML 1.0, built up by chained calls and then printed.
final class Xml {
  /// What XML has no place for, escaped or not.
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final String name;
  private final SequencedMap<String, String> attributes = new LinkedHashMap<>();
  private final List<Xml> children = new ArrayList<>();
  private String text = "";

  private Xml(String name) {
    this.name = name;
  }

  static Xml element(String name) {
    return new Xml(name);
  }

  static Xml element(String name, String text) {
    Xml element = new Xml(name);
    element.text = text;
    return element;
  }

  Xml with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  Xml add(Xml child) {
    children.add(child);
    return this;
  }

  /// As a document, one element a line.
  String document() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    print(out, "");
    return out.toString();
  }

  private void print(StringBuilder out, String indent) {
    out.append(indent).append('<').append(name);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      out.append(' ').append(attribute.getKey()).append("=\"");
      out.append(escaped(attribute.getValue())).append('"');
    }
    if (children.isEmpty() && text.isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append('>').append(escaped(text));
    if (!children.isEmpty()) {
      out.append('\n');
      children.forEach(child -> child.print(out, indent + "  "));
      out.append(indent);
    }
    out.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return UNSPEAKABLE
        .matcher(text)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
