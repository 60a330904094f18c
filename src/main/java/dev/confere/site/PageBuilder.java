package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.page.DocumentDraft;
import dev.confere.page.DocumentRenderer;
import dev.confere.page.EncodedHtml;
import dev.confere.page.Page;
import dev.confere.page.RenderedDocument;
import dev.confere.page.VerificationComposer;
import dev.confere.site.InParallel.Errand;
import dev.confere.site.Phases.Phase;
import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import dev.confere.typesetting.Typesetter;
import dev.confere.verification.Checked;
import dev.confere.verification.Ledger;
import dev.confere.verification.Report;
import dev.confere.verification.Totals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Builds pages: read → evaluate → verify → typeset → render → files. May be used by several threads, a page each.
///
/// What is left of a page afterwards is small, so that the size of a site does not decide how much memory its build takes.
final class PageBuilder {

  /// The verification page of a larger site leaves the single statements to the ledgers.
  private static final int LISTED = 200;

  private final Workplace workplace;
  private final PageMaker maker;
  private final Optional<Pouring> pouring;
  private final SiteFiles files;

  /// What all pages of a build have in common.
  record Workplace(
      SiteIndex site,
      ContentFolder content,
      LinkMap links,
      Frames frames,
      Typesetter typesetter,
      Phases phases,
      InParallel parallel) {

    boolean listsStatements() {
      return site.pages().size() <= LISTED;
    }
  }

  /// What came of a page.
  ///
  /// @param checks all that was checked
  /// @param used what it asked of the rest of the content
  /// @param remembered for the next build
  /// @param intros its text where it stands on pages of contents
  record Outcome(
      IndexedPage page,
      List<Checked> checks,
      Diagnostics diagnostics,
      PageFacts facts,
      PageInputs.Used used,
      RememberedPage remembered,
      Map<String, RenderedPage> intros) {}

  PageBuilder(Workplace workplace, Optional<Pouring> pouring, SiteFiles files) {
    this.workplace = workplace;
    this.maker = new PageMaker(workplace.site(), workplace.frames());
    this.pouring = pouring;
    this.files = files;
  }

  /// @param before the page as it was poured by an earlier build
  Outcome build(PlannedPage planned, Optional<Pouring.Earlier> before) {
    IndexedPage page = planned.page();
    PageJob job =
        PageJob.of(
            page.source(),
            workplace.content(),
            workplace.links(),
            workplace.site().configuration());
    Report report = new SiteChecker(workplace.phases()).check(job);
    Errand<byte[]> ledger =
        workplace
            .parallel()
            .errand(() -> run(Phase.WRITING, () -> Ledger.utf8(report, Version.text())));
    Drawn drawn = draw(planned, before, job, report);
    return run(Phase.WRITING, () -> filed(planned, drawn, job, ledger));
  }

  private <T> T run(Phase phase, Supplier<T> work) {
    return workplace.phases().run(phase, work);
  }

  /// A page as it is to be written.
  ///
  /// @param html empty for a page of contents, and for one with errors
  private record Drawn(
      RenderedPage rendered,
      Map<String, RenderedPage> intros,
      PageFacts facts,
      Optional<byte[]> html,
      Optional<KeptPage.Shell> shell) {}

  private Drawn draw(
      PlannedPage planned, Optional<Pouring.Earlier> before, PageJob job, Report report) {
    IndexedPage page = planned.page();
    RenderedPage rendered = render(page, job, report, page.page());
    Map<String, RenderedPage> intros = new LinkedHashMap<>();
    if (planned.around().isEmpty()) {
      intros.put(rendered.at(), rendered);
      if (standsForSite(page)) {
        intros.put(Frames.FRONT, render(page, job, report, Frames.FRONT));
      }
    }
    return run(
        Phase.RENDERING,
        () -> {
          Optional<Pouring.Poured> poured =
              planned
                  .around()
                  .filter(it -> !job.diagnostics().hasErrors())
                  .flatMap(it -> pour(maker.page(rendered, it), rendered, before, job));
          return new Drawn(
              rendered,
              intros,
              facts(rendered),
              poured.flatMap(Pouring.Poured::html),
              poured.flatMap(Pouring.Poured::shell));
        });
  }

  /// A site of one list opens with that list.
  private boolean standsForSite(IndexedPage page) {
    SiteIndex site = workplace.site();
    return site.at("index.md").isEmpty()
        && site.lists().size() == 1
        && site.indexOf(site.lists().getFirst()).equals(Optional.of(page));
  }

