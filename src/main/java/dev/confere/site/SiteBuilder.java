package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.page.TemplateFailure;
import dev.confere.site.Phases.Phase;
import dev.confere.site.SiteOutput.Written;
import dev.confere.typesetting.Macros;
import dev.confere.typesetting.Typesetter;
import dev.confere.verification.Checked;
import dev.confere.verification.Report;
import dev.confere.verification.Totals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

/// Builds a site, once or again and again.
///
/// Formulas are typeset and pages rendered even when statements are wrong, so that all mistakes of a run are told at once; the site is
/// published only when there are no errors. A builder remembers what it built, and with a cache so does the next run: pages are built
/// only when something changed that they are made from. What comes out is the same to the byte with and without.
public final class SiteBuilder implements AutoCloseable {

  private final ContentFolder content;
  private final Theme theme;
  private final Optional<Path> cache;
  private final Phases phases;
  private final InParallel parallel = new InParallel();
  private Optional<Remembered> memory = Optional.empty();
  private Optional<Typesetting> typesetting = Optional.empty();

  private record Remembered(SiteTarget target, BuildMemory memory) {}

  private record Typesetting(Macros macros, Typesetter typesetter) {}

  /// @param cache where typeset formulas and the state of sites are remembered from one run to the next, if anywhere
  public SiteBuilder(ContentFolder content, Theme theme, Optional<Path> cache, Phases phases) {
    this.content = content;
    this.theme = theme;
    this.cache = cache;
    this.phases = phases;
  }

  /// Begins with what every build needs and takes a while, whatever is to be built.
  public static void prepare() {
    Thread.ofPlatform().daemon().name("confere-start").start(Program::fingerprint);
  }

  /// What of earlier builds may be used.
  public enum Reuse {
    /// Pages that need not be built again are not.
    PAGES,
    /// Every page is built, and all that was checked is handed on.
    NOTHING
  }

  /// What came of a build.
  ///
  /// @param checks all that was checked, in the order of the site, if nothing was reused
  /// @param pages how many pages the site has
  /// @param written empty when anything is wrong, and nothing was published
  public record Built(Totals totals, List<Checked> checks, int pages, Optional<Written> written) {}

  /// Whether it builds the sources of this folder.
  public boolean builds(ContentFolder other) {
    return content.equals(other);
  }

  /// Reads, evaluates and verifies all documents. KaTeX is not asked.
  public CheckedSite check(Diagnostics diagnostics) {
    SourceTree tree = sources(diagnostics);
    LinkMap links = new LinkMap(tree);
    List<PageJob> jobs =
        tree.sources().stream()
            .map(source -> PageJob.of(source, content, links, tree.configuration()))
            .toList();
    SiteChecker checker = new SiteChecker(phases);
    List<Report> reports = phases.run(Phase.PAGES, () -> parallel.map(jobs, checker::check));
    jobs.forEach(job -> diagnostics.addAll(job.diagnostics()));
    Map<String, CheckedPage> pages = new LinkedHashMap<>();
    for (Report report : reports) {
      Source source = tree.sources().get(pages.size());
      pages.put(source.path(), new CheckedPage(source, report));
    }
    SiteIndex index =
        new SiteIndex(
            tree,
            pages.values().stream()
                .map(page -> new IndexedPage(page.source(), page.document().frontMatter()))
                .toList());
    List<CheckedPage> ordered = new ArrayList<>();
    index.pages().forEach(page -> ordered.add(pages.get(page.path())));
    return new CheckedSite(tree.configuration(), ordered);
  }

  /// The same, and has every formula typeset, so that mistakes in LaTeX are told too.
  ///
  /// @throws IOException if a source vanishes meanwhile
  public synchronized Built checkWithMath(Diagnostics diagnostics) throws IOException {
    SourceTree tree = sources(diagnostics);
    try {
      return build(tree, diagnostics).check(prints(tree, parallel.begin(theme::prints)));
    } catch (TemplateFailure failure) {
      return refused(failure, diagnostics);
    }
  }

