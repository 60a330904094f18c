package dev.confere.typesetting;

import dev.confere.typesetting.Segments.Unit;
import java.util.function.Consumer;
import java.util.function.Function;

/// How a part of a formula comes to be: set by KaTeX, or put together of smaller parts.
sealed interface Layout permits Layout.Leaf, Fraction {

  /// Names what KaTeX has to set, in the order of the formula.
  void leaves(Consumer<Formula> to);

  /// @param pieces those of the leaves
  Piece set(Function<Formula, Piece> pieces);

  /// @param style in which the unit stands
  static Layout of(Unit unit, Style style) {
    return Fraction.of(unit.latex(), style)
        .<Layout>map(fraction -> fraction)
        .orElseGet(() -> new Leaf(Piece.unit(unit, style)));
  }

  /// What only KaTeX can set.
  record Leaf(Formula formula) implements Layout {

    @Override
    public void leaves(Consumer<Formula> to) {
      to.accept(formula);
    }

    @Override
    public Piece set(Function<Formula, Piece> pieces) {
      return pieces.apply(formula);
    }
  }
}
