package dev.confere.site;

import dev.confere.document.FrontMatter;
import dev.confere.page.Frame;
import dev.confere.page.Html;
import dev.confere.page.InterfaceTexts;
import dev.confere.page.Link;
import dev.confere.page.Page;
import dev.confere.page.PageComposer;
import dev.confere.page.Placement;
import dev.confere.page.RenderedDocument;
import dev.confere.page.SearchIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the pages of a site of its finished texts: exercises with their neighbours, lists, the front page.
final class SitePages {

  private final CheckedSite site;
  private final Map<String, RenderedPage> bySource = new LinkedHashMap<>();
  private final Frames frames;

  SitePages(CheckedSite site, List<RenderedPage> rendered, Frames frames) {
    this.site = site;
    this.frames = frames;
    rendered.forEach(page -> bySource.put(page.path(), page));
  }

  /// All pages by their paths.
  ///
  /// @param frontIntro the introduction of the only list, rendered for the front page
  Map<String, Page> pages(Optional<RenderedPage> frontIntro) {
    Map<String, Page> pages = new LinkedHashMap<>();
    for (String list : site.lists()) {
      List<RenderedPage> members = rendered(site.pagesOf(list));
      for (int i = 0; i < members.size(); i++) {
        pages.put(members.get(i).page(), page(members, i, Optional.of(list)));
      }
      String at = list + "/" + Frames.FRONT;
      pages.put(at, list(list, at, site.indexOf(list).map(this::rendered)));
    }
    for (CheckedPage page : site.plainPages()) {
      pages.put(page.page(), page(List.of(rendered(page)), 0, Optional.empty()));
    }
    pages.put(Frames.FRONT, front(frontIntro));
    pages.put(Frames.VERIFICATION, verification());
    String lost = frames.texts().text("notfound.title");
    pages.put(Frames.NOT_FOUND, new Page.NotFound(frames.ofOwn(lost, Frames.NOT_FOUND, false)));
    return pages;
  }

  private RenderedPage rendered(CheckedPage page) {
    return Optional.ofNullable(bySource.get(page.source().path())).orElseThrow();
  }

  private List<RenderedPage> rendered(List<CheckedPage> pages) {
    return pages.stream().map(this::rendered).toList();
  }

  private PageComposer composer(RenderedPage page) {
    return new PageComposer(frames.texts(page.checked()));
  }

  private Page page(List<RenderedPage> members, int index, Optional<String> list) {
    RenderedPage page = members.get(index);
    Frame frame = frames.of(page, page.page());
    Placement place = placement(members, index, list);
    return page.isExercise()
        ? composer(page).exercise(frame, page.checked().report(), page.document(), place)
        : composer(page).plain(frame, page.checked().report(), page.document(), place);
  }

  private Placement placement(List<RenderedPage> members, int index, Optional<String> list) {
    RenderedPage page = members.get(index);
    return new Placement(
        Paths.key(page.path()),
        number(members, index),
        list.map(
            name ->
                new Link(
                    Links.relative(page.page(), name + "/" + Frames.FRONT), site.titleOf(name))),
        neighbour(members, index, -1),
        neighbour(members, index, 1),
        source(page),
        Links.relative(page.page(), Paths.ledger(page.path())),
        Links.relative(page.page(), Frames.VERIFICATION) + "#" + Paths.id(page.path()));
  }

  /// Exercises are counted; pages between them are not.
  private static Optional<Integer> number(List<RenderedPage> members, int index) {
    long upTo = members.subList(0, index + 1).stream().filter(RenderedPage::isExercise).count();
    return members.get(index).isExercise() ? Optional.of((int) upTo) : Optional.empty();
  }

  private static Optional<Link> neighbour(List<RenderedPage> members, int index, int step) {
    int at = index + step;
    if (at < 0 || at >= members.size()) {
      return Optional.empty();
    }
    RenderedPage other = members.get(at);
    String href = Links.relative(members.get(index).page(), other.page());
    return Optional.of(new Link(href, other.frontMatter().title()));
  }

  private Optional<String> source(RenderedPage page) {
    return site.configuration()
        .source()
        .map(address -> address.replace("{path}", LinkMap.encoded(page.path())));
  }

