package dev.confere.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The two folders beside an output folder that exist while it is being replaced.
///
/// They carry the number of the process, so that two builds do not get into each other's way and the remains of a dead one are known.
///
/// @param output the folder that is replaced
/// @param next where the new site grows
/// @param previous where the old site stands for an instant
record Beside(Path output, Path next, Path previous) {

  private static final String NEXT = "-next";
  private static final String PREVIOUS = "-previous";
  private static final int MOST_DIGITS = 18;

  static Beside of(Path output) {
    return of(output, ProcessHandle.current().pid());
  }

  private static Beside of(Path output, long process) {
    String prefix = prefix(output) + process;
    return new Beside(
        output, output.resolveSibling(prefix + NEXT), output.resolveSibling(prefix + PREVIOUS));
  }

  private static String prefix(Path output) {
    return "." + output.getFileName() + ".confere-";
  }

  /// Puts the new site in the place of the old.
  void swap() throws IOException {
    boolean replaces = Files.exists(output, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      Files.move(output, previous, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(next, output, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      if (replaces) {
        Files.move(previous, output, StandardCopyOption.ATOMIC_MOVE);
      }
      throw failure;
    }
    OutputFolder.delete(previous);
  }

  /// Clears away what dead builds have left; an old site that one of them had moved aside is put back.
  void recover() throws IOException {
    Path parent = output.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return;
    }
    for (Path neighbour : neighbours(parent)) {
      OptionalLong process = process(neighbour.getFileName().toString());
      if (process.isPresent() && isDead(process.getAsLong())) {
        of(output, process.getAsLong()).clear();
      }
    }
  }

  /// The process whose folder it is, by its name.
  private OptionalLong process(String name) {
    String prefix = prefix(output);
    boolean ours = name.startsWith(prefix) && (name.endsWith(NEXT) || name.endsWith(PREVIOUS));
    String number = ours ? name.substring(prefix.length(), name.lastIndexOf('-')) : "";
    return isNumber(number) ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<Path> neighbours(Path parent) throws IOException {
    try (Stream<Path> found = Files.list(parent)) {
      return found.sorted().toList();
    }
  }

  /// In a container each build may have the number of the one before; ours has left nothing yet.
  private static boolean isDead(long process) {
    return process == ProcessHandle.current().pid()
        || ProcessHandle.of(process).map(handle -> !handle.isAlive()).orElse(true);
  }

  private void clear() throws IOException {
    boolean orphaned = !Files.exists(output, LinkOption.NOFOLLOW_LINKS);
    if (orphaned && Files.isDirectory(previous)) {
      Files.move(previous, output, StandardCopyOption.ATOMIC_MOVE);
    }
    OutputFolder.delete(next);
    OutputFolder.delete(previous);
  }
}
