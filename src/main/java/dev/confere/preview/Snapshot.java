package dev.confere.preview;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files below some folders as they were at a moment, by what they hold.
///
/// A file is read again only when its size or date has changed, or when it is known to have been touched: an editor that
/// writes the same text again, or a tool that only sets dates, changes nothing.
///
/// @param files by path
/// @param folders all that were entered
record Snapshot(Map<Path, Stamp> files, List<Path> folders) {

  /// @param digest of the content, empty when the file could not be read
  record Stamp(long size, FileTime modified, String digest) {}

  static final Snapshot NOTHING = new Snapshot(Map.of(), List.of());

  /// @param before what need not be read again
  /// @param touched files that are read again in any case
  static Snapshot of(List<Path> roots, Snapshot before, Set<Path> touched) throws IOException {
    Visitor visitor = new Visitor(before, touched);
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        Files.walkFileTree(
            behindLinks(root), EnumSet.noneOf(FileVisitOption.class), Integer.MAX_VALUE, visitor);
      }
    }
    return new Snapshot(visitor.files, visitor.folders);
  }

  /// A folder that is gone by now is walked like one that is empty.
  private static Path behindLinks(Path root) throws IOException {
    try {
      return root.toRealPath();
    } catch (NoSuchFileException gone) {
      return root;
    }
  }

  /// The files that are new, gone, or hold something else than in `before`.
  SortedSet<Path> changesSince(Snapshot before) {
    SortedSet<Path> changed = new TreeSet<>(before.files().keySet());
    changed.removeAll(files.keySet());
    files.forEach(
        (path, stamp) -> {
          Stamp old = before.files().get(path);
          if (old == null || !old.digest().equals(stamp.digest())) {
            changed.add(path);
          }
        });
    return changed;
  }

  /// Whether there is such a file with something in it.
  boolean holds(Path path) {
    Stamp stamp = files.get(path);
    return stamp != null && stamp.size() > 0;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Snapshot before;
    private final Set<Path> touched;
    private final Map<Path, Stamp> files = new TreeMap<>();
    private final List<Path> folders = new ArrayList<>();

    Visitor(Snapshot before, Set<Path> touched) {
      this.before = before;
      this.touched = touched;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isHidden(folder) && !folders.isEmpty()) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        files.put(file, stamp(file, attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    /// What editors keep beside a file for themselves is no source.
    private static boolean isHidden(Path path) {
      String name = Objects.toString(path.getFileName(), "");
      return name.startsWith(".") || name.endsWith("~");
    }

    private Stamp stamp(Path file, BasicFileAttributes attributes) {
      Stamp old = before.files().get(file);
      if (old != null
          && !touched.contains(file)
          && old.size() == attributes.size()
          && old.modified().equals(attributes.lastModifiedTime())) {
        return old;
      }
      return new Stamp(attributes.size(), attributes.lastModifiedTime(), digest(file));
    }

    /// A file may be gone by now: then it holds nothing, and the next look finds it missing.
    private static String digest(Path file) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
      } catch (IOException gone) {
        return "";
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(
        Path folder, @org.jspecify.annotations.Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
