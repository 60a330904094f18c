package dev.confere.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What a file of our own writing is known by without reading it: its size, its date to the nanosecond, its number on the disk.
///
/// Whoever changes such a file changes one of them. Sources, which others write, are known by their content alone.
final class Stamp {

  private Stamp() {}

  /// Empty when there is no file.
  static Optional<String> of(Path file) {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return found.isRegularFile() ? Optional.of(text(found)) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  private static String text(BasicFileAttributes file) {
    return file.size()
        + " "
        + file.lastModifiedTime().to(TimeUnit.NANOSECONDS)
        + " "
        + file.fileKey();
  }
}
