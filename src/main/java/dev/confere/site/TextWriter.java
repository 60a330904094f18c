package dev.confere.site;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/// Writes texts anew, each whole or not at all: beside the old one first, then in its place.
public final class TextWriter {

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private TextWriter() {}

  /// Puts a text in the place of the one that was read from there; a byte order mark stays.
  ///
  /// @return false when the file holds another text by now, which is left alone
  public static boolean replace(Path file, SourceFile before, String after) throws IOException {
    Path real = file.toRealPath();
    byte[] old = Files.readAllBytes(real);
    Optional<SourceFile> now = TextReader.decode(old, before.name(), new Diagnostics());
    if (now.filter(before::equals).isEmpty()) {
      return false;
    }
    boolean marked = new String(old, StandardCharsets.UTF_8).startsWith("\uFEFF");
    write(real, bytes(after, marked));
    return true;
  }

  private static byte[] bytes(String text, boolean marked) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[plain.length + (marked ? BYTE_ORDER_MARK.length : 0)];
    System.arraycopy(BYTE_ORDER_MARK, 0, all, 0, all.length - plain.length);
    System.arraycopy(plain, 0, all, all.length - plain.length, plain.length);
    return all;
  }

  /// Writes a file, new or in place of an old one, with the rights that the old one had.
  public static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
    try {
      Files.write(beside, bytes);
      rights(file, beside);
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void rights(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    } else if (view != null) {
      view.setPermissions(java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException differently) {
      // Within one folder this is a file system that knows no renaming over a file; it gets the
      // next best.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
