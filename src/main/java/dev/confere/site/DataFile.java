package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;

/// A file of data that a document reads.
///
/// @param from the name of the document
/// @param path as it is written there
record DataFile(String from, String path) {

  /// One text for both; neither holds a line break.
  String text() {
    return from + "\n" + path;
  }

  static DataFile of(String text) {
    int end = text.indexOf('\n');
    return new DataFile(text.substring(0, end), text.substring(end + 1));
  }

  /// The digest of what it holds; nothing if there is no such file.
  String digest(ContentFolder content) {
    return content
        .resolve(from, path)
        .flatMap(at -> content.text(at, new Diagnostics()))
        .map(file -> new Digest().add(file.text()).hex())
        .orElse("");
  }
}
