package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Document;
import dev.confere.document.FrontMatter.Decimal;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Limits;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.math.TextKind;
import dev.confere.source.SourceFile;
import dev.confere.verification.Acceptances;
import dev.confere.verification.Report;
import dev.confere.verification.Undecided;
import dev.confere.verification.Verifier;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.Worksheet;
import dev.confere.worksheet.WorksheetEvaluator;
import java.util.Optional;

/// The passes over one document, by the conventions of its site.
///
/// @param configuration of the site; a document may have its own notation and coverage
record DocumentChecker(DataFiles data, Configuration configuration, Diagnostics diagnostics) {

  Document read(SourceFile file) {
    return new MarkdownReader().read(file, data, diagnostics);
  }

  Worksheet compute(Document document) {
    Decimal decimal = document.frontMatter().decimal().orElse(configuration.decimal());
    Conventions conventions =
        new Conventions(notation(decimal), new Settings(configuration.kink(), Limits.DEFAULT));
    return WorksheetEvaluator.evaluate(document, conventions, diagnostics);
  }

  private static Notation notation(Decimal decimal) {
    return switch (decimal) {
      case POINT -> Notation.POINT;
      case COMMA -> Notation.COMMA;
    };
  }

  Report verify(Worksheet worksheet) {
    Optional<Rational> coverage =
        worksheet.document().frontMatter().coverage().or(configuration::coverage);
    Diagnostics found = new Diagnostics();
    Report report = Verifier.verify(worksheet, coverage, found);
    if (!found.hasErrors() && !diagnostics.hasErrors()) {
      Undecided.tell(report, found);
    }
    SourceFile file = worksheet.document().file();
    Acceptances.of(file, file, TextKind.MARKDOWN)
        .apply(found.sorted(), code -> code != Code.MUTATION_SURVIVED, diagnostics);
    return report;
  }
}
