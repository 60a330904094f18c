package dev.confere.page;

import dev.confere.json.Json;
import java.util.List;

/// What the reader's search looks through, as a script: pages opened from a disk may load scripts, but no data.
public final class SearchIndex {
  private SearchIndex() {}

  /// A page as the search knows it.
  ///
  /// @param href from the top of the site
  /// @param topics beside the title
  /// @param headings of its parts
  /// @param words its text
  public record Entry(
      String href,
      String lang,
      String title,
      List<String> topics,
      List<String> headings,
      String words) {}

  /// The file `assets/search-index.js`.
  public static String script(List<Entry> entries) {
    return "Confere.searchIndex("
        + new Json.Items(entries.stream().map(SearchIndex::json).toList()).print().strip()
        + ");\n";
  }

  private static Json json(Entry entry) {
    return Json.object()
        .put("href", entry.href())
        .put("lang", entry.lang())
        .put("title", entry.title())
        .put("topics", String.join(" · ", entry.topics()))
        .put("headings", String.join(" · ", entry.headings()))
        .put("words", entry.words())
        .build();
  }
}
