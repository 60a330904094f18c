package dev.confere.typesetting;

import java.util.List;

/// Writes a formula that is laid out as HTML beside MathML.
final class FormulaWriter {

  private static final Utf8 MATHML =
      Utf8.of(
          "<span class=\"katex\"><span class=\"katex-mathml\">"
              + "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"");
  private static final Utf8 ANNOTATION = Utf8.of("<annotation encoding=\"application/x-tex\">");
  private static final Utf8 HTML =
      Utf8.of(
          "</annotation></semantics></math></span>"
              + "<span class=\"katex-html\" aria-hidden=\"true\">");
  private static final Utf8 BASE =
      Utf8.of("<span class=\"katex-base\"><span class=\"katex-strut\" style=\"height:");
  private static final Utf8 VERTICAL_ALIGN = Utf8.of(";vertical-align:");
  private static final Utf8 END_OF_STRUT = Utf8.of(";\"></span>");

  private final String latex;
  private final boolean display;
  private final Paper html;

  FormulaWriter(String latex, boolean display, Paper html) {
    this.latex = latex;
    this.display = display;
    this.html = html;
  }

  void write(List<Element> elements, List<Box> boxes) {
    html.append(display ? "<span class=\"katex-display\">" : "");
    writeMathml(elements);
    writeLines(boxes);
    html.append("</span></span>").append(display ? "</span>" : "");
  }

  private void writeMathml(List<Element> elements) {
    html.append(MATHML);
    html.append(display ? " display=\"block\"><semantics>" : "><semantics>");
    boolean one =
        elements.size() == 1
            && (elements.getFirst().tag == Tag.MROW || elements.getFirst().tag == Tag.MTABLE);
    (one ? elements.getFirst() : Element.of(Tag.MROW, elements)).write(html);
    html.append(ANNOTATION);
    writeEscaped(latex);
    html.append(HTML);
  }

  private void writeEscaped(String text) {
    int from = 0;
    for (int at = text.indexOf('\''); at >= 0; at = text.indexOf('\'', from)) {
      html.escape(text, from, at).append("&#x27;");
      from = at + 1;
    }
    html.escape(text, from, text.length());
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
      Box box = boxes.get(i);
      height = Math.max(height, box.height);
      depth = Math.max(depth, box.depth);
    }
    html.append(BASE);
    Em.append(height + depth, html);
    if (depth != 0) {
      html.append(VERTICAL_ALIGN);
      Em.append(-depth, html);
    }
    html.append(END_OF_STRUT);
    for (int i = from; i < to; i++) {
      boxes.get(i).write(html);
    }
    html.append(Box.END);
  }
}
