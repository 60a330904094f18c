package dev.confere.site;

import java.util.Optional;

/// A page that is to be built, unless it would come out as before.
///
/// @param text the digest of its source
/// @param key the digest of all that it is made from, but for what it asks of the rest of the content
/// @param around what stands around it
record PlannedPage(
    IndexedPage page, String text, Optional<String> key, Optional<Surroundings> around) {

  /// A page of contents, which shows other pages: it has no key, and what stands around it is known when they are built.
  static PlannedPage ofContents(IndexedPage page, String text) {
    return new PlannedPage(page, text, Optional.empty(), Optional.empty());
  }

  String path() {
    return page.path();
  }
}
