package dev.confere.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// A new site that grows in a folder beside the old one and takes its place by renaming.
///
/// A site that would not change is not touched at all, and a file that does not change keeps its date.
final class Staging implements SiteOutput {

  private final OutputFolder output;
  private final Beside beside;
  private final Optional<Path> attic;
  private final boolean replaces;
  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

  /// @param attic where the files of a build that failed are kept, if anywhere
  Staging(OutputFolder output, Optional<Path> attic) throws IOException {
    this.output = output;
    this.beside = Beside.of(output.path());
    this.replaces = output.exists();
    this.attic = attic;
    beside.recover();
    Files.createDirectories(beside.next().getParent());
    Files.createDirectory(beside.next());
  }

  @Override
  public String write(String path, byte[] content) throws IOException {
    SitePath.requireInside(path);
    Path target = target(path);
    boolean kept = !names.add(path);
    if (replaces && output.holds(path, content)) {
      carry(output.path().resolve(path), target);
      changed.remove(path);
    } else {
      if (kept) {
        // It is a link to a file of the old site, which must not change.
        Files.delete(target);
      }
      fill(target, content);
      changed.add(path);
    }
    return stampOf(target);
  }

  /// In one go, where the JDK's own way takes a small piece at a time.
  private static void fill(Path target, byte[] content) throws IOException {
    try (FileChannel file =
        FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
    }
  }

  @Override
  public Optional<byte[]> earlier(String path, String stamp) {
    try {
      Optional<Path> file = found(path, stamp);
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  /// Where a file of an earlier build is: in the old site, else among those of a build that failed.
  private Optional<Path> found(String path, String stamp) {
    return output.stands(path, stamp)
        ? Optional.of(output.path().resolve(path))
        : inAttic(path).filter(file -> Stamp.of(file).equals(Optional.of(stamp)));
  }

  @Override
  public Optional<String> keep(String path, String stamp) {
    SitePath.requireInside(path);
    Optional<Path> file = found(path, stamp);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path target = target(path);
      carry(file.get(), target);
      names.add(path);
      if (!file.get().startsWith(output.path())) {
        changed.add(path);
      }
      return Optional.of(stampOf(target));
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private Optional<Path> inAttic(String path) {
    return attic.map(folder -> folder.resolve(path));
  }

  private Path target(String path) throws IOException {
    Path target = beside.next().resolve(path);
    if (!folders.contains(target.getParent())) {
      Files.createDirectories(target.getParent());
      folders.add(target.getParent());
    }
    return target;
  }

  /// The same file in the new folder, date and all.
  private static void carry(Path source, Path target) throws IOException {
    Files.deleteIfExists(target);
    try {
      Files.createLink(target, source);
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static String stampOf(Path file) throws IOException {
    return Stamp.of(file).orElseThrow(() -> new IOException("vanished: " + file));
  }

  @Override
  public boolean has(String path) {
    return names.contains(path);
  }

  @Override
  public Written publish() throws IOException {
    try {
      String marker = OutputFolder.marker(new TreeSet<>(names));
      write(OutputFolder.MARKER, marker.getBytes(StandardCharsets.UTF_8));
      int removed = removed();
      if (changed.size() + removed > 0) {
        carryKept();
        beside.swap();
      }
      forget();
      return new Written(changed.size(), names.size() - changed.size(), removed);
    } finally {
      OutputFolder.delete(beside.next());
    }
  }

  private int removed() throws IOException {
    Set<String> gone = new HashSet<>(output.ours());
    gone.removeAll(names);
    gone.removeIf(name -> !output.isFile(name));
    return gone.size();
  }

  private void carryKept() throws IOException {
    for (String name : output.kept()) {
      if (!names.contains(name)) {
        carry(output.path().resolve(name), target(name));
      }
    }
  }

  private void forget() throws IOException {
    if (attic.isPresent()) {
      OutputFolder.delete(attic.get());
    }
  }

  @Override
  public void abandon() throws IOException {
    try {
      if (attic.isPresent()) {
        store(attic.get());
      }
    } catch (IOException notKept) {
      // Another disk, or another build at the same time: the next one makes the files again.
      return;
    } finally {
      OutputFolder.delete(beside.next());
    }
  }

  private void store(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    OutputFolder.delete(folder);
    Files.move(beside.next(), folder);
  }
}
