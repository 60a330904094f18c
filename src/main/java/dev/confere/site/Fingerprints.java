package dev.confere.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;

/// The digests of what a site is made from.
///
/// @param site all of it, but for data files outside of what is published
/// @param common what every page is made from: program, templates, words, configuration
/// @param assets what pages of all sites look like: the files of the theme that are copied
/// @param sources the digest of each source, by its path
record Fingerprints(String site, String common, String assets, Map<String, String> sources) {

  /// @param themed see [Theme#prints]
  static Fingerprints of(
      SourceTree tree, ContentFolder content, Future<Theme.Prints> themed, InParallel parallel)
      throws IOException {
    List<String> digests =
        parallel.map(tree.sources(), source -> new Digest().add(source.file().text()).hex());
    Theme.Prints theme = InParallel.result(themed);
    String common =
        new Digest().add(Program.fingerprint()).add(theme.ofPages()).add(tree.settings()).hex();
    SortedMap<String, String> sources = new TreeMap<>();
    Digest site = new Digest().add(common);
    for (int i = 0; i < digests.size(); i++) {
      String path = tree.sources().get(i).path();
      sources.put(path, digests.get(i));
      site.add(path).add(digests.get(i));
    }
    site.add(String.join("\n", tree.unreadable()));
    site.add(theme.ofAssets());
    addAssets(site, tree, content);
    return new Fingerprints(site.hex(), common, theme.ofAssets(), sources);
  }

  private static void addAssets(Digest site, SourceTree tree, ContentFolder content)
      throws IOException {
    for (String path : tree.assets()) {
      // One that is too large is told, and never part of a site.
      boolean small = content.size(path) <= Assets.LARGEST;
      site.add(path).add(small ? content.bytes(path) : new byte[0]);
    }
  }
}
