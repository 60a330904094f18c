package dev.confere.typesetting;

import java.util.List;

/// Writes a formula that is laid out as HTML beside MathML.
final class FormulaWriter {

  private static final int BYTES_A_CHARACTER = 60;

  private final Formula formula;
  private final StringBuilder html;

  FormulaWriter(Formula formula) {
    this.formula = formula;
    html = new StringBuilder(500 + BYTES_A_CHARACTER * formula.latex().length());
  }

  String html(List<Element> elements, List<Box> boxes) {
    html.append(formula.display() ? "<span class=\"katex-display\">" : "");
    html.append("<span class=\"katex\"><span class=\"katex-mathml\">");
    writeMathml(elements);
    html.append("</span><span class=\"katex-html\" aria-hidden=\"true\">");
    writeLines(boxes);
    html.append("</span></span>").append(formula.display() ? "</span>" : "");
    return html.toString();
  }

  private void writeMathml(List<Element> elements) {
    html.append("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"");
    html.append(formula.display() ? " display=\"block\"><semantics>" : "><semantics>");
    boolean one =
        elements.size() == 1
            && (elements.getFirst().is("mrow") || elements.getFirst().is("mtable"));
    (one ? elements.getFirst() : Element.of("mrow", elements)).write(html);
    html.append("<annotation encoding=\"application/x-tex\">");
    writeEscaped(formula.latex());
    html.append("</annotation></semantics></math>");
  }

  private void writeEscaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#x27;");
        default -> html.append(c);
      }
    }
  }

  /// Lines may break after a relation or a binary operator.
  private void writeLines(List<Box> boxes) {
    int start = 0;
    int at = 0;
    while (at < boxes.size()) {
      Atom atom = boxes.get(at++).atom;
      if (atom == Atom.BINARY || atom == Atom.RELATION) {
        while (at < boxes.size() && boxes.get(at).isSpace()) {
          at++;
        }
        writeUnbreakable(boxes, start, at);
        start = at;
      }
    }
    if (start < at) {
      writeUnbreakable(boxes, start, at);
    }
  }

  private void writeUnbreakable(List<Box> boxes, int from, int to) {
    double height = 0;
    double depth = 0;
    for (int i = from; i < to; i++) {
      height = Math.max(height, boxes.get(i).height);
      depth = Math.max(depth, boxes.get(i).depth);
    }
    html.append("<span class=\"katex-base\"><span class=\"katex-strut\" style=\"height:");
    Em.append(height + depth, html);
    if (depth != 0) {
      html.append(";vertical-align:");
      Em.append(-depth, html);
    }
    html.append(";\"></span>");
    for (int i = from; i < to; i++) {
      boxes.get(i).write(html);
    }
    html.append("</span>");
  }
}
