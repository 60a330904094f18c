package dev.confere.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Records on disk, in a few files that are written once and never changed.
///
/// Each run that learns something adds a file named by the hash of its content; when there are many, one
/// takes their place. Files appear by renaming, so nobody reads half a file, and two builds at once can at
/// worst learn the same thing twice. What is damaged, missing or unreadable is simply not known.
final class PackFolder {

  private static final int MANY = 8;
  private static final int MAGIC = 0x434b5458;
  private static final int HEADER = Long.BYTES * 2 + Integer.BYTES * 2;
  private static final long LARGEST = 64L << 20;

  private final Path folder;
  private final List<Path> read = new ArrayList<>();

  PackFolder(Path folder) {
    this.folder = folder;
  }

  /// All records, by what they are about; of two about the same, the one whose first byte is greater.
  Map<PackKey, byte[]> read() {
    Map<PackKey, byte[]> records = new HashMap<>();
    long size = 0;
    for (Path pack : packs()) {
      byte[] content = contentOf(pack);
      size += content.length;
      if (size <= LARGEST) {
        readRecords(ByteBuffer.wrap(content), records);
      }
      read.add(pack);
    }
    return records;
  }

  private List<Path> packs() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".pack")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static byte[] contentOf(Path pack) {
    try {
      return Files.size(pack) <= LARGEST ? Files.readAllBytes(pack) : new byte[0];
    } catch (IOException e) {
      // Another build may just have merged it into a larger one.
      return new byte[0];
    }
  }

  /// Adds what a file holds, as far as it is whole.
  static void readRecords(ByteBuffer bytes, Map<PackKey, byte[]> records) {
    if (bytes.remaining() < Integer.BYTES || bytes.getInt() != MAGIC) {
      return;
    }
    while (bytes.remaining() >= HEADER) {
      var key = new PackKey(bytes.getLong(), bytes.getLong());
      int sum = bytes.getInt();
      int length = bytes.getInt();
      if (length <= 0 || length > bytes.remaining()) {
        return;
      }
      byte[] record = new byte[length];
      bytes.get(record);
      if (sum == checksum(record)) {
        records.merge(key, record, PackFolder::knowingMore);
      }
    }
  }

  private static byte[] knowingMore(byte[] one, byte[] other) {
    return other[0] > one[0] ? other : one;
  }

  private static int checksum(byte[] record) {
    var sum = new CRC32();
    sum.update(record);
    return (int) sum.getValue();
  }

  /// Adds records.
  ///
  /// @param added what is new since [#read]
  /// @param all everything, for when it is time to merge
  void write(Map<PackKey, byte[]> added, Map<PackKey, byte[]> all) throws IOException {
    Files.createDirectories(folder);
    if (read.size() < MANY) {
      read.add(write(added));
      return;
    }
    Path merged = write(all);
    for (Path old : read) {
      if (!old.equals(merged)) {
        Files.deleteIfExists(old);
      }
    }
    read.clear();
    read.add(merged);
  }

  private Path write(Map<PackKey, byte[]> records) throws IOException {
    byte[] content = content(records);
    String name = HexFormat.of().formatHex(PackKey.sha256(content), 0, 16);
    Path unfinished = Files.createTempFile(folder, name, ".part");
    try {
      Files.write(unfinished, content);
      return moved(unfinished, folder.resolve(name + ".pack"));
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static Path moved(Path from, Path to) throws IOException {
    try {
      return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      return Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static byte[] content(Map<PackKey, byte[]> records) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    for (var record : records.entrySet()) {
      out.writeLong(record.getKey().high());
      out.writeLong(record.getKey().low());
      out.writeInt(checksum(record.getValue()));
      out.writeInt(record.getValue().length);
      out.write(record.getValue());
    }
    return bytes.toByteArray();
  }
}
