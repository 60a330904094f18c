package dev.confere.page;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Formula;
import dev.confere.document.Occurrence;
import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.typesetting.Typeset;
import dev.confere.typesetting.Utf8;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Formulas of a document, typeset, with computed values in them.
final class FormulaRenderer {
  private final Worksheet worksheet;
  private final SourceFile file;
  private final ValueLatex values;
  private final Diagnostics diagnostics;
  private final Set<LatexText> refused = new LinkedHashSet<>();
  private final boolean comma;

  FormulaRenderer(Worksheet worksheet, Diagnostics diagnostics) {
    this.worksheet = worksheet;
    this.file = worksheet.document().file();
    this.values = new ValueLatex(new ValuePrinter(worksheet.conventions().notation()));
    this.comma = worksheet.conventions().notation().equals(Notation.COMMA);
    this.diagnostics = diagnostics;
  }

  /// The formula as HTML; one that cannot be set is reported, and shown as it was written.
  void render(Formula formula, Spot spot, Markup html) {
    LatexText text = LatexText.of(file, formula, comma, insertion -> written(insertion, spot));
    html.formula(
        new dev.confere.typesetting.Formula(text.latex(), formula.display()),
        typeset -> shown(text, typeset));
  }

  private Utf8 shown(LatexText text, Typeset typeset) {
    return switch (typeset) {
      case Typeset.Html(Utf8 html) -> html;
      case Typeset.Refused(String message, int start, int end) -> {
        if (refused.add(text)) {
          diagnostics.report(
              Diagnostic.of(Code.MATH_SYNTAX, file.place(text.source(start, end)), message));
        }
        yield Utf8.of("<code>" + Html.escape(text.latex()) + "</code>");
      }
    };
  }

  /// A formula of our own making: no author can be told of a mistake in it.
  ///
  /// @param around puts into its element what was set
  /// @param otherwise what is shown if it cannot be set
  void made(String latex, UnaryOperator<String> around, String otherwise, Markup html) {
    html.formula(
        dev.confere.typesetting.Formula.inline(latex),
        typeset ->
            Utf8.of(typeset instanceof Typeset.Html set ? around.apply(set.html()) : otherwise));
  }

  void made(String latex, String otherwise, Markup html) {
    made(latex, UnaryOperator.identity(), otherwise, html);
  }

  /// A comma would be set as punctuation, with space behind it.
  private static String claimed(String stated) {
    return stated.replaceAll("(?<=\\d),(?=\\d)", "{,}");
  }

  private String written(Formula.Insertion insertion, Spot spot) {
    return switch (insertion) {
      case Formula.Insertion.Val val -> {
        Occurrence place = spot.at(val.expression().span());
        yield "{" + values.print(worksheet.value(place), val.format()).orElse("\\text{—}") + "}";
      }
      case Formula.Insertion.Claim claim -> "{" + claimed(file.text(claim.stated())) + "}";
    };
  }
}
