package dev.confere.typesetting;

import dev.confere.typesetting.Segments.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A formula as the sum of its segments, each set by itself between neighbours that change nothing about it.
///
/// The formulas of exercises are mostly chains of a few kinds of operands: there are far fewer operands than chains. A segment is
/// set as `x = … + x`, and cut out of that.
///
/// @param parts what KaTeX has to set instead of the formula
record Composition(Formula whole, List<Formula> parts) {

  private static final String BEFORE = "x = ";
  private static final String AFTER = " x";

  private static final String MATHML_START = "<semantics><mrow>";
  private static final String MATHML_BEFORE = MATHML_START + "<mi>x</mi><mo>=</mo>";
  private static final String MATHML_AFTER = "<mi>x</mi>";
  private static final String MATHML_END = "</mrow><annotation encoding=\"application/x-tex\">";
  private static final String HTML_START = "<span class=\"katex-html\" aria-hidden=\"true\">";
  private static final String BASE = "<span class=\"katex-base\">";
  private static final String ANNOTATION_END = "</annotation>";

  /// Empty when the formula has to be set whole.
  static Optional<Composition> of(Formula formula, Macros macros) {
    return Segments.of(formula.latex(), macros)
        .map(
            segments ->
                new Composition(
                    formula, segments.stream().map(it -> part(it, formula.display())).toList()));
  }

  private static Formula part(Segment segment, boolean display) {
    String after = segment.sign().isEmpty() ? "" : " " + segment.sign() + AFTER;
    return new Formula(BEFORE + segment.operand() + after, display);
  }

  /// The output of the whole.
  ///
  /// @param outputs those of the parts
  /// @return empty when a part does not look as expected
  Optional<String> assembled(List<String> outputs) {
    StringBuilder mathml = new StringBuilder();
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < outputs.size(); i++) {
      boolean last = i == outputs.size() - 1;
      Optional<String> markup = mathml(outputs.get(i), last);
      Optional<String> base = base(outputs.get(i), last);
      if (markup.isEmpty() || base.isEmpty()) {
        return Optional.empty();
      }
      mathml.append(markup.get());
      html.append(base.get());
    }
    return Optional.of(framed(outputs.getFirst(), mathml, html));
  }

  private static Optional<String> mathml(String output, boolean last) {
    int start = output.indexOf(MATHML_BEFORE);
    int end = output.indexOf(MATHML_END);
    int from = start + MATHML_BEFORE.length();
    if (start < 0 || end < from) {
      return Optional.empty();
    }
    String markup = output.substring(from, end);
    if (last) {
      return Optional.of(markup);
    }
    return markup.endsWith(MATHML_AFTER)
        ? Optional.of(markup.substring(0, markup.length() - MATHML_AFTER.length()))
        : Optional.empty();
  }

  /// The second of two boxes, or of three where the third is that of what follows.
  private static Optional<String> base(String output, boolean last) {
    int start = output.indexOf(HTML_START);
    List<String> bases = start < 0 ? List.of() : bases(output, start + HTML_START.length());
    return bases.size() == (last ? 2 : 3) ? Optional.of(bases.get(1)) : Optional.empty();
  }

  private static List<String> bases(String output, int from) {
    List<String> bases = new ArrayList<>();
    int start = from;
    while (output.startsWith(BASE, start)) {
      int end = endOfSpan(output, start);
      bases.add(output.substring(start, end));
      start = end;
    }
    return output.startsWith("</span></span>", start) ? bases : List.of();
  }

  private static int endOfSpan(String output, int start) {
    int depth = 0;
    int at = start;
    do {
      int open = output.indexOf("<span", at);
      int close = output.indexOf("</span>", at);
      boolean opens = open >= 0 && open < close;
      depth += opens ? 1 : -1;
      at = opens ? open + "<span".length() : close + "</span>".length();
    } while (depth > 0);
    return at;
  }

  private String framed(String output, CharSequence mathml, CharSequence html) {
    int start = output.indexOf(MATHML_START) + MATHML_START.length();
    int annotation = output.indexOf(MATHML_END);
    int note = output.indexOf(ANNOTATION_END, annotation);
    int boxes = output.indexOf(HTML_START) + HTML_START.length();
    String end = whole.display() ? "</span></span></span>" : "</span></span>";
    return output.substring(0, start)
        + mathml
        + MATHML_END
        + escaped(whole.latex())
        + output.substring(note, boxes)
        + html
        + end;
  }

  /// As KaTeX escapes text.
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace(">", "&gt;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;");
  }
}
