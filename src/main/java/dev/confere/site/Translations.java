package dev.confere.site;

import dev.confere.document.FrontMatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which pages say the same in other languages: those that name one another, or the same page, as `translation of`.
final class Translations {

  private final SiteIndex site;
  private final Map<String, String> groups = new LinkedHashMap<>();

  Translations(SiteIndex site) {
    this.site = site;
    for (IndexedPage page : site.pages()) {
      original(page).ifPresent(original -> join(page.path(), original));
    }
  }

  /// The source that a page names as the one it translates.
  static Optional<String> original(IndexedPage page) {
    return page.frontMatter()
        .translation()
        .map(FrontMatter.Translation::target)
        .flatMap(target -> Links.normalized(Links.folder(page.path()) + target));
  }

  private void join(String one, String other) {
    String from = group(one);
    String to = group(other);
    groups.putIfAbsent(one, to);
    groups.putIfAbsent(other, to);
    groups.replaceAll((_, group) -> group.equals(from) ? to : group);
  }

  private String group(String path) {
    return groups.getOrDefault(path, path);
  }

  /// The same page in other languages, in the order of the site.
  List<IndexedPage> of(IndexedPage page) {
    String path = page.path();
    return groups.containsKey(path)
        ? site.pages().stream()
            .filter(other -> group(other.path()).equals(group(path)))
            .filter(other -> !site.language(other).equals(site.language(page)))
            .toList()
        : List.of();
  }
}
