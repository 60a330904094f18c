package dev.confere.typesetting;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sets ordinary formulas without JavaScript, to the byte as KaTeX does, and leaves all others alone.
///
/// May be used by many threads at once; none waits for another.
final class LayoutEngine {

  private static final int LONGEST = 10_000;

  /// What KaTeX makes other commands of. A macro of that name would change them.
  private static final Set<String> INNER_COMMANDS =
      Set.of(
          "\\kern",
          "\\mkern",
          "\\hskip",
          "\\mskip",
          "\\relax",
          "\\tmspace",
          "\\TextOrMath",
          "\\not",
          "\\mathrel",
          "\\mathrlap",
          "\\mathllap",
          "\\nobreak",
          "\\char",
          "\\in",
          "\\arraystretch",
          "\\cr",
          "\\operatornamewithlimits");

  private final Optional<Glyphs> glyphs;
  private final Macros macros;

  private LayoutEngine(Optional<Glyphs> glyphs, Macros macros) {
    this.glyphs = glyphs;
    this.macros = macros;
  }

  static LayoutEngine with(Macros macros) {
    boolean untouched = Collections.disjoint(macros.bodies().keySet(), INNER_COMMANDS);
    return new LayoutEngine(untouched ? Glyphs.packaged() : Optional.empty(), macros);
  }

  /// Empty if there is something in the formula that this does not set.
  Optional<String> html(Formula formula) {
    if (glyphs.isEmpty() || formula.latex().length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(html(formula, glyphs.get()));
    } catch (Uncovered e) {
      return Optional.empty();
    }
  }

  private String html(Formula formula, Glyphs glyphs) {
    List<Noad> noads = NoadReader.read(formula.latex(), glyphs, macros);
    Style style = formula.display() ? Style.DISPLAY : Style.TEXT;
    List<Box> boxes = new Layout(glyphs).row(noads, style, Font.NONE);
    List<Element> elements = new Mathml(glyphs).row(noads, style, Font.NONE);
    return new FormulaWriter(formula).html(elements, boxes);
  }
}
