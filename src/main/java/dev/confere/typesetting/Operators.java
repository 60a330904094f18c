package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets sums, integrals and functions, and the bounds above and below them.
///
/// @see <a href="https://www.ctan.org/pkg/texbook">The TeXbook, appendix G, rules 13 and 13a</a>
final class Operators {

  private final Layout layout;

  Operators(Layout layout) {
    this.layout = layout;
  }

  /// Without bounds above or below.
  Box symbol(Noad.Operator operator, Style style, Font font) {
    Letter letter = letter(operator, style, font);
    double shift = shift(letter);
    if (shift != 0) {
      letter.style = "position:relative;top:" + Em.of(shift) + ";";
    }
    return letter;
  }

  private static Letter letter(Noad.Operator operator, Style style, Font font) {
    requireUpright(font);
    return new Letter(operator.sign().operator(style.isDisplay()), Atom.OPERATOR, style);
  }

  /// How far its middle is above the axis.
  private static double shift(Box letter) {
    return (letter.height - letter.depth) / 2 - FontParameters.AXIS_HEIGHT;
  }

  Box function(Noad.Function function, Style style, Font font) {
    requireUpright(font);
    String name = function.name();
    List<Box> letters = new ArrayList<>(name.length());
    for (int i = 1; i < name.length(); i++) {
      letters.add(roman(name.charAt(i), style));
    }
    return Span.in(style, Atom.OPERATOR, "", letters);
  }

  /// A letter without a font of its own, as those of functions are.
  private Letter roman(char c, Style style) {
    Sign sign = layout.glyphs.character(c);
    if (sign == null) {
      throw new Uncovered();
    }
    return Letter.bare(sign.in(Font.MATHRM), style);
  }

  Box named(Noad.NamedFunction function, Style style) {
    return Span.in(style, Atom.OPERATOR, "", layout.row(function.name(), style, Font.MATHRM));
  }

  private static void requireUpright(Font font) {
    if (font == Font.MATHIT || font == Font.BOLDSYMBOL) {
      throw new Uncovered();
    }
  }

  /// Empty when the bounds stand beside the operator, or it is none.
  Optional<Box> withLimits(Noad.Scripted scripted, Style style, Font font) {
    return switch (scripted.base()) {
      case Noad.Operator operator
          when hasLimits(operator.limits(), operator.everywhere(), style) -> {
        Letter letter = letter(operator, style, font);
        yield Optional.of(limits(letter, letter.italic, shift(letter), scripted, style, font));
      }
      case Noad.Function function when hasLimits(function.limits(), function.everywhere(), style) ->
          Optional.of(limits(function(function, style, font), 0, 0, scripted, style, font));
      case Noad.NamedFunction function when function.limits() && style.isDisplay() ->
          Optional.of(limits(named(function, style), 0, 0, scripted, style, font));
      default -> Optional.empty();
    };
  }

  private static boolean hasLimits(boolean limits, boolean everywhere, Style style) {
    return limits && (everywhere || style.isDisplay());
  }

  private Box limits(
      Box operator, double slant, double shift, Noad.Scripted scripted, Style style, Font font) {
    Box base = Span.plain("", operator);
    FontParameters parameters = style.parameters();
    Optional<Box> above = layout.optional(scripted.superscript(), style.superscript(), font, style);
    Optional<Box> below = layout.optional(scripted.subscript(), style.subscript(), font, style);
    VerticalList list = new VerticalList();
    double bottom = base.depth + shift;
    if (below.isPresent()) {
      Box low = below.get();
      double distance =
          Math.max(FontParameters.BIG_OP_SPACING_2, parameters.bigOpSpacing4() - low.height);
      list.space(parameters.bigOpSpacing5())
          .box(low, "", "margin-left:" + Em.of(-slant) + ";")
          .space(distance);
      bottom = parameters.bigOpSpacing5() + low.height + low.depth + distance + base.depth + shift;
    }
    list.box(base);
    if (above.isPresent()) {
      Box high = above.get();
      double distance =
          Math.max(FontParameters.BIG_OP_SPACING_1, FontParameters.BIG_OP_SPACING_3 - high.depth);
      list.space(distance)
          .box(high, "", "margin-left:" + Em.of(slant) + ";")
          .space(parameters.bigOpSpacing5())
          .endingBelow(bottom);
    } else {
      list.beginningAbove(base.height - shift);
    }
    return Span.in(style, Atom.OPERATOR, "op-limits", withSpacer(list, slant, scripted, style));
  }

  /// A wide lower bound of a slanted operator moves what comes before.
  private static List<Box> withSpacer(
      VerticalList list, double slant, Noad.Scripted scripted, Style style) {
    boolean wide = scripted.subscript().filter(it -> !Noad.isCharacterBox(it)).isPresent();
    return slant != 0 && wide ? List.of(Markup.space(slant, style), list) : List.of(list);
  }
}
