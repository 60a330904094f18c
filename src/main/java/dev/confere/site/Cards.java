package dev.confere.site;

import dev.confere.card.SocialCard;
import dev.confere.typesetting.KatexAssets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The pictures that go with links to the pages of a published site. A title in letters that our fonts lack has none.
final class Cards {

  private final Map<String, byte[]> byPage;

  private Cards(Map<String, byte[]> byPage) {
    this.byPage = byPage;
  }

  /// What is written on a card.
  private record Words(String page, String title, String list) {}

  static Cards draw(CheckedSite site, InParallel parallel) {
    SocialCard card =
        new SocialCard(
            KatexAssets.outlines("KaTeX_Main-Bold"), KatexAssets.outlines("KaTeX_Main-Regular"));
    List<Words> words = words(site);
    List<Optional<byte[]>> drawn =
        parallel.map(words, w -> card.png(w.title(), w.list(), site.title()));
    SortedMap<String, byte[]> byPage = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      String page = words.get(i).page();
      drawn.get(i).ifPresent(png -> byPage.put(page, png));
    }
    return new Cards(byPage);
  }

  private static List<Words> words(CheckedSite site) {
    List<Words> words = new ArrayList<>();
    for (String list : site.lists()) {
      words.add(new Words(list + "/" + Frames.FRONT, site.titleOf(list), ""));
      for (CheckedPage page : site.pagesOf(list)) {
        words.add(new Words(page.page(), title(page), site.titleOf(list)));
      }
    }
    site.plainPages().forEach(page -> words.add(new Words(page.page(), title(page), "")));
    words.add(new Words(Frames.FRONT, site.title(), ""));
    return words;
  }

  private static String title(CheckedPage page) {
    return page.document().frontMatter().title();
  }

  /// Where the card of a page stands, if it has one.
  Optional<String> path(String page) {
    return byPage.containsKey(page) ? Optional.of(file(page)) : Optional.empty();
  }

  private static String file(String page) {
    return "cards/" + page.substring(0, page.lastIndexOf('.')) + ".png";
  }

  void addTo(SiteFiles.Collector files) {
    byPage.forEach((page, png) -> files.add(file(page), png));
  }
}
