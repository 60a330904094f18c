package dev.confere.site;

import java.io.IOException;
import java.util.Optional;

/// Where the files of one build go. Nothing is seen of them until they are published, all at once.
///
/// Paths are relative to the top of the site and with slashes. May be used by several threads until it is published or abandoned.
public interface SiteOutput {

  /// Puts a file into the new site.
  ///
  /// @return its stamp, by which a later build knows it again
  String write(String path, byte[] content) throws IOException;

  /// Takes a file of an earlier build over, if it stands there as it was: unseen, by its stamp.
  ///
  /// @return its stamp from now on; empty when there is no such file any more
  Optional<String> keep(String path, String stamp);

  /// The content of a file of an earlier build, if it stands there as it was, by its stamp.
  Optional<byte[]> earlier(String path, String stamp);

  /// Whether the new site has this file already.
  boolean has(String path);

  /// Makes the new site the site.
  Written publish() throws IOException;

  /// Leaves the site as it is. The new files may be remembered, so that a later build can [keep][#keep] them.
  void abandon() throws IOException;

  /// What became of the files.
  ///
  /// @param changed files written, new ones among them
  /// @param removed files of the last build that are gone
  record Written(int changed, int unchanged, int removed) {}
}
