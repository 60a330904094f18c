package dev.confere.site;

import dev.confere.source.SourceFile;

/// A Markdown file among the sources.
///
/// @param path relative to the content folder, such as `relu/01-spam.md`
public record Source(String path, SourceFile file) {

  /// Where its page stands in the site: `relu/01-spam.html`.
  String page() {
    return Paths.page(path);
  }
}
