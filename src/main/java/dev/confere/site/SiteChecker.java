package dev.confere.site;

import dev.confere.document.Document;
import dev.confere.site.Phases.Phase;
import dev.confere.verification.Report;
import dev.confere.worksheet.Worksheet;

/// The first half of the way of a page: read → evaluate → verify. It asks neither KaTeX nor templates, and so is quick.
final class SiteChecker {

  private final Phases phases;

  SiteChecker(Phases phases) {
    this.phases = phases;
  }

  /// What was found of a page.
  Report check(PageJob job) {
    Document document = phases.run(Phase.READING, () -> read(job));
    Worksheet worksheet = phases.run(Phase.EVALUATING, () -> job.checker().compute(document));
    return phases.run(Phase.VERIFYING, () -> job.checker().verify(worksheet));
  }

  private static Document read(PageJob job) {
    Document document = job.checker().read(job.source().file());
    LinkChecker.check(job.source(), document, job.inputs(), job.diagnostics());
    return document;
  }
}
