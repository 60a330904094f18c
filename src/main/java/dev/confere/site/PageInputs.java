package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a page asks of the rest of the content while it is built, written down: where links lead, what data files hold.
///
/// As long as all of it is answered the same, and the page and what stands around it are the same, the page need not be built again.
final class PageInputs {

  private final Source source;
  private final ContentFolder content;
  private final LinkMap links;
  private final Diagnostics diagnostics;
  private final SortedMap<String, String> asked = new TreeMap<>();
  private final SortedMap<String, String> read = new TreeMap<>();

  /// @param links where the links of the page lead, by target; nothing for those that lead nowhere
  /// @param data the digests of the files that it reads, by the path that it names; nothing for those that there are not
  record Used(SortedMap<String, String> links, SortedMap<String, String> data) {

    /// Whether all would be answered as it was.
    boolean holds(Source source, ContentFolder content, LinkMap map) {
      for (Map.Entry<String, String> link : links.entrySet()) {
        if (!href(map, source, link.getKey()).equals(link.getValue())) {
          return false;
        }
      }
      for (Map.Entry<String, String> file : data.entrySet()) {
        DataFile named = new DataFile(source.file().name(), file.getKey());
        if (!named.digest(content).equals(file.getValue())) {
          return false;
        }
      }
      return true;
    }
  }

  PageInputs(Source source, ContentFolder content, LinkMap links, Diagnostics diagnostics) {
    this.source = source;
    this.content = content;
    this.links = links;
    this.diagnostics = diagnostics;
  }

  Used used() {
    return new Used(asked, read);
  }

  /// The link from the page of this source, see [LinkMap#href].
  Optional<String> href(String target) {
    Optional<String> found = links.href(source.path(), source.page(), target);
    asked.put(target, found.orElse(""));
    return found;
  }

  /// What was meant by a link that leads nowhere.
  Optional<String> nearest(String target) {
    return links.nearest(source.path(), target);
  }

  Optional<SourceFile> data(String path) {
    Optional<SourceFile> found =
        content.resolve(source.file().name(), path).flatMap(at -> content.text(at, diagnostics));
    read.put(path, found.map(file -> new Digest().add(file.text()).hex()).orElse(""));
    return found;
  }

  private static String href(LinkMap map, Source source, String target) {
    return map.href(source.path(), source.page(), target).orElse("");
  }
}
