package dev.confere.typesetting;

import dev.confere.typesetting.Segments.Segment;
import dev.confere.typesetting.Segments.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What stands side by side on one line, with the space that TeX puts between (The TeXbook, chapter 18).
record Row(List<Item> items, Style style) {

  /// @param kind for its neighbours on both sides
  /// @param sign whether a line may break after it, where lines break at all
  record Item(Layout layout, Atom kind, boolean sign) {}

  Row {
    items = List.copyOf(items);
  }

  /// Empty when the formula has to stay whole.
  static Optional<Row> ofFormula(Formula formula, Macros macros) {
    Style style = formula.display() ? Style.DISPLAY : Style.TEXT;
    return Segments.of(formula.latex(), macros).map(segments -> of(segments, style));
  }

  /// Of an argument in a formula that may be taken apart; empty when the argument has to stay whole.
  static Optional<Row> ofArgument(String latex, Style style) {
    return Segments.ofArgument(latex)
        .filter(segments -> isSteady(segments, style))
        .map(segments -> of(segments, style));
  }

  /// Whether each part is set as in the same style elsewhere. Limits are not: MathML puts them as the formula around has it. Nor,
  /// where it is tight, what is not tight itself, and a sign before an operand that KaTeX joins with the one before.
  private static boolean isSteady(List<Segment> segments, Style style) {
    boolean steady = true;
    boolean afterSign = false;
    for (Segment segment : segments) {
      for (Unit unit : segment.units()) {
        steady &= !unit.hasOperator() && !(style.isTight() && unit.saysItsStyle());
      }
      steady &= !(style.isTight() && afterSign && segment.startsWithSign());
      afterSign = true;
    }
    return steady;
  }

  private static Row of(List<Segment> segments, Style style) {
    List<Item> items = new ArrayList<>();
    for (Segment segment : segments) {
      for (Unit unit : segment.units()) {
        items.add(new Item(Layout.of(unit, style), unit.kind(), false));
      }
      if (!segment.sign().isEmpty()) {
        Layout sign = new Layout.Leaf(Piece.sign(segment.sign(), style));
        items.add(new Item(sign, Atom.ofSign(segment.sign()), true));
      }
    }
    return new Row(items, style);
  }

  void leaves(Consumer<Formula> to) {
    items.forEach(item -> item.layout().leaves(to));
  }

  /// The space after an item.
  String glueAfter(int index) {
    return index + 1 < items.size()
        ? items.get(index).kind().glue(items.get(index + 1).kind(), style)
        : "";
  }

  /// All of it as one piece.
  Piece set(Function<Formula, Piece> pieces) {
    StringBuilder html = new StringBuilder();
    StringBuilder mathml = new StringBuilder();
    double height = 0;
    double depth = 0;
    for (int i = 0; i < items.size(); i++) {
      Piece piece = items.get(i).layout().set(pieces);
      html.append(piece.html()).append(glueAfter(i));
      mathml.append(piece.mathml());
      height = Math.max(height, piece.height());
      depth = Math.max(depth, piece.depth());
    }
    return new Piece(html.toString(), mathml.toString(), height, depth);
  }
}
