package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Document;
import dev.confere.site.Phases.Phase;
import dev.confere.verification.Report;
import dev.confere.worksheet.Worksheet;
import java.util.ArrayList;
import java.util.List;

/// The first half of a build: read → evaluate → verify. It asks neither KaTeX nor templates, and so is quick.
///
/// One pass after the other over all documents, so that the time of each is known; within a pass, documents in parallel.
final class SiteChecker {

  private final ContentFolder content;
  private final Phases phases;
  private final Diagnostics diagnostics;
  private final InParallel parallel;

  SiteChecker(ContentFolder content, Phases phases, Diagnostics diagnostics, InParallel parallel) {
    this.content = content;
    this.phases = phases;
    this.diagnostics = diagnostics;
    this.parallel = parallel;
  }

  /// The files, and the configuration among them.
  SourceTree sources() {
    return phases.run(Phase.READING, () -> SourceTree.read(content, diagnostics));
  }

  CheckedSite check(SourceTree tree) {
    List<Source> sources = tree.sources();
    DocumentChecker checker = new DocumentChecker(content, tree.configuration(), diagnostics);
    List<Document> documents =
        phases.run(
            Phase.READING, () -> parallel.map(sources, source -> checker.read(source.file())));
    LinkMap links = new LinkMap(tree);
    for (int i = 0; i < sources.size(); i++) {
      LinkChecker.check(sources.get(i), documents.get(i), links, diagnostics);
    }
    List<Worksheet> worksheets =
        phases.run(Phase.EVALUATING, () -> parallel.map(documents, checker::compute));
    List<Report> reports =
        phases.run(Phase.VERIFYING, () -> parallel.map(worksheets, checker::verify));
    List<CheckedPage> pages = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      pages.add(new CheckedPage(sources.get(i), reports.get(i)));
    }
    pages.sort(CheckedSite.order(tree));
    return new CheckedSite(tree.configuration(), tree.lists(), pages, tree.assets());
  }
}
