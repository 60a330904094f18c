package dev.confere.typesetting;

import dev.confere.typesetting.Segments.Segment;
import dev.confere.typesetting.Segments.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A formula as the sum of its units and signs, each set by itself between neighbours that change nothing about it.
///
/// The formulas of exercises are mostly chains of a few kinds of operands: there are far fewer units than formulas. What is left
/// to do is what TeX does with atoms that are boxes already: space between them (The TeXbook, chapter 18), and a line that is as
/// high and as deep as what stands on it.
///
/// @param parts what KaTeX has to set instead of the formula: of each segment the units and then the sign
record Composition(Formula whole, List<Segment> segments, List<Formula> parts) {

  private static final String START =
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"%s><semantics><mrow>";
  private static final String ANNOTATION = "</mrow><annotation encoding=\"application/x-tex\">";
  private static final String HTML =
      "</annotation></semantics></math></span><span class=\"katex-html\" aria-hidden=\"true\">";

  Composition {
    segments = List.copyOf(segments);
    parts = List.copyOf(parts);
  }

  /// Empty when the formula has to be set whole.
  static Optional<Composition> of(Formula formula, Macros macros) {
    return Segments.of(formula.latex(), macros)
        .map(segments -> new Composition(formula, segments, parts(segments, formula.display())));
  }

  private static List<Formula> parts(List<Segment> segments, boolean display) {
    List<Formula> parts = new ArrayList<>();
    for (Segment segment : segments) {
      for (Unit unit : segment.units()) {
        parts.add(Piece.unit(unit.latex(), display && unit.dependsOnStyle()));
      }
      if (!segment.sign().isEmpty()) {
        parts.add(Piece.sign(segment.sign()));
      }
    }
    return parts;
  }

  /// The output of the whole.
  ///
  /// @param pieces those of the parts
  String assembled(List<Piece> pieces) {
    StringBuilder mathml = new StringBuilder();
    StringBuilder html = new StringBuilder();
    int next = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      int size = segment.units().size() + (segment.sign().isEmpty() ? 0 : 1);
      List<Piece> own = pieces.subList(next, next + size);
      next += size;
      Optional<Atom> following =
          i + 1 < segments.size()
              ? Optional.of(segments.get(i + 1).units().getFirst().kind())
              : Optional.empty();
      own.forEach(piece -> mathml.append(piece.mathml()));
      html.append(box(own, kinds(segment), following));
    }
    return framed(mathml, html);
  }

  private static List<Atom> kinds(Segment segment) {
    List<Atom> kinds = new ArrayList<>(segment.units().stream().map(Unit::kind).toList());
    if (!segment.sign().isEmpty()) {
      kinds.add(Atom.ofSign(segment.sign()));
    }
    return kinds;
  }

  /// What stands up to the next place where a line may break.
  private static String box(List<Piece> pieces, List<Atom> kinds, Optional<Atom> following) {
    StringBuilder box = new StringBuilder("<span class=\"katex-base\">");
    box.append(Piece.strut(pieces));
    for (int i = 0; i < pieces.size(); i++) {
      Optional<Atom> right = i + 1 < kinds.size() ? Optional.of(kinds.get(i + 1)) : following;
      box.append(pieces.get(i).html());
      right.map(kinds.get(i)::glue).ifPresent(box::append);
    }
    return box.append("</span>").toString();
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
