package dev.confere.site;

import dev.confere.document.FrontMatter;
import dev.confere.page.Frame;
import dev.confere.page.Html;
import dev.confere.page.InterfaceTexts;
import dev.confere.page.Page;
import dev.confere.page.PageComposer;
import dev.confere.page.SearchIndex;
import dev.confere.page.VerificationComposer;
import dev.confere.verification.Totals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the pages that tell of other pages: lists, the front page, the verification page; and what the search looks through.
final class SitePages {

  private final SiteIndex site;
  private final Frames frames;
  private final Map<String, PageFacts> facts;
  private final Map<String, RenderedPage> intros;

  /// @param facts of all pages, by the paths of their sources
  /// @param intros the finished texts of pages of contents, by where they stand in the site
  SitePages(
      SiteIndex site,
      Frames frames,
      Map<String, PageFacts> facts,
      Map<String, RenderedPage> intros) {
    this.site = site;
    this.frames = frames;
    this.facts = facts;
    this.intros = intros;
  }

  /// All of them by their paths.
  Map<String, Page> pages() {
    Map<String, Page> pages = new LinkedHashMap<>();
    for (String list : site.lists()) {
      String at = list + "/" + Frames.FRONT;
      pages.put(at, list(list, at));
    }
    pages.put(Frames.FRONT, front());
    pages.put(Frames.VERIFICATION, verification());
    String lost = frames.texts().text("notfound.title");
    pages.put(Frames.NOT_FOUND, new Page.NotFound(frames.ofOwn(lost, Frames.NOT_FOUND, false)));
    return pages;
  }

  private PageFacts facts(IndexedPage page) {
    return Optional.ofNullable(facts.get(page.path())).orElseThrow();
  }

  private Html intro(String at) {
    return Optional.ofNullable(intros.get(at))
        .map(page -> page.document().intro())
        .orElse(Html.EMPTY);
  }

  private Html rest(String at) {
    return Optional.ofNullable(intros.get(at))
        .map(page -> page.document().rest())
        .orElse(Html.EMPTY);
  }

  /// Under which the answers on a page of contents are kept, if it asks for any.
  private Optional<String> key(String at) {
    return Optional.ofNullable(intros.get(at))
        .filter(page -> page.document().answerBoxes() > 0)
        .map(page -> Paths.key(page.page().path()));
  }

  private Frame frame(IndexedPage page, String at) {
    boolean math =
        Optional.ofNullable(intros.get(at)).filter(intro -> intro.document().math()).isPresent();
    return frames.of(page, at, math);
  }

  /// A list with its members, seen from the page `at`.
  private Page list(String list, String at) {
    List<IndexedPage> members = site.members(list);
    Optional<IndexedPage> index = site.indexOf(list);
    InterfaceTexts words = index.map(frames::texts).orElseGet(frames::texts);
    Frame frame =
        index
            .map(page -> frame(page, at))
            .orElseGet(() -> frames.ofOwn(site.titleOf(list), at, false));
    List<Page.Entry> entries = members.stream().map(page -> entry(page, at)).toList();
    return new Page.Contents(
        frame,
        Html.ofText(site.titleOf(list)),
        remarks(members, words),
        key(at),
        intro(at),
        sections(entries),
        rest(at));
  }

  private static List<Page.Section> sections(List<Page.Entry> entries) {
    return entries.isEmpty()
        ? List.of()
        : List.of(new Page.Section(Optional.empty(), List.copyOf(entries)));
  }

  private List<String> remarks(List<IndexedPage> members, InterfaceTexts words) {
    int exercises = (int) members.stream().filter(IndexedPage::isExercise).count();
    int confirmed =
        members.stream()
            .map(page -> facts(page).totals())
            .reduce(Totals.NONE, Totals::plus)
            .confirmed();
    List<String> remarks = new ArrayList<>();
    if (exercises > 0) {
      remarks.add(words.counted("exercises", exercises));
    }
    if (confirmed > 0) {
      remarks.add(words.counted("summary.confirmed", confirmed));
    }
    return remarks;
  }

  private Page.Entry entry(IndexedPage page, String at) {
    return new PageComposer(frames.texts(page))
        .entry(
            page.frontMatter(),
            site.seat(page.path()).flatMap(SiteIndex.Seat::number),
            Links.relative(at, page.page()),
            Paths.key(page.path()),
            facts(page).answerBoxes());
  }

  /// A site of one list opens with that list; one of several, with all of them.
  private Page front() {
    Optional<IndexedPage> index = site.at("index.md");
    if (index.isEmpty() && site.lists().size() == 1) {
      return list(site.lists().getFirst(), Frames.FRONT);
    }
    Frame frame =
        index
            .map(page -> frame(page, page.page()))
            .orElseGet(() -> frames.ofOwn(site.title(), Frames.FRONT, false));
    return new Page.Contents(
        frame,
        Html.ofText(index.map(IndexedPage::title).orElseGet(site::title)),
        List.of(),
        key(Frames.FRONT),
        intro(Frames.FRONT),
        sections(site.lists().stream().map(this::entry).toList()),
        rest(Frames.FRONT));
  }

  private Page.Entry entry(String list) {
    Optional<FrontMatter> front = site.indexOf(list).map(IndexedPage::frontMatter);
    return new Page.Entry(
        Optional.empty(),
        Html.ofText(site.titleOf(list)),
        list + "/" + Frames.FRONT,
        front.flatMap(FrontMatter::description).orElse(""),
        front.map(FrontMatter::topics).orElse(List.of()),
        Optional.empty(),
        remarks(site.members(list), frames.texts()),
        Optional.empty(),
        "0");
  }

  /// What the search looks through: every page that somebody wrote.
  byte[] searchIndex() {
    return SearchIndex.script(site.pages().stream().map(this::searched).toList());
  }

  private SearchIndex.Entry searched(IndexedPage page) {
    return new SearchIndex.Entry(
        page.page(),
        site.language(page),
        page.title(),
        page.frontMatter().topics(),
        facts(page).headings(),
        facts(page).words());
  }

  private Page verification() {
    InterfaceTexts words = frames.texts();
    List<VerificationComposer.Verified> verified =
        site.pages().stream()
            .filter(page -> facts(page).checked() && isTold(facts(page).totals()))
            .map(this::verified)
            .toList();
    Frame frame = frames.ofOwn(words.text("verification.title"), Frames.VERIFICATION, false);
    return new VerificationComposer(words).page(frame, verified);
  }

  /// A page whose formulas state nothing that can be checked has nothing to be listed.
  private static boolean isTold(Totals totals) {
    return totals.confirmed() + totals.chains() + totals.unread() > 0;
  }

  private VerificationComposer.Verified verified(IndexedPage page) {
    return new VerificationComposer.Verified(
        Paths.id(page.path()),
        page.title(),
        page.page(),
        Paths.ledger(page.path()),
        LinkMap.source(site.configuration(), page.path()),
        facts(page).totals(),
        facts(page).statements());
  }
}
