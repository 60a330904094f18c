package dev.confere.page;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Formula;
import dev.confere.document.Occurrence;
import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.typesetting.Typeset;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Formulas of a document, typeset, with computed values in them.
final class FormulaRenderer {
  private final Worksheet worksheet;
  private final SourceFile file;
  private final ValueLatex values;
  private final Function<dev.confere.typesetting.Formula, Typeset> typesetter;
  private final Diagnostics diagnostics;
  private final Set<LatexText> refused = new LinkedHashSet<>();
  private final boolean comma;
  private boolean used;

  FormulaRenderer(
      Worksheet worksheet,
      Function<dev.confere.typesetting.Formula, Typeset> typesetter,
      Diagnostics diagnostics) {
    this.worksheet = worksheet;
    this.file = worksheet.document().file();
    this.values = new ValueLatex(new ValuePrinter(worksheet.conventions().notation()));
    this.comma = worksheet.conventions().notation().equals(Notation.COMMA);
    this.typesetter = typesetter;
    this.diagnostics = diagnostics;
  }

  /// Whether any formula was rendered.
  boolean isUsed() {
    return used;
  }

  /// The formula as HTML; one that cannot be set is reported, and shown as it was written.
  String render(Formula formula, Spot spot) {
    LatexText text = LatexText.of(file, formula, comma, insertion -> written(insertion, spot));
    return switch (typeset(text.latex(), formula.display())) {
      case Typeset.Html(String html) -> html;
      case Typeset.Refused(String message, int start, int end) -> {
        if (refused.add(text)) {
          diagnostics.report(
              Diagnostic.of(Code.MATH_SYNTAX, file.place(text.source(start, end)), message));
        }
        yield "<code>" + Html.escape(text.latex()) + "</code>";
      }
    };
  }

  /// A formula of our own making: no author can be told of a mistake in it.
  Optional<String> made(String latex) {
    return typeset(latex, false) instanceof Typeset.Html(String html)
        ? Optional.of(html)
        : Optional.empty();
  }

  private Typeset typeset(String latex, boolean display) {
    used = true;
    return typesetter.apply(new dev.confere.typesetting.Formula(latex, display));
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
