package dev.confere.site;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A folder that a site is written to: whose it is, and what stands in it.
///
/// It is ours when it is missing, empty, or holds our marker, which lists every file that we wrote. Files that version control or
/// the desktop keeps there are left in peace; any other file that is not on the list belongs to somebody, and is not deleted.
record OutputFolder(Path path) {

  /// Names the files of the last build, one a line, after a sentence for people.
  static final String MARKER = ".confere";

  private static final String SENTENCE =
      "Written by Confere: the next build replaces everything that is listed here.";

  /// Carried over into the next site.
  static final Set<String> KEPT = Set.of(".git", ".gitignore", ".gitattributes", ".gitkeep");

  /// Of nobody's making; dropped without a word.
  private static final Set<String> IGNORED = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  /// The first file, in order, that was not written by us.
  Optional<String> foreign() throws IOException {
    if (!exists()) {
      return Optional.empty();
    }
    Set<String> ours = ours();
    SortedSet<String> foreign = new TreeSet<>();
    for (String name : files()) {
      if (!ours.contains(name) && !tolerated(name)) {
        foreign.add(name);
      }
    }
    return foreign.stream().findFirst();
  }

  private static boolean tolerated(String name) {
    return name.equals(MARKER)
        || KEPT.contains(name)
        || IGNORED.contains(name.substring(name.lastIndexOf('/') + 1));
  }

  boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// The files of the last build, by the marker; none when there is no marker.
  Set<String> ours() throws IOException {
    Path marker = path.resolve(MARKER);
    if (!Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
      return Set.of();
    }
    List<String> lines = Files.readAllLines(marker);
    return new HashSet<>(lines.subList(Math.min(1, lines.size()), lines.size()));
  }

  static String marker(Iterable<String> names) {
    return SENTENCE + "\n" + String.join("\n", names) + "\n";
  }

  /// What is to be carried over from the folder as it is.
  List<String> kept() throws IOException {
    if (!exists()) {
      return List.of();
    }
    return KEPT.stream().sorted().filter(this::isFile).toList();
  }

  boolean isFile(String name) {
    return Files.isRegularFile(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /// Whether the file is there and has this stamp.
  boolean stands(String name, String stamp) {
    return Stamp.of(path.resolve(name)).equals(Optional.of(stamp));
  }

  /// Whether the file has this very content.
  boolean holds(String name, byte[] content) throws IOException {
    Path file = path.resolve(name);
    return isFile(name)
        && Files.size(file) == content.length
        && java.util.Arrays.equals(Files.readAllBytes(file), content);
  }

  /// All files and links, relative, with slashes, in no order; a link is not followed.
  List<String> files() throws IOException {
    int top = path.toString().length() + 1;
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file.toString().substring(top).replace('\\', '/'));
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /// Deletes a folder of ours with all that is in it, without following links.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
