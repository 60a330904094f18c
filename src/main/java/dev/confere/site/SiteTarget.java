package dev.confere.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a site stands and is to stand: a folder or the memory.
public interface SiteTarget {

  /// Opens a place for the files of a build.
  ///
  /// @param attic where the files of a build that failed may be kept for the next one
  SiteOutput open(Optional<Path> attic) throws IOException;

  /// Whether the site as it stands has this file with this stamp.
  boolean stands(String path, String stamp);

  /// The folder, if it is one: what is known of its files may be remembered from one run to the next.
  Optional<Path> folder();
}
