package dev.confere.typesetting;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sets ordinary formulas without JavaScript, to the byte as KaTeX does, and leaves all others alone.
///
/// Formulas that differ in nothing but their digits are laid out once, with [blanks][Blanks] for these: in the fonts of the text all
/// digits are of one size. May be used by many threads at once; none waits for another.
final class LayoutEngine {

  private static final int LONGEST = 10_000;

  private static final long MOST_BYTES_KEPT = 16L << 20;

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
          "\\operatornamewithlimits",
          "\\neq",
          "\\ldots",
          "\\cdots",
          "\\dotsb",
          "\\dotsc",
          "\\dotso",
          "\\DOTSB",
          "\\Longrightarrow",
          "\\Longleftarrow",
          "\\Longleftrightarrow");

  /// None where the table of glyphs is missing, or does not hold.
  private final Optional<Layout> layout;

  private final Macros macros;
  private final Forms forms = new Forms(MOST_BYTES_KEPT);

  /// What a formula is written on, one for each thread.
  private final ThreadLocal<Paper> papers = ThreadLocal.withInitial(Paper::new);

  private LayoutEngine(Optional<Glyphs> glyphs, Macros macros) {
    layout = glyphs.map(Layout::new);
    this.macros = macros;
  }

  static LayoutEngine with(Macros macros) {
    boolean untouched = Collections.disjoint(macros.bodies().keySet(), INNER_COMMANDS);
    return new LayoutEngine(untouched ? Glyphs.packaged() : Optional.empty(), macros);
  }

  /// Empty if there is something in the formula that this does not set.
  Optional<Utf8> html(Formula formula) {
    if (layout.isEmpty() || formula.latex().length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(html(formula, layout.get()));
    } catch (Uncovered e) {
      return Optional.empty();
    }
  }

  private Utf8 html(Formula formula, Layout layout) {
    BlankedFormula blanked = BlankedFormula.of(formula);
    try {
      return form(blanked.shape(), layout).filled(blanked.digits());
    } catch (Uncovered e) {
      if (blanked.digits().isEmpty()) {
        throw e;
      }
      // The digits may be in a font in which they differ in size.
      return form(formula, layout).filled("");
    }
  }

  private PrintedForm form(Formula shape, Layout layout) {
    PrintedForm known = forms.find(shape);
    return known == null ? print(shape, layout) : known;
  }

  private PrintedForm print(Formula shape, Layout layout) {
    String latex = Blanks.in(shape.latex());
    List<Noad> noads = NoadReader.read(latex, layout.glyphs, macros);
    Style style = shape.display() ? Style.DISPLAY : Style.TEXT;
    List<Box> boxes = layout.row(noads, style, Font.NONE);
    List<Element> elements = new Mathml(layout.glyphs).row(noads, style, Font.NONE);
    Paper paper = papers.get();
    paper.clear();
    new FormulaWriter(latex, shape.display(), paper).write(elements, boxes);
    PrintedForm form = paper.taken();
    forms.keep(shape, form);
    return form;
  }
}
