package dev.confere.site;

import dev.confere.source.SourceFile;

/// A Markdown file among the sources.
///
/// @param path relative to the content folder, such as `relu/01-spam.md`
public record Source(String path, SourceFile file) {

  /// Where its page stands in the site: `relu/01-spam.html`.
  String page() {
    return pageOf(path);
  }

  static String pageOf(String path) {
    return path.substring(0, path.length() - ".md".length()) + ".html";
  }

  /// Whether it says what its folder is about.
  boolean isIndex() {
    return path.equals("index.md") || path.endsWith("/index.md");
  }
}
