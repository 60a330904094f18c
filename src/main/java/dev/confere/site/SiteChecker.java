package dev.confere.site;

import dev.confere.document.Document;
import dev.confere.site.Phases.Phase;
import dev.confere.verification.Report;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// The first half of a build: read → evaluate → verify. It asks neither KaTeX nor templates, and so is quick.
///
/// One pass after the other over some documents, so that the time of each is known; within a pass, documents in parallel.
final class SiteChecker {

  private final Phases phases;
  private final InParallel parallel;

  SiteChecker(Phases phases, InParallel parallel) {
    this.phases = phases;
    this.parallel = parallel;
  }

  /// What was found of each, in their order.
  List<Report> check(List<PageJob> jobs) {
    List<Document> documents =
        phases.run(Phase.READING, () -> parallel.map(jobs, SiteChecker::read));
    List<Worksheet> worksheets =
        phases.run(
            Phase.EVALUATING, () -> each(jobs, documents, (job, it) -> job.checker().compute(it)));
    return phases.run(
        Phase.VERIFYING, () -> each(jobs, worksheets, (job, it) -> job.checker().verify(it)));
  }

  private static Document read(PageJob job) {
    Document document = job.checker().read(job.source().file());
    LinkChecker.check(job.source(), document, job.inputs(), job.diagnostics());
    return document;
  }

  private <T, R> List<R> each(List<PageJob> jobs, List<T> things, BiFunction<PageJob, T, R> work) {
    List<Integer> numbers = IntStream.range(0, jobs.size()).boxed().toList();
    return parallel.map(numbers, i -> work.apply(jobs.get(i), things.get(i)));
  }
}