  /// The document as it stands on the page `at`.
  private RenderedPage render(IndexedPage page, PageJob job, Report report, String at) {
    DocumentDraft draft =
        run(
            Phase.RENDERING,
            () ->
                DocumentRenderer.draft(
                    report,
                    workplace.frames().texts(page),
                    target -> href(page, job, at, target),
                    workplace.site().configuration().html(),
                    job.diagnostics()));
    Map<Formula, Typeset> formulas =
        run(Phase.TYPESETTING, () -> typeset(List.copyOf(draft.formulas())));
    RenderedDocument document =
        run(Phase.RENDERING, () -> draft.set(formula -> known(formulas, formula)));
    return new RenderedPage(page, report, at, document);
  }

  /// In two halves where another worker is idle.
  private Map<Formula, Typeset> typeset(List<Formula> formulas) {
    Typesetter typesetter = workplace.typesetter();
    if (!workplace.parallel().hasIdle()) {
      return typesetter.typeset(formulas);
    }
    int half = formulas.size() / 2;
    Errand<Map<Formula, Typeset>> rest =
        workplace
            .parallel()
            .errand(
                () ->
                    run(
                        Phase.TYPESETTING,
                        () -> typesetter.typeset(formulas.subList(half, formulas.size()))));
    Map<Formula, Typeset> all = typesetter.typeset(formulas.subList(0, half));
    all.putAll(rest.result());
    return all;
  }

  private String href(IndexedPage page, PageJob job, String at, String target) {
    Optional<String> found =
        at.equals(page.page())
            ? job.inputs().href(target)
            : workplace.links().href(page.path(), at, target);
    return found.orElse(target);
  }

  private static Typeset known(Map<Formula, Typeset> formulas, Formula formula) {
    return Optional.ofNullable(formulas.get(formula))
        .orElseThrow(() -> new IllegalStateException("not typeset: " + formula.latex()));
  }

  private Optional<Pouring.Poured> pour(
      Page page, RenderedPage rendered, Optional<Pouring.Earlier> before, PageJob job) {
    EncodedHtml body = rendered.document().body();
    return pouring.map(it -> it.pour(page, body, before, job.diagnostics()));
  }

  private PageFacts facts(RenderedPage page) {
    VerificationComposer composer = new VerificationComposer(workplace.frames().texts());
    return new PageFacts(
        Totals.of(page.report()),
        !page.report().checks().isEmpty(),
        page.document().answerBoxes(),
        page.document().headings(),
        page.document().words(),
        workplace.listsStatements()
            ? composer.statements(page.report(), page.at(), page.document().anchors())
            : List.of());
  }

  private Outcome filed(PlannedPage planned, Drawn drawn, PageJob job, Errand<byte[]> ledger) {
    IndexedPage page = planned.page();
    Report report = drawn.rendered().report();
    SortedMap<String, String> stamps =
        job.diagnostics().hasErrors() || pouring.isEmpty()
            ? new TreeMap<>()
            : written(drawn, page, ledger);
    Optional<KeptPage.Built> built =
        drawn
            .html()
            .map(
                html ->
                    new KeptPage.Built(
                        planned.key().orElseThrow(),
                        job.inputs().used(),
                        drawn.facts(),
                        job.diagnostics().sorted(),
                        stamps,
                        drawn.shell()));
    return new Outcome(
        page,
        report.checks(),
        job.diagnostics(),
        drawn.facts(),
        job.inputs().used(),
        RememberedPage.of(new KeptPage(page.path(), planned.text(), page.frontMatter(), built)),
        drawn.intros());
  }

  private SortedMap<String, String> written(Drawn drawn, IndexedPage page, Errand<byte[]> ledger) {
    SortedMap<String, String> stamps = new TreeMap<>();
    try {
      if (drawn.html().isPresent()) {
        stamps.put(page.page(), files.add(page.page(), drawn.html().get()));
      }
      String at = Paths.ledger(page.path());
      stamps.put(at, files.add(at, ledger.result()));
      return stamps;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Frames frames() {
    return workplace.frames();
  }

  /// Whether all that a page asked would be answered as it was.
  boolean holds(IndexedPage page, PageInputs.Used used) {
    return used.holds(page.source(), workplace.content(), workplace.links());
  }

  /// What of a page is known before it is built.
  ///
  /// @param text the digest of its source
  /// @param common the digest of what all pages are made from
  PlannedPage plan(IndexedPage page, String text, String common) {
    return workplace
        .site()
        .seat(page.path())
        .map(seat -> plan(page, text, common, maker.around(page, seat)))
        .orElseGet(() -> PlannedPage.ofContents(page, text));
  }

  private PlannedPage plan(IndexedPage page, String text, String common, Surroundings around) {
    Digest digest = new Digest().add(common).add(page.path()).add(text);
    digest.add(workplace.site().language(page)).add(page.frontMatter().kind().name());
    digest.add(Boolean.toString(workplace.listsStatements()));
    around.addTo(digest);
    return new PlannedPage(page, text, Optional.of(digest.hex()), Optional.of(around));
  }
}
