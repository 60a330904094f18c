package dev.confere.site;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.verification.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a build leaves to the next about the site as a whole.
///
/// @param key the digest of all sources, the theme and the program; empty if the build failed
/// @param data the digests of the data files that pages read, by page and path
/// @param totals what was found
/// @param warnings all that was said
/// @param pages how many pages were written
/// @param contents the digests of what the pages that show others are made from, by their paths
/// @param cards the digests of the pictures that go with links, by their paths
/// @param assets the digest of the files of the theme
/// @param themed the paths of the files that every site with this theme has
/// @param files the stamps of all files
record KeptSite(
    String key,
    SortedMap<String, String> data,
    Totals totals,
    List<Diagnostic> warnings,
    int pages,
    SortedMap<String, String> contents,
    SortedMap<String, String> cards,
    String assets,
    List<String> themed,
    SortedMap<String, String> files) {

  /// The stamp of a page that shows others, if it was made from the same.
  Optional<SortedMap<String, String>> contents(String path, String seen) {
    String stamp = files.get(path);
    return stamp != null && seen.equals(contents.get(path))
        ? Optional.of(new TreeMap<>(Map.of(path, stamp)))
        : Optional.empty();
  }

  /// The stamps of the files of the theme, if it was this one and they were made.
  Optional<SortedMap<String, String>> theme(String digest) {
    boolean known = !themed.isEmpty() && assets.equals(digest);
    if (!known || !files.keySet().containsAll(themed)) {
      return Optional.empty();
    }
    SortedMap<String, String> stamps = new TreeMap<>(files);
    stamps.keySet().retainAll(themed);
    return Optional.of(stamps);
  }
}