  /// A list with its members, seen from the page `at`.
  private Page list(String list, String at, Optional<RenderedPage> index) {
    List<RenderedPage> members = rendered(site.pagesOf(list));
    InterfaceTexts words = index.map(page -> frames.texts(page.checked())).orElse(frames.texts());
    Frame frame =
        index
            .map(page -> frames.of(page, at))
            .orElseGet(() -> frames.ofOwn(site.titleOf(list), at, false));
    List<Page.Entry> entries = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      entries.add(entry(members, i, at));
    }
    return new Page.Contents(
        frame,
        Html.ofText(site.titleOf(list)),
        facts(members, words),
        intro(index),
        sections(entries));
  }

  private static Html intro(Optional<RenderedPage> index) {
    return index.map(page -> page.document().body()).orElse(Html.EMPTY);
  }

  private static List<Page.Section> sections(List<Page.Entry> entries) {
    return entries.isEmpty()
        ? List.of()
        : List.of(new Page.Section(Optional.empty(), List.copyOf(entries)));
  }

  private static List<String> facts(List<RenderedPage> members, InterfaceTexts words) {
    int exercises = (int) members.stream().filter(RenderedPage::isExercise).count();
    Totals totals = Totals.of(members.stream().map(page -> page.checked().report()).toList());
    List<String> facts = new ArrayList<>();
    if (exercises > 0) {
      facts.add(words.counted("exercises", exercises));
    }
    if (totals.confirmed() > 0) {
      facts.add(words.counted("summary.confirmed", Math.toIntExact(totals.confirmed())));
    }
    return facts;
  }

  private Page.Entry entry(List<RenderedPage> members, int index, String at) {
    RenderedPage page = members.get(index);
    return composer(page)
        .entry(
            page.checked().document(),
            number(members, index),
            Links.relative(at, page.page()),
            Paths.key(page.path()),
            page.document().answerBoxes());
  }

  /// A site of one list opens with that list; one of several, with all of them.
  private Page front(Optional<RenderedPage> onlyList) {
    Optional<RenderedPage> index = site.at("index.md").map(this::rendered);
    if (index.isEmpty() && site.lists().size() == 1) {
      return list(site.lists().getFirst(), Frames.FRONT, onlyList);
    }
    Frame frame =
        index
            .map(page -> frames.of(page, page.page()))
            .orElseGet(() -> frames.ofOwn(site.title(), Frames.FRONT, false));
    return new Page.Contents(
        frame,
        Html.ofText(index.map(page -> page.frontMatter().title()).orElse(site.title())),
        List.of(),
        intro(index),
        sections(site.lists().stream().map(this::entry).toList()));
  }

  private Page.Entry entry(String list) {
    Optional<FrontMatter> front = site.indexOf(list).map(page -> page.document().frontMatter());
    return new Page.Entry(
        Optional.empty(),
        Html.ofText(site.titleOf(list)),
        list + "/" + Frames.FRONT,
        front.flatMap(FrontMatter::description).orElse(""),
        front.map(FrontMatter::topics).orElse(List.of()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "0");
  }

  /// What the search looks through: every page that somebody wrote.
  String searchIndex() {
    return SearchIndex.script(site.pages().stream().map(this::searched).toList());
  }

  private SearchIndex.Entry searched(CheckedPage page) {
    RenderedDocument document = rendered(page).document();
    FrontMatter matter = page.document().frontMatter();
    return new SearchIndex.Entry(
        page.page(),
        site.language(page),
        matter.title(),
        matter.topics(),
        document.headings(),
        document.words());
  }

  private Page verification() {
    InterfaceTexts words = frames.texts();
    List<PageComposer.Verified> verified =
        site.pages().stream()
            .filter(page -> !page.report().checks().isEmpty())
            .map(this::rendered)
            .map(SitePages::verified)
            .toList();
    Frame frame = frames.ofOwn(words.text("verification.title"), Frames.VERIFICATION, false);
    return new PageComposer(words).verification(frame, verified);
  }

  private static PageComposer.Verified verified(RenderedPage page) {
    return new PageComposer.Verified(
        Paths.id(page.path()),
        page.frontMatter().title(),
        page.page(),
        Paths.ledger(page.path()),
        page.checked().report(),
        page.document().anchors());
  }
}
