package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Document;
import dev.confere.document.FrontMatter.Decimal;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.number.Notation;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Limits;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.site.Phases.Phase;
import dev.confere.verification.Verifier;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.Worksheet;
import dev.confere.worksheet.WorksheetEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first half of a build: read → evaluate → verify. It asks neither KaTeX nor templates, and so is quick.
///
/// One pass after the other over all documents, so that the time of each is known; within a pass, documents in parallel.
final class SiteChecker {

  private final ContentFolder content;
  private final Phases phases;
  private final Diagnostics diagnostics;
  private final InParallel parallel;

  SiteChecker(
      ContentFolder content, Phases phases, Diagnostics diagnostics, InParallel parallel) {
    this.content = content;
    this.phases = phases;
    this.diagnostics = diagnostics;
    this.parallel = parallel;
  }

  private record ReadPage(Source source, Document document) {}

  private record ComputedPage(Source source, Worksheet worksheet) {}

  /// The files, and the configuration among them.
  SourceTree sources() {
    return phases.run(Phase.READING, () -> SourceTree.read(content, diagnostics));
  }

  CheckedSite check(SourceTree tree) {
    List<ReadPage> read =
        phases.run(Phase.READING, () -> parallel.map(tree.sources(), this::read));
    LinkMap links = new LinkMap(tree);
    read.forEach(page -> LinkChecker.check(page.source(), page.document(), links, diagnostics));
    List<ComputedPage> computed =
        phases.run(
            Phase.EVALUATING,
            () -> parallel.map(read, page -> compute(page, tree.configuration())));
    List<CheckedPage> checked =
        phases.run(Phase.VERIFYING, () -> parallel.map(computed, page -> verify(page, tree.configuration())));
    List<CheckedPage> ordered = new ArrayList<>(checked);
    ordered.sort(CheckedSite.order(tree));
    return new CheckedSite(tree.configuration(), tree.lists(), ordered, tree.assets());
  }

  private ReadPage read(Source source) {
    DataFiles data =
        (from, path) ->
            content.resolve(from.name(), path).flatMap(found -> content.text(found, diagnostics));
    return new ReadPage(source, new MarkdownReader().read(source.file(), data, diagnostics));
  }

  private ComputedPage compute(ReadPage page, Configuration configuration) {
    Decimal decimal = page.document().frontMatter().decimal().orElse(configuration.decimal());
    Conventions conventions =
        new Conventions(notation(decimal), new Settings(configuration.kink(), Limits.DEFAULT));
    return new ComputedPage(
        page.source(), WorksheetEvaluator.evaluate(page.document(), conventions, diagnostics));
  }

  private static Notation notation(Decimal decimal) {
    return switch (decimal) {
      case POINT -> Notation.POINT;
      case COMMA -> Notation.COMMA;
    };
  }

  private CheckedPage verify(ComputedPage page, Configuration configuration) {
    Optional<Rational> coverage =
        page.worksheet().document().frontMatter().coverage().or(configuration::coverage);
    return new CheckedPage(
        page.source(), Verifier.verify(page.worksheet(), coverage, diagnostics));
  }
}
