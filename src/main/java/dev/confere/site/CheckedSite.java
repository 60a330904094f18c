package dev.confere.site;

import dev.confere.document.FrontMatter;
import dev.confere.verification.Checked;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All sources, read, computed and verified.
///
/// @param pages in the order of the site: the pages at the top, then list by list
/// @param lists the folders that are lists, in the order of the site
/// @param assets paths of the files that are copied
public record CheckedSite(
    Configuration configuration, List<String> lists, List<CheckedPage> pages, List<String> assets) {

  public CheckedSite {
    lists = List.copyOf(lists);
    pages = List.copyOf(pages);
    assets = List.copyOf(assets);
  }

  /// All that was found, in numbers.
  public Totals totals() {
    return Totals.of(pages.stream().map(CheckedPage::report).toList());
  }

  /// All that was checked, in the order of the site.
  public List<Checked> checks() {
    return pages.stream().flatMap(page -> page.report().checks().stream()).toList();
  }

  /// The pages of one list in reading order, without its `index.md`.
  List<CheckedPage> pagesOf(String list) {
    return pages.stream()
        .filter(page -> page.source().path().startsWith(list + "/"))
        .filter(page -> !page.source().path().equals(list + "/index.md"))
        .filter(page -> lists.stream().noneMatch(inner -> belongsDeeper(page, list, inner)))
        .toList();
  }

  private static boolean belongsDeeper(CheckedPage page, String list, String inner) {
    return inner.startsWith(list + "/") && page.source().path().startsWith(inner + "/");
  }

  /// The list that a page belongs to: the innermost folder round it that is one.
  Optional<String> listOf(CheckedPage page) {
    return lists.stream()
        .filter(list -> page.source().path().startsWith(list + "/"))
        .max(Comparator.comparingInt(String::length));
  }

  /// The pages at the top of the site, without its front page.
  List<CheckedPage> plainPages() {
    return pages.stream()
        .filter(page -> lists.stream().noneMatch(l -> page.source().path().startsWith(l + "/")))
        .filter(page -> !page.source().path().equals("index.md"))
        .toList();
  }

  String language(CheckedPage page) {
    return page.document().frontMatter().language().orElse(configuration.language());
  }

  /// Of the site: its own, else that of its front page, else that of its first list.
  String title() {
    return configuration
        .title()
        .or(() -> at("index.md").map(CheckedSite::title))
        .or(() -> lists.stream().findFirst().map(this::titleOf))
        .or(() -> pages.stream().findFirst().map(CheckedSite::title))
        .orElse("Confere");
  }

  private static String title(CheckedPage page) {
    return page.document().frontMatter().title();
  }

  /// A list is called what its `index.md` says, else like its folder.
  String titleOf(String list) {
    return indexOf(list).map(CheckedSite::title).orElse(list.substring(list.lastIndexOf('/') + 1));
  }

  Optional<CheckedPage> at(String path) {
    return pages.stream().filter(page -> page.source().path().equals(path)).findFirst();
  }

  Optional<CheckedPage> indexOf(String list) {
    return at(list + "/index.md");
  }

  /// By list, then by the order that pages ask for, then by path.
  static Comparator<CheckedPage> order(SourceTree tree) {
    return Comparator.<CheckedPage>comparingInt(page -> rank(tree, page.source().path()))
        .thenComparingInt(page -> order(page.document().frontMatter()))
        .thenComparing(page -> page.source().path());
  }

  private static int rank(SourceTree tree, String path) {
    return tree.listOf(path).map(tree.lists()::indexOf).orElse(-1);
  }

  private static int order(FrontMatter frontMatter) {
    return frontMatter.order().orElse(Integer.MAX_VALUE);
  }
}
