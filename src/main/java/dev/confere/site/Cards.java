package dev.confere.site;

import dev.confere.card.SocialCard;
import dev.confere.typesetting.KatexAssets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The pictures that go with links to the pages of a published site. A title in letters that our fonts lack has none.
final class Cards {

  private final SiteIndex site;
  private final SocialCard card =
      new SocialCard(
          KatexAssets.outlines("KaTeX_Main-Bold"), KatexAssets.outlines("KaTeX_Main-Regular"));
  private final Map<String, Words> byPage = new LinkedHashMap<>();

  /// What is written on a card.
  private record Words(String title, String list, String site) {

    String digest() {
      return new Digest().add(Program.fingerprint()).add(title).add(list).add(site).hex();
    }
  }

  Cards(SiteIndex site) {
    this.site = site;
    for (String list : site.lists()) {
      add(list + "/" + Frames.FRONT, site.titleOf(list), "");
      for (IndexedPage page : site.members(list)) {
        add(page.page(), page.title(), site.titleOf(list));
      }
    }
    site.plainPages().forEach(page -> add(page.page(), page.title(), ""));
    add(Frames.FRONT, site.title(), "");
  }

  private void add(String page, String title, String list) {
    if (card.canWrite(title, list, site.title())) {
      byPage.put(page, new Words(title, list, site.title()));
    }
  }

  /// Where the card of a page stands, if it has one.
  Optional<String> path(String page) {
    return byPage.containsKey(page) ? Optional.of(file(page)) : Optional.empty();
  }

  private static String file(String page) {
    return "cards/" + page.substring(0, page.lastIndexOf('.')) + ".png";
  }

  /// Draws what an earlier build has not drawn.
  ///
  /// @param before what that build left
  /// @return the digests of all cards by their paths
  SortedMap<String, String> addTo(SiteFiles files, Optional<KeptSite> before, InParallel parallel) {
    SortedMap<String, String> digests = new TreeMap<>();
    byPage.forEach((page, words) -> digests.put(file(page), words.digest()));
    List<Map.Entry<String, Words>> missing =
        byPage.entrySet().stream()
            .filter(entry -> !isKept(file(entry.getKey()), entry.getValue(), files, before))
            .toList();
    parallel.map(missing, entry -> draw(file(entry.getKey()), entry.getValue(), files));
    return Collections.unmodifiableSortedMap(digests);
  }

  private static boolean isKept(
      String file, Words words, SiteFiles files, Optional<KeptSite> before) {
    return before
        .filter(site -> words.digest().equals(site.cards().get(file)))
        .flatMap(site -> Optional.ofNullable(site.files().get(file)))
        .flatMap(stamp -> files.keep(new TreeMap<>(Map.of(file, stamp))))
        .isPresent();
  }

  private String draw(String file, Words words, SiteFiles files) {
    try {
      byte[] png = card.png(words.title(), words.list(), words.site()).orElseThrow();
      return files.add(file, png);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
