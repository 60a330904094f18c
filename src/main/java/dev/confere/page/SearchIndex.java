package dev.confere.page;

import dev.confere.json.JsonWriter;
import java.util.List;

/// What the reader's search looks through, as a script: pages opened from a disk may load scripts, but no data.
public final class SearchIndex {
  private static final int USUAL_LENGTH = 1 << 16;

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
  public static byte[] script(List<Entry> entries) {
    JsonWriter out = new JsonWriter(USUAL_LENGTH);
    out.verbatim("Confere.searchIndex(").openArray();
    for (Entry entry : entries) {
      write(entry, out);
    }
    return out.closeArray().verbatim(");\n").toByteArray();
  }

  private static void write(Entry entry, JsonWriter out) {
    out.openObject()
        .member("href", entry.href())
        .member("lang", entry.lang())
        .member("title", entry.title())
        .member("topics", String.join(" · ", entry.topics()))
        .member("headings", String.join(" · ", entry.headings()))
        .member("words", entry.words())
        .closeObject();
  }
}
