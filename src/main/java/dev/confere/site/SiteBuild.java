package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.FrontMatter;
import dev.confere.markdown.MarkdownReader;
import dev.confere.page.Page;
import dev.confere.page.TemplateRenderer;
import dev.confere.site.Phases.Phase;
import dev.confere.site.SiteBuilder.Built;
import dev.confere.site.SiteBuilder.Reuse;
import dev.confere.site.SiteOutput.Written;
import dev.confere.typesetting.Typesetter;
import dev.confere.verification.Checked;
import dev.confere.verification.Totals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// One build of a site: what need not be built again is kept, the rest is built, and the pages that tell of others are made last.
final class SiteBuild {

  private final SourceTree tree;
  private final ContentFolder content;
  private final Theme theme;
  private final Interface words;
  private final Typesetter typesetter;
  private final Phases phases;
  private final InParallel parallel;
  private final Diagnostics diagnostics;

  private final Map<String, RememberedPage> kept = new HashMap<>();
  private final Map<String, PageFacts> facts = new HashMap<>();
  private final Map<String, RenderedPage> intros = new LinkedHashMap<>();
  private final Map<String, List<Checked>> checks = new HashMap<>();
  private final SortedMap<String, String> data = new TreeMap<>();
  private final SortedMap<String, String> contents = new TreeMap<>();
  private Optional<Publication> publication = Optional.empty();
  private SortedMap<String, String> cards = new TreeMap<>();
  private List<String> themed = List.of();

  SiteBuild(
      SourceTree tree,
      ContentFolder content,
      Theme theme,
      Typesetter typesetter,
      Phases phases,
      InParallel parallel,
      Diagnostics diagnostics) {
    this.tree = tree;
    this.content = content;
    this.theme = theme;
    this.words = new Interface(theme);
    this.typesetter = typesetter;
    this.phases = phases;
    this.parallel = parallel;
    this.diagnostics = diagnostics;
  }

  /// Tells all mistakes, and makes no pages.
  Built check(Fingerprints prints) throws IOException {
    SiteFiles none = new SiteFiles(new SiteInMemory().open(Optional.empty()));
    BuildMemory nothing = new BuildMemory(Optional.empty());
    SiteIndex site = index(prints, nothing);
    PageBuilder builder = builder(site, none, Optional.empty());
    build(site, builder, prints, nothing, none, Reuse.NOTHING);
    save();
    return built(site, none, Optional.empty());
  }

  /// @param prints of the sources as they are now
  /// @param memory of earlier builds, to be renewed
  Built run(SiteOutput output, Fingerprints prints, BuildMemory memory, Reuse reuse)
      throws IOException {
    Optional<Written> written = Optional.empty();
    SiteFiles files = new SiteFiles(output);
    Optional<KeptSite> before = memory.site();
    Future<Themed> copying = parallel.begin(() -> theme(files, prints.assets(), before));
    TemplateRenderer templates = new TemplateRenderer(theme::read);
    var _ = parallel.begin(() -> words.texts(tree.configuration().language()));
    var _ = parallel.begin(() -> templates.prepare(before.isPresent()));
    try {
      SiteIndex site = index(prints, memory);
      Pouring pouring = new Pouring(templates, theme, prints.common(), files);
      PageBuilder builder = builder(site, files, Optional.of(pouring));
      build(site, builder, prints, memory, files, reuse);
      save();
      if (!diagnostics.hasErrors()) {
        themed = themed(copying);
        addContents(
            new SitePages(site, builder.frames(), facts, intros),
            pouring,
            files,
            reuse == Reuse.NOTHING ? Optional.empty() : before);
      }
      if (!diagnostics.hasErrors()) {
        written = Optional.of(phases.call(Phase.WRITING, output::publish));
      }
      remember(site, prints, memory, files, written.isPresent());
      return built(site, files, written);
    } finally {
      if (written.isEmpty()) {
        // Nobody may write any more.
        InParallel.settle(copying);
        output.abandon();
      }
    }
  }

  /// The files of the theme are there, or why not.
  private record Themed(List<String> files, Optional<IOException> failure) {}

  /// Beside the pages, which leave a processor idle where few of them changed.
  private Themed theme(SiteFiles files, String digest, Optional<KeptSite> before) {
    Optional<SortedMap<String, String>> kept =
        before.flatMap(site -> site.theme(digest)).flatMap(files::keep);
    try {
      return new Themed(
          kept.isPresent()
              ? List.copyOf(kept.get().keySet())
              : new Assets(content, theme, files).copyTheme(),
          Optional.empty());
    } catch (IOException failure) {
      return new Themed(List.of(), Optional.of(failure));
    }
  }

  private static List<String> themed(Future<Themed> copying) throws IOException {
    Themed themed = InParallel.result(copying);
    if (themed.failure().isPresent()) {
      throw themed.failure().get();
    }
    return themed.files();
  }

  /// What pages say of themselves is read first, because other pages tell of it.
  private SiteIndex index(Fingerprints prints, BuildMemory memory) {
    Map<String, RememberedPage> known = memory.pages();
    return phases.run(
        Phase.READING,
        () ->
            new SiteIndex(
                tree,
                parallel.map(
                    tree.sources(),
                    source -> new IndexedPage(source, frontMatter(source, prints, known)))));
  }

  private static FrontMatter frontMatter(
      Source source, Fingerprints prints, Map<String, RememberedPage> known) {
    return Optional.ofNullable(known.get(source.path()))
        .map(RememberedPage::page)
        .filter(page -> page.text().equals(prints.sources().get(source.path())))
        .map(KeptPage::frontMatter)
        .orElseGet(() -> new MarkdownReader().readFrontMatter(source.file()));
  }

