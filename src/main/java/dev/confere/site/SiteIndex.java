package dev.confere.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the pages of a site know of one another: titles, order, lists. Small, however large the site.
final class SiteIndex {

  private final Configuration configuration;
  private final List<String> lists;
  private final List<IndexedPage> pages;
  private final Map<String, IndexedPage> byPath = new LinkedHashMap<>();
  private final Map<String, List<IndexedPage>> byList = new LinkedHashMap<>();
  private final List<IndexedPage> plain = new ArrayList<>();
  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final String title;

  /// Where a page stands among the members of its list.
  ///
  /// @param index from 0
  /// @param number of an exercise among the exercises, from 1
  record Seat(Optional<String> list, int index, Optional<Integer> number) {}

  SiteIndex(SourceTree tree, List<IndexedPage> unordered) {
    configuration = tree.configuration();
    lists = List.copyOf(tree.lists());
    pages = ordered(tree, unordered);
    lists.forEach(list -> byList.put(list, new ArrayList<>()));
    for (IndexedPage page : pages) {
      byPath.put(page.path(), page);
      place(page, tree.listOf(page.path()));
    }
    byList.forEach((list, members) -> seat(Optional.of(list), members));
    plain.forEach(page -> seat(Optional.empty(), List.of(page)));
    title = ownTitle();
  }

  private void place(IndexedPage page, Optional<String> list) {
    if (list.isEmpty() && !page.path().equals("index.md")) {
      plain.add(page);
    } else if (list.isPresent() && !page.path().equals(list.get() + "/index.md")) {
      members(list.get()).add(page);
    }
  }

  /// Exercises are counted; pages between them are not.
  private void seat(Optional<String> list, List<IndexedPage> members) {
    int exercises = 0;
    for (int i = 0; i < members.size(); i++) {
      boolean counts = members.get(i).isExercise();
      exercises += counts ? 1 : 0;
      Optional<Integer> number = counts ? Optional.of(exercises) : Optional.empty();
      seats.put(members.get(i).path(), new Seat(list, i, number));
    }
  }

  Configuration configuration() {
    return configuration;
  }

  /// The folders that are lists, in the order of the site.
  List<String> lists() {
    return lists;
  }

  /// In the order of the site: the pages at the top, then list by list.
  List<IndexedPage> pages() {
    return pages;
  }

  /// The pages of one list in reading order, without its `index.md`.
  List<IndexedPage> members(String list) {
    return byList.computeIfAbsent(list, unknown -> new ArrayList<>());
  }

  /// The pages at the top of the site, without its front page.
  List<IndexedPage> plainPages() {
    return plain;
  }

  /// Empty for pages of contents, which stand nowhere among others.
  Optional<Seat> seat(String path) {
    return Optional.ofNullable(seats.get(path));
  }

  /// The page some steps before or after another of its list.
  Optional<IndexedPage> neighbour(Seat seat, int step) {
    List<IndexedPage> members = seat.list().map(this::members).orElse(List.of());
    int at = seat.index() + step;
    return at < 0 || at >= members.size() ? Optional.empty() : Optional.of(members.get(at));
  }

  /// The list that a page belongs to: the innermost folder round it that is one.
  Optional<String> listOf(String path) {
    return lists.stream()
        .filter(list -> path.startsWith(list + "/"))
        .max((a, b) -> Integer.compare(a.length(), b.length()));
  }

  Optional<IndexedPage> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  Optional<IndexedPage> indexOf(String list) {
    return at(list + "/index.md");
  }

  String language(IndexedPage page) {
    return page.frontMatter().language().orElse(configuration.language());
  }

  /// Of the site: its own, else that of its front page, else that of its first list.
  String title() {
    return title;
  }

  private String ownTitle() {
    return configuration
        .title()
        .or(() -> at("index.md").map(IndexedPage::title))
        .or(() -> lists.stream().findFirst().map(this::titleOf))
        .or(() -> pages.stream().findFirst().map(IndexedPage::title))
        .orElse("Confere");
  }

  /// A list is called what its `index.md` says, else like its folder.
  String titleOf(String list) {
    return indexOf(list)
        .map(IndexedPage::title)
        .orElseGet(() -> list.substring(list.lastIndexOf('/') + 1));
  }

  private static List<IndexedPage> ordered(SourceTree tree, List<IndexedPage> pages) {
    return pages.stream()
        .map(page -> new Ranked(rank(tree, page.path()), page))
        .sorted()
        .map(Ranked::page)
        .toList();
  }

  private static int rank(SourceTree tree, String path) {
    return tree.listOf(path).map(tree.lists()::indexOf).orElse(-1);
  }

  /// A page in the order of the site: by list, then by the order that pages ask for, then by path.
  private record Ranked(int list, IndexedPage page) implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
      int byList = Integer.compare(list, other.list);
      int byWish = byList == 0 ? Integer.compare(wish(), other.wish()) : byList;
      return byWish == 0 ? page.path().compareTo(other.page.path()) : byWish;
    }

    private int wish() {
      return page.frontMatter().order().orElse(Integer.MAX_VALUE);
    }
  }
}
