package dev.confere.site;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What this very build of the program is known by, so that what another one has left behind is not taken for ours.
final class Program {

  /// Written by the packaging of the program: the digest of all that its archive holds.
  private static final String PACKAGED = "program.digest";

  private static final String FINGERPRINT = read();

  private Program() {}

  /// The digest of all classes and resources of the program, and of the names and sizes of the libraries that it runs with.
  static String fingerprint() {
    return FINGERPRINT;
  }

  private static String read() {
    Digest digest = new Digest().add(Runtime.version().toString());
    try (InputStream packaged = Program.class.getResourceAsStream(PACKAGED)) {
      if (packaged != null) {
        return digest.add(packaged.readAllBytes()).hex();
      }
      Path own = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      addOwn(own, digest);
      for (String library : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
        Path path = Path.of(library);
        if (Files.isRegularFile(path) && !path.equals(own)) {
          digest.add(path.getFileName() + " " + Files.size(path));
        }
      }
    } catch (IOException | java.net.URISyntaxException failure) {
      throw new UncheckedIOException(new IOException("the program cannot read itself", failure));
    }
    return digest.hex();
  }

  private static void addOwn(Path own, Digest digest) throws IOException {
    if (Files.isDirectory(own)) {
      addFolder(own, digest);
    } else {
      addArchive(own, digest);
    }
  }

  /// The directory of an archive holds the checksum of each entry.
  private static void addArchive(Path archive, Digest digest) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<String> entries = new ArrayList<>();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        entries.add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc());
      }
      digest.add(String.join("\n", new TreeSet<>(entries)));
    }
  }

  private static void addFolder(Path folder, Digest digest) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        digest.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
      }
    }
  }
}