  private PageBuilder builder(SiteIndex site, SiteFiles files, Optional<Pouring> pouring) {
    publication =
        Addresses.of(site.configuration())
            .map(addresses -> new Publication(site, addresses, new Cards(site)));
    Frames frames = new Frames(site, words, publication);
    PageBuilder.Workplace workplace =
        new PageBuilder.Workplace(
            site, content, new LinkMap(tree), frames, typesetter, phases, parallel);
    return new PageBuilder(workplace, pouring, files);
  }

  private void build(
      SiteIndex site,
      PageBuilder builder,
      Fingerprints prints,
      BuildMemory memory,
      SiteFiles files,
      Reuse reuse) {
    Map<String, RememberedPage> known = reuse == Reuse.NOTHING ? Map.of() : memory.pages();
    EarlierPages earlier = new EarlierPages(known, builder, files);
    AtomicInteger done = new AtomicInteger();
    phases.run(
        Phase.PAGES,
        () -> {
          parallel.each(
              site.pages(),
              page -> {
                String text = prints.sources().getOrDefault(page.path(), "");
                Made made = made(builder.plan(page, text, prints.common()), earlier, builder);
                phases.progress(done.incrementAndGet(), site.pages().size());
                return made;
              },
              made -> take(made, reuse));
          return done.get();
        });
  }

  private static Made made(PlannedPage planned, EarlierPages earlier, PageBuilder builder) {
    Optional<RememberedPage> before = earlier.keep(planned);
    return before.isPresent()
        ? new Made.Before(planned.page(), before.get())
        : new Made.Anew(builder.build(planned, earlier.poured(planned)));
  }

  /// How there came to be a page.
  private sealed interface Made {
    record Before(IndexedPage page, RememberedPage kept) implements Made {}

    record Anew(PageBuilder.Outcome outcome) implements Made {}
  }

  private void take(Made made, Reuse reuse) {
    switch (made) {
      case Made.Before(IndexedPage page, RememberedPage before) -> take(page, before);
      case Made.Anew(PageBuilder.Outcome outcome) -> take(outcome, reuse);
    }
  }

  private void take(IndexedPage page, RememberedPage before) {
    KeptPage.Built built = before.page().built().orElseThrow();
    kept.put(page.path(), before);
    facts.put(page.path(), built.facts());
    note(page, built.used());
    diagnostics.reportAll(built.warnings());
  }

  private void take(PageBuilder.Outcome outcome, Reuse reuse) {
    String path = outcome.page().path();
    diagnostics.addAll(outcome.diagnostics());
    facts.put(path, outcome.facts());
    intros.putAll(outcome.intros());
    kept.put(path, outcome.remembered());
    note(outcome.page(), outcome.used());
    if (reuse == Reuse.NOTHING) {
      checks.put(path, outcome.checks());
    }
  }

  private void note(IndexedPage page, PageInputs.Used used) {
    String from = page.source().file().name();
    used.data().forEach((path, digest) -> data.put(new DataFile(from, path).text(), digest));
  }

  private void save() {
    try {
      typesetter.save();
    } catch (IOException notRemembered) {
      // A cache that cannot be written, in a read-only home for instance, costs time in the next
      // run and nothing else.
      return;
    }
  }

  private void addContents(
      SitePages pages, Pouring pouring, SiteFiles files, Optional<KeptSite> before)
      throws IOException {
    Future<byte[]> search = parallel.begin(pages::searchIndex);
    List<Map.Entry<String, Page>> all = List.copyOf(pages.pages().entrySet());
    List<Pouring.Contents> poured =
        phases.run(
            Phase.RENDERING,
            () ->
                parallel.map(
                    all,
                    page -> pouring.contents(page.getKey(), page.getValue(), before, diagnostics)));
    for (Pouring.Contents page : poured) {
      contents.put(page.path(), page.seen());
      if (page.html().isPresent()) {
        files.add(page.path(), page.html().get());
      }
    }
    files.add("assets/search-index.js", InParallel.result(search));
    if (publication.isPresent()) {
      publication.get().addTo(files);
      cards = publication.get().cards().addTo(files, before, parallel);
    }
    new Assets(content, theme, files).copy(tree.assets(), diagnostics);
  }

  private void remember(
      SiteIndex site, Fingerprints prints, BuildMemory memory, SiteFiles files, boolean published) {
    List<RememberedPage> pages = new ArrayList<>();
    site.pages().forEach(page -> pages.add(Objects.requireNonNull(kept.get(page.path()))));
    memory.keep(
        new KeptSite(
            published ? prints.site() : "",
            data,
            totals(site),
            diagnostics.sorted().stream().filter(it -> !it.isError()).toList(),
            files.pages(),
            contents,
            cards,
            prints.assets(),
            themed,
            files.stamps()),
        pages);
  }

  private Totals totals(SiteIndex site) {
    return site.pages().stream()
        .map(page -> Objects.requireNonNull(facts.get(page.path())).totals())
        .reduce(Totals.NONE, Totals::plus);
  }

  private Built built(SiteIndex site, SiteFiles files, Optional<Written> written) {
    List<Checked> all = new ArrayList<>();
    site.pages().forEach(page -> all.addAll(checks.getOrDefault(page.path(), List.of())));
    return new Built(totals(site), all, files.pages(), written);
  }
}
