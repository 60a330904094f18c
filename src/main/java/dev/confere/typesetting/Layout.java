package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays a formula out by the rules of TeX, as KaTeX does: noads in, boxes out.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, appendix G</a>
final class Layout {

  final Glyphs glyphs;
  private final Rows rows = new Rows(this);
  private final Delimiters delimiters;
  private final Scripts scripts = new Scripts(this);
  private final Operators operators = new Operators(this);
  private final Accents accents = new Accents(this);
  private final Fractions fractions;
  private final Roots roots = new Roots(this);
  private final Tables tables = new Tables(this);

  Layout(Glyphs glyphs) {
    this.glyphs = glyphs;
    delimiters = new Delimiters(glyphs);
    fractions = new Fractions(this, delimiters);
  }

  /// @throws Uncovered if there is something in it that only KaTeX sets
  Box box(Noad noad, Style style, Font font) {
    return switch (noad) {
      case Noad.Character(Sign sign) -> new Letter(sign.in(font), sign.kind().atom, style);
      case Noad.Group(List<Noad> body) ->
          Span.in(style, Atom.ORDINARY, "", rows.row(body, style, font));
      case Noad.Scripted scripted -> scripts.box(scripted, style, font);
      case Noad.Fraction fraction -> fractions.box(fraction, style, font);
      case Noad.Root root -> roots.box(root, style, font);
      case Noad.Accented accented -> accents.box(accented, style, font);
      case Noad.Lined lined -> accents.line(lined, style, font);
      case Noad.Operator operator -> operators.symbol(operator, style, font);
      case Noad.Function function -> operators.function(function, style, font);
      case Noad.NamedFunction function -> operators.named(function, style);
      case Noad.Fenced fenced -> fenced(fenced, style, font);
      case Noad.SizedDelimiter(String delimiter, int size, Atom atom) ->
          delimiters.sized(delimiter, size, atom, style);
      case Noad.Words(Font words, List<Noad> letters) ->
          Span.in(style, Atom.ORDINARY, "text", rows.row(letters, style, words));
      case Noad.InFont(Font inner, Noad body) -> box(body, style, inner);
      case Noad.Bold(Noad.Group body) ->
          Span.in(style, atomOf(body), "", List.of(box(body, style, Font.BOLDSYMBOL)));
      case Noad.Space(double amount, boolean inMathUnits) ->
          Markup.space(width(amount, inMathUnits, style), style);
      case Noad.Styled(Style own, List<Noad> body) -> styled(own, body, style, font);
      case Noad.Assembled(Sign sign) -> Span.loose(List.of(assembled(sign, style, font)));
      case Noad.Table table -> tables.box(table, style);
    };
  }

  /// For an outer style, whose size may differ.
  Box box(Noad noad, Style style, Font font, Style outer) {
    Box box = box(noad, style, font);
    if (style.isOfSizeOf(outer)) {
      return box;
    }
    Span sized = Span.in(style, Atom.NONE, style.sizing(outer), List.of(box));
    sized.scale(style.scale() / outer.scale());
    return sized;
  }

  private Box styled(Style own, List<Noad> body, Style style, Font font) {
    if (!own.isOfSizeOf(style)) {
      throw new Uncovered();
    }
    return Span.loose(rows.boxes(body, own, font));
  }

  private static Box assembled(Sign sign, Style style, Font font) {
    if (font != Font.NONE) {
      throw new Uncovered();
    }
    return Markup.assembled(sign, style);
  }

  /// What bold makes of a sign stays what it was.
  static Atom atomOf(Noad.Group body) {
    if (!body.body().isEmpty() && body.body().getFirst() instanceof Noad.Character(Sign sign)) {
      Atom atom = sign.kind().atom;
      return atom == Atom.BINARY || atom == Atom.RELATION ? atom : Atom.ORDINARY;
    }
    return Atom.ORDINARY;
  }

  /// In em of the style.
  static double width(double amount, boolean inMathUnits, Style style) {
    if (inMathUnits) {
      return amount * (style.parameters().quad() / 18);
    }
    return amount * (style.isTight() ? 1 / style.scale() : 1);
  }

  private Box fenced(Noad.Fenced fenced, Style style, Font font) {
    List<Box> inner = rows.fenced(fenced.body(), style, font);
    double height = 0;
    double depth = 0;
    for (Box box : inner) {
      height = Math.max(box.height, height);
      depth = Math.max(box.depth, depth);
    }
    height *= style.scale();
    depth *= style.scale();
    List<Box> all = new ArrayList<>(inner.size() + 2);
    all.add(delimiters.grown(fenced.left(), height, depth, style, Atom.OPENING));
    all.addAll(inner);
    all.add(delimiters.grown(fenced.right(), height, depth, style, Atom.CLOSING));
    return Span.in(style, Atom.INNER, "", all);
  }

  List<Box> row(List<Noad> noads, Style style, Font font) {
    return rows.row(noads, style, font);
  }

  Operators operators() {
    return operators;
  }

  Scripts scripts() {
    return scripts;
  }

  Accents accents() {
    return accents;
  }

  /// What is written in a group of its own: the row, and nothing if there is none.
  Optional<Box> optional(Optional<Noad> noad, Style style, Font font, Style outer) {
    return noad.isEmpty() ? Optional.empty() : Optional.of(box(noad.get(), style, font, outer));
  }
}
