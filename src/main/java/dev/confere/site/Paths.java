package dev.confere.site;

/// The files that are written for a source, by its path in the content folder.
final class Paths {

  private Paths() {}

  /// What a page is known by, such as `relu/01-spam`.
  static String key(String source) {
    return source.substring(0, source.length() - ".md".length());
  }

  /// The same as the name of a place on a page.
  static String id(String source) {
    return key(source).replace('/', '-').replace(' ', '-');
  }

  static String page(String source) {
    return key(source) + ".html";
  }

  static String ledger(String source) {
    return key(source) + ".ledger.json";
  }
}
