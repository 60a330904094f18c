package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.page.Page;
import dev.confere.page.TemplateFailure;
import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Macros;
import dev.confere.typesetting.Typeset;
import dev.confere.typesetting.Typesetter;
import dev.confere.verification.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds a site: read → evaluate → verify → typeset → render → files. It writes nothing.
///
/// Formulas are typeset and pages rendered even when statements are wrong, so that all mistakes of a run are told at once; files come
/// out only when there are no errors.
public final class SiteBuilder implements AutoCloseable {

  private final ContentFolder content;
  private final Theme theme;
  private final Optional<Path> cache;
  private final Phases phases;
  private final Diagnostics diagnostics;
  private final InParallel parallel = new InParallel();

  /// @param cache where typeset formulas are remembered from one run to the next, if anywhere
  public SiteBuilder(
      ContentFolder content,
      Theme theme,
      Optional<Path> cache,
      Phases phases,
      Diagnostics diagnostics) {
    this.content = content;
    this.theme = theme;
    this.cache = cache;
    this.phases = phases;
    this.diagnostics = diagnostics;
  }

  /// What came of a build.
  ///
  /// @param files none when anything is wrong
  public record Built(CheckedSite site, Optional<SiteFiles> files) {}

  /// Reads, evaluates and verifies all documents. KaTeX is not asked.
  public CheckedSite check() {
    SiteChecker checker = checker();
    return checker.check(checker.sources());
  }

  /// The same, and has every formula typeset, so that mistakes in LaTeX are told too.
  public CheckedSite checkWithMath() {
    SiteChecker checker = checker();
    SourceTree tree = checker.sources();
    try (Typesetter typesetter = typesetter(tree)) {
      CheckedSite site = checker.check(tree);
      SiteRenderer renderer = renderer(site, tree);
      try {
        renderer.render(typeset(renderer, typesetter));
      } catch (TemplateFailure failure) {
        diagnostics.report(renderer.broken(failure));
      }
      return site;
    }
  }

  /// Does it all.
  ///
  /// @throws IOException if an asset cannot be read
  public Built build() throws IOException {
    SiteChecker checker = checker();
    SourceTree tree = checker.sources();
    try (Typesetter typesetter = typesetter(tree)) {
      CheckedSite site = checker.check(tree);
      if (theme.isMissing()) {
        diagnostics.report(
            TextReader.of(Code.TEMPLATE_BROKEN, "templates", "there is no folder of templates")
                .help("name it with --templates"));
        return new Built(site, Optional.empty());
      }
      SiteRenderer renderer = renderer(site, tree);
      return new Built(site, files(site, renderer, typesetter));
    }
  }

  private Optional<SiteFiles> files(CheckedSite site, SiteRenderer renderer, Typesetter typesetter)
      throws IOException {
    try {
      Map<Formula, Typeset> formulas = typeset(renderer, typesetter);
      List<RenderedPage> rendered = renderer.render(formulas);
      return diagnostics.hasErrors() ? Optional.empty() : files(site, renderer, rendered, formulas);
    } catch (TemplateFailure failure) {
      diagnostics.report(renderer.broken(failure));
      return Optional.empty();
    }
  }

  private SiteChecker checker() {
    return new SiteChecker(content, phases, diagnostics, parallel);
  }

  private SiteRenderer renderer(CheckedSite site, SourceTree tree) {
    return new SiteRenderer(site, new LinkMap(tree), theme, phases, diagnostics, parallel);
  }

  /// The engine of JavaScript takes seconds to start, so that a first run starts it at once, beside reading and checking;
  /// one that remembers formulas may not need it at all.
  private Typesetter typesetter(SourceTree tree) {
    Macros macros = Macros.of(tree.configuration().macros());
    Typesetter typesetter =
        cache
            .map(folder -> Typesetter.caching(folder, macros))
            .orElseGet(() -> Typesetter.inMemory(macros));
    boolean formulas =
        tree.sources().stream().anyMatch(source -> source.file().text().indexOf('$') >= 0);
    if (formulas && cache.filter(Files::isDirectory).isEmpty()) {
      typesetter.warmUp();
    }
    return typesetter;
  }

  private static Map<Formula, Typeset> typeset(SiteRenderer renderer, Typesetter typesetter) {
    Map<Formula, Typeset> formulas = renderer.typeset(typesetter);
    try {
      typesetter.save();
    } catch (IOException notRemembered) {
      // A cache that cannot be written, in a read-only home for instance, costs time in the next
      // run and nothing else.
      return formulas;
    }
    return formulas;
  }

  private Optional<SiteFiles> files(
      CheckedSite site,
      SiteRenderer renderer,
      List<RenderedPage> rendered,
      Map<Formula, Typeset> formulas)
      throws IOException {
    Optional<Publication> publication =
        Addresses.of(site.configuration())
            .map(addresses -> new Publication(site, addresses, Cards.draw(site, parallel)));
    Frames frames = new Frames(site, renderer.words(), publication);
    SitePages made = new SitePages(site, rendered, frames);
    Map<String, Page> pages = made.pages(renderer.frontIntro(formulas));
    Optional<Map<String, String>> poured = renderer.pour(pages);
    if (poured.isEmpty()) {
      return Optional.empty();
    }
    SiteFiles.Collector files = new SiteFiles.Collector();
    poured.get().forEach(files::add);
    files.add("assets/search-index.js", made.searchIndex());
    publication.ifPresent(published -> published.addTo(files));
    for (CheckedPage page : site.pages()) {
      files.add(
          Paths.ledger(page.source().path()),
          Ledger.of(page.report(), Version.text()).print() + "\n");
    }
    new Assets(content, theme).addTo(files, site, diagnostics);
    return diagnostics.hasErrors() ? Optional.empty() : Optional.of(files.collected());
  }

  @Override
  public void close() {
    parallel.close();
  }
}
