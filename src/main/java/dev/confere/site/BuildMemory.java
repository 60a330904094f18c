package dev.confere.site;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/// What builds leave to one another, in memory and, where there is a folder for it, on disk.
///
/// It may be deleted at any time. A file that is damaged, or was written by another build of the program, is not used; one appears
/// by renaming, so that nobody reads half of it. What it says of output files is believed only as long as their stamps are right.
final class BuildMemory {

  private static final int MAGIC = 0x434b5042;
  private static final String FILE = "build";
  private static final String ATTIC = "unpublished";

  private static final AtomicInteger WRITES = new AtomicInteger();

  private final Optional<Path> folder;
  private RecordCodec.Sources sources = name -> Optional.empty();
  private Optional<KeptSite> site = Optional.empty();
  private Optional<Map<String, RememberedPage>> pages = Optional.empty();

  /// @param folder for this site and this output alone
  BuildMemory(Optional<Path> folder) {
    this.folder = folder;
  }

  /// Where the sources are found that remembered warnings point at.
  void use(RecordCodec.Sources found) {
    sources = found;
  }

  /// Where files of failed builds are kept.
  Optional<Path> attic() {
    return folder.map(own -> own.resolve(ATTIC));
  }

  Optional<KeptSite> site() {
    if (site.isEmpty() && pages.isEmpty()) {
      site = read(in -> RecordCodec.read(input(block(in)), KeptSite.class, sources));
    }
    return site;
  }

  /// By the paths of their sources.
  Map<String, RememberedPage> pages() {
    if (pages.isEmpty()) {
      pages = Optional.of(read(this::readPages).orElseGet(Map::of));
    }
    return pages.get();
  }

  @FunctionalInterface
  private interface Work<T> {
    T read(DataInputStream in) throws IOException;
  }

  private <T> Optional<T> read(Work<T> work) {
    Optional<Path> file = folder.map(own -> own.resolve(FILE)).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file.get()), 1 << 16))) {
      return in.readInt() == MAGIC && in.readUTF().equals(Program.fingerprint())
          ? Optional.of(work.read(in))
          : Optional.empty();
    } catch (IOException damaged) {
      // A damaged memory is none.
      return Optional.empty();
    }
  }

  /// Over the record of the site, to the pages.
  private Map<String, RememberedPage> readPages(DataInputStream in) throws IOException {
    block(in);
    int count = in.readInt();
    Map<String, RememberedPage> found = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      byte[] block = block(in);
      KeptPage page = RecordCodec.read(input(block), KeptPage.class, sources);
      found.put(page.path(), new RememberedPage(page, block));
    }
    return found;
  }

  private static byte[] block(DataInputStream in) throws IOException {
    int length = in.readInt();
    int sum = in.readInt();
    byte[] bytes = in.readNBytes(Math.max(0, length));
    if (bytes.length != length || sum != checksum(bytes)) {
      throw new IOException("damaged");
    }
    return bytes;
  }

  private static DataInputStream input(byte[] block) {
    return new DataInputStream(new ByteArrayInputStream(block));
  }

  private static int checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  /// Remembers the outcome of a build.
  void keep(KeptSite newSite, List<RememberedPage> newPages) {
    Map<String, RememberedPage> byPath = new LinkedHashMap<>();
    newPages.forEach(it -> byPath.put(it.page().path(), it));
    site = Optional.of(newSite);
    pages = Optional.of(byPath);
    if (folder.isPresent()) {
      try {
        write(folder.get(), newSite, newPages);
      } catch (IOException notKept) {
        // A cache that cannot be written, in a read-only home for instance, costs time in the next
        // run and nothing else.
        return;
      }
    }
  }

  private void write(Path into, KeptSite newSite, List<RememberedPage> newPages)
      throws IOException {
    Files.createDirectories(into);
    Path unfinished = into.resolve(unfinished());
    try {
      try (DataOutputStream out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16))) {
        out.writeInt(MAGIC);
        out.writeUTF(Program.fingerprint());
        writeBlock(out, RememberedPage.block(newSite));
        out.writeInt(newPages.size());
        for (RememberedPage page : newPages) {
          writeBlock(out, page.block());
        }
      }
      move(unfinished, into.resolve(FILE));
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// Of this process and this moment alone. It need not be hard to guess, which would take time.
  private static String unfinished() {
    return FILE + "-" + ProcessHandle.current().pid() + "-" + WRITES.incrementAndGet() + ".part";
  }

  private static void writeBlock(DataOutputStream out, byte[] block) throws IOException {
    out.writeInt(block.length);
    out.writeInt(checksum(block));
    out.write(block);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
