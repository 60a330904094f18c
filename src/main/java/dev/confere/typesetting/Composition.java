package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A formula as the sum of its units and signs, each set by itself between neighbours that change nothing about it.
///
/// The formulas of exercises are mostly chains of a few kinds of operands: there are far fewer units than formulas. What is left
/// to do is what TeX does with atoms that are boxes already: space between them (The TeXbook, chapter 18), and a line that is as
/// high and as deep as what stands on it.
///
/// @param row all of it
/// @param parts what KaTeX has to set instead of the formula
record Composition(Formula whole, Row row, List<Formula> parts) {

  private static final String START =
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"%s><semantics><mrow>";
  private static final String ANNOTATION = "</mrow><annotation encoding=\"application/x-tex\">";
  private static final String HTML =
      "</annotation></semantics></math></span><span class=\"katex-html\" aria-hidden=\"true\">";

  Composition {
    parts = List.copyOf(parts);
  }

  /// Empty when the formula has to be set whole.
  static Optional<Composition> of(Formula formula, Macros macros) {
    return Row.ofFormula(formula, macros).map(row -> new Composition(formula, row, parts(row)));
  }

  private static List<Formula> parts(Row row) {
    List<Formula> parts = new ArrayList<>();
    row.leaves(parts::add);
    return parts;
  }

  /// The output of the whole.
  ///
  /// @param pieces those of the parts
  String assembled(Function<Formula, Piece> pieces) {
    StringBuilder mathml = new StringBuilder();
    StringBuilder html = new StringBuilder();
    List<Piece> line = new ArrayList<>();
    StringBuilder box = new StringBuilder();
    List<Row.Item> items = row.items();
    for (int i = 0; i < items.size(); i++) {
      Piece piece = items.get(i).layout().set(pieces);
      line.add(piece);
      mathml.append(piece.mathml());
      box.append(piece.html()).append(row.glueAfter(i));
      // A line may break here.
      if (items.get(i).sign() || i + 1 == items.size()) {
        html.append("<span class=\"katex-base\">").append(Piece.strut(line)).append(box);
        html.append("</span>");
        line.clear();
        box.setLength(0);
      }
    }
    return framed(mathml, html);
  }

  private String framed(CharSequence mathml, CharSequence html) {
    String formula =
        "<span class=\"katex\"><span class=\"katex-mathml\">"
            + START.formatted(whole.display() ? " display=\"block\"" : "")
            + mathml
            + ANNOTATION
            + escaped(whole.latex())
            + HTML
            + html
            + "</span></span>";
    return whole.display() ? "<span class=\"katex-display\">" + formula + "</span>" : formula;
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