  /// Builds the site and publishes it unless something is wrong.
  ///
  /// @throws IOException if an asset cannot be read, or the disk does not let us write; the old site is then as it was
  public synchronized Built build(SiteTarget target, Reuse reuse, Diagnostics diagnostics)
      throws IOException {
    // Beside the reading of the sources, which in a short run takes as long.
    Future<Theme.Prints> themed = parallel.begin(theme::prints);
    SourceTree tree = sources(diagnostics);
    Fingerprints prints = phases.call(Phase.READING, () -> prints(tree, themed));
    BuildMemory known = memory(target);
    known.use(name -> tree.named(name).or(() -> content.named(name)));
    Optional<KeptSite> same = known.site().filter(site -> isSame(site, prints, target));
    if (reuse == Reuse.PAGES && same.isPresent()) {
      return unchanged(same.get(), diagnostics);
    }
    if (theme.isMissing()) {
      diagnostics.report(
          TextReader.of(Code.TEMPLATE_BROKEN, "templates", "there is no folder of templates")
              .help("name it with --templates"));
      return onlyChecked(diagnostics);
    }
    try {
      return build(tree, diagnostics).run(target.open(known.attic()), prints, known, reuse);
    } catch (TemplateFailure failure) {
      return refused(failure, diagnostics);
    }
  }

  private Fingerprints prints(SourceTree tree, Future<Theme.Prints> themed) throws IOException {
    try {
      return Fingerprints.of(tree, content, themed, parallel);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /// A theme that lacks a text can make no page; what is wrong with the content is told nevertheless.
  private Built refused(TemplateFailure failure, Diagnostics diagnostics) {
    diagnostics.report(TemplateReport.of(failure, theme));
    return onlyChecked(diagnostics);
  }

  private Built onlyChecked(Diagnostics diagnostics) {
    CheckedSite site = check(diagnostics);
    return new Built(site.totals(), site.checks(), 0, Optional.empty());
  }

  private static Built unchanged(KeptSite site, Diagnostics diagnostics) {
    diagnostics.reportAll(site.warnings());
    Written nothing = new Written(0, site.files().size(), 0);
    return new Built(site.totals(), List.of(), site.pages(), Optional.of(nothing));
  }

  private SiteBuild build(SourceTree tree, Diagnostics diagnostics) {
    return new SiteBuild(tree, content, theme, typesetter(tree), phases, parallel, diagnostics);
  }

  @SuppressWarnings("ReferenceEquality") // what stands in one target is not what stands in another
  private BuildMemory memory(SiteTarget target) {
    if (memory.filter(it -> it.target() == target).isEmpty()) {
      memory = Optional.of(new Remembered(target, new BuildMemory(memoryFolder(target))));
    }
    return memory.get().memory();
  }

  /// Of this site in this folder alone.
  private Optional<Path> memoryFolder(SiteTarget target) {
    Optional<String> name =
        target
            .folder()
            .map(at -> new Digest().add(content.root().toString()).add(at.toString()).hex());
    return cache.flatMap(folder -> name.map(own -> folder.resolve("sites").resolve(own)));
  }

  /// Whether the site stands there as it would be built.
  private boolean isSame(KeptSite site, Fingerprints prints, SiteTarget target) {
    return site.key().equals(prints.site())
        && site.data().entrySet().stream()
            .allMatch(file -> DataFile.of(file.getKey()).digest(content).equals(file.getValue()))
        && site.files().entrySet().stream()
            .allMatch(file -> target.stands(file.getKey(), file.getValue()));
  }

  private SourceTree sources(Diagnostics diagnostics) {
    return phases.run(Phase.READING, () -> SourceTree.read(content, diagnostics, parallel));
  }

  /// Learns what is likely to be asked for next. For moments when nobody waits.
  public synchronized void practise() {
    typesetting.ifPresent(it -> it.typesetter().practise());
  }

  /// One for all builds, as long as the macros stay the same.
  private Typesetter typesetter(SourceTree tree) {
    Macros macros = Macros.of(tree.configuration().macros());
    if (typesetting.filter(it -> it.macros().equals(macros)).isEmpty()) {
      typesetting.ifPresent(it -> it.typesetter().close());
      Typesetter typesetter =
          cache
              .map(folder -> Typesetter.caching(folder, macros))
              .orElseGet(() -> Typesetter.inMemory(macros));
      typesetting = Optional.of(new Typesetting(macros, typesetter));
    }
    return typesetting.get().typesetter();
  }

  @Override
  public synchronized void close() {
    typesetting.ifPresent(it -> it.typesetter().close());
    parallel.close();
  }
}
