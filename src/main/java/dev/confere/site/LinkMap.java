package dev.confere.site;

import dev.confere.diagnostic.Suggestion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where links between sources lead in the finished site.
///
/// An author links to the file that is meant, `04-dying-relu.md#passo-2`, so that the link works in any viewer of Markdown; the page
/// gets a link to the page that is written for it.
final class LinkMap {

  /// From paths of sources and assets to paths in the site.
  private final Map<String, String> byPath = new LinkedHashMap<>();

  LinkMap(SourceTree tree) {
    tree.sources().forEach(source -> byPath.put(source.path(), source.page()));
    tree.unreadable().forEach(path -> byPath.put(path, Paths.page(path)));
    tree.assets().forEach(path -> byPath.put(path, path));
    tree.lists().forEach(list -> byPath.putIfAbsent(list + "/index.md", list + "/index.html"));
    byPath.putIfAbsent("index.md", "index.html");
    byPath.putIfAbsent(Frames.VERIFICATION, Frames.VERIFICATION);
  }

  /// The link that a page gets for what its author wrote; empty when it leads to nothing that there is.
  ///
  /// @param source path of the file that holds the link
  /// @param page path of the page that is written, which may stand elsewhere
  Optional<String> href(String source, String page, String target) {
    if (target.isEmpty() || target.startsWith("#") || Links.isElsewhere(target)) {
      return Optional.of(target);
    }
    int end = pathEnd(target);
    return find(source, decoded(target.substring(0, end)))
        .map(found -> encoded(Links.relative(page, found)) + target.substring(end));
  }

  private static int pathEnd(String target) {
    int end = 0;
    while (end < target.length() && target.charAt(end) != '#' && target.charAt(end) != '?') {
      end++;
    }
    return end;
  }

  /// A target that begins with a slash counts from the top of the content; a folder stands for its list.
  private Optional<String> find(String source, String path) {
    String from = path.startsWith("/") ? "" : Links.folder(source);
    return Links.normalized(from + path)
        .flatMap(
            wanted ->
                Optional.ofNullable(byPath.get(wanted))
                    .or(() -> Optional.ofNullable(byPath.get(folderIndex(wanted)))));
  }

  private static String folderIndex(String folder) {
    return folder.isEmpty() ? "index.md" : folder + "/index.md";
  }

  /// What the author may have meant by a link that leads nowhere, as it would be written.
  Optional<String> nearest(String source, String target) {
    return Links.normalized(Links.folder(source) + decoded(target.substring(0, pathEnd(target))))
        .flatMap(wanted -> Suggestion.nearest(wanted, byPath.keySet()))
        .map(found -> Links.relative(source, found));
  }

  /// Where the source of a page can be read, if the site says so.
  static Optional<String> source(Configuration configuration, String path) {
    return configuration.source().map(address -> address.replace("{path}", encoded(path)));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  /// Only what would end a path or break a link; browsers take letters of all alphabets as they are.
  static String encoded(String path) {
    return path.replace("%", "%25")
        .replace(" ", "%20")
        .replace("#", "%23")
        .replace("?", "%3F")
        .replace("\"", "%22");
  }
}
