package dev.confere.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;

/// The theme that comes with the program, in its jar or beside its classes.
public final class OwnTheme {

  private static final String FOLDER = "/dev/confere/theme";

  /// A jar is opened once, and stays open as long as the program runs.
  private static final class Opened {
    static final Optional<Path> FOLDER = open();
  }

  private OwnTheme() {}

  /// Where it is; empty when the program was started from classes that were compiled without it.
  public static Optional<Path> folder() {
    return Opened.FOLDER;
  }

  private static Optional<Path> open() {
    return Optional.ofNullable(OwnTheme.class.getResource(FOLDER + "/layout.ftlh"))
        .map(OwnTheme::folder);
  }

  private static Path folder(URL layout) {
    try {
      if (layout.openConnection() instanceof JarURLConnection jar) {
        FileSystem inside = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()));
        return inside.getPath(FOLDER);
      }
      return Path.of(layout.toURI()).resolveSibling("");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
