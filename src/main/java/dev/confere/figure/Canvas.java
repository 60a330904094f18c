package dev.confere.figure;

import java.util.ArrayList;
import java.util.List;

/// Writes the elements of an SVG, with the same bytes for the same drawing everywhere.
final class Canvas {

  /// What is drawn as of now.
  private final StringBuilder out = new StringBuilder();

  private final Shared shared;

  Canvas(Shared shared) {
    this.shared = shared;
  }

  /// About how wide a text is in the letters of a figure: wide enough for most alphabets and fonts.
  static double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += letter(c);
    }
    return width * size;
  }

  private static double letter(char c) {
    if ("ijltf.,;:'()[]|! ".indexOf(c) >= 0) {
      return 0.36;
    }
    return c == 'm' || c == 'w' ? 0.95 : Character.isUpperCase(c) ? 0.74 : 0.64;
  }

  /// The same for a value, which is set in the numerals of the mathematics.
  static double numberWidth(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c == '.' || c == ',' ? 0.28 : c == '−' ? 0.78 : 0.51;
    }
    return width * Size.NUMBER;
  }

  /// Breaks a text between words into lines that are no wider than that, where words allow it.
  static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  static String n(double value) {
    long hundredths = Math.round(value * 100);
    String digits = Long.toString(Math.abs(hundredths));
    String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    String whole = padded.substring(0, padded.length() - 2);
    String rest = padded.substring(padded.length() - 2).replaceFirst("0+$", "");
    return (hundredths < 0 ? "-" : "") + whole + (rest.isEmpty() ? "" : "." + rest);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  void line(String kind, double x1, double y1, double x2, double y2) {
    path(kind, "M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2));
  }

  void path(String kind, String d) {
    out.append("<path class=\"").append(kind).append("\" d=\"").append(d).append("\"/>");
  }

  void polyline(String kind, List<Trace.Dot> dots) {
    StringBuilder d = new StringBuilder("M");
    for (Trace.Dot dot : dots) {
      d.append(d.length() == 1 ? "" : " ").append(n(dot.x())).append(' ').append(n(dot.y()));
    }
    path(kind, d.toString());
  }

  void rect(String kind, double x, double y, double width, double height) {
    rect(kind, x, y, width, height, "");
  }

  /// @param more further attributes
  void rect(String kind, double x, double y, double width, double height, String more) {
    out.append("<rect class=\"")
        .append(kind)
        .append("\" x=\"")
        .append(n(x))
        .append("\" y=\"")
        .append(n(y));
    out.append("\" width=\"").append(n(width)).append("\" height=\"").append(n(height)).append('"');
    out.append(more).append("/>");
  }

  void circle(String kind, double x, double y, double radius) {
    out.append("<circle class=\"")
        .append(kind)
        .append("\" cx=\"")
        .append(n(x))
        .append("\" cy=\"")
        .append(n(y));
    out.append("\" r=\"").append(n(radius)).append("\"/>");
  }

  /// @param kind of the text; a class `f-right` ends it at `x`, `f-middle` sets it around it
  void text(String kind, double x, double y, String text) {
    out.append("<text class=\"")
        .append(kind)
        .append("\" x=\"")
        .append(n(x))
        .append("\" y=\"")
        .append(n(y));
    out.append("\">").append(escape(text)).append("</text>");
  }

  void raw(String markup) {
    out.append(markup);
  }

  /// Draws a part that other pictures of the sequence may have too: it is written once.
  void part(Canvas inner) {
    out.append(shared.use(inner.markup()));
  }

  Canvas inner() {
    return new Canvas(shared);
  }

  String markup() {
    return out.toString();
  }
}
