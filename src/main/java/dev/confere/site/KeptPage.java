package dev.confere.site;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.FrontMatter;
import dev.confere.page.Inset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What a build leaves to the next about a page.
///
/// @param path of its source
/// @param text the digest of its source
/// @param built empty if the page could not be built, or is always built
record KeptPage(String path, String text, FrontMatter frontMatter, Optional<Built> built) {

  /// A page without errors.
  ///
  /// @param key the digest of all that it was made from, but for what it asked of the rest of the content
  /// @param used what it asked, and was answered
  /// @param warnings what was said of it, to be said again
  /// @param files the stamps of its files
  /// @param shell what stands around its body, if no template made that depend on the body
  record Built(
      String key,
      PageInputs.Used used,
      PageFacts facts,
      List<Diagnostic> warnings,
      SortedMap<String, String> files,
      Optional<Shell> shell) {}

  /// What stands around the body of a page.
  ///
  /// @param seen the digest of all that it is made from
  /// @param body where the body is among the bytes of the page
  record Shell(String seen, Inset body) {}

  /// The same with the stamps that its files have now.
  KeptPage with(SortedMap<String, String> files) {
    return new KeptPage(
        path,
        text,
        frontMatter,
        built.map(
            it -> new Built(it.key(), it.used(), it.facts(), it.warnings(), files, it.shell())));
  }
}
