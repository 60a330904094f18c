package dev.confere.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The templates and assets of a site. A file of an earlier folder hides that of the same name in a later one, so that a site may
/// replace single files of the theme that comes with the program.
public final class Theme {

  private static final String ASSETS = "assets/";

  private final List<Path> folders;

  private Theme(List<Path> folders) {
    this.folders = folders;
  }

  /// @param folders in order of precedence; those that do not exist are passed over
  public static Theme of(List<Path> folders) throws IOException {
    List<Path> real = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        real.add(folder.toRealPath());
      }
    }
    return new Theme(List.copyOf(real));
  }

  /// Whether there is any theme at all.
  public boolean isMissing() {
    return folders.isEmpty();
  }

  /// The text of a file of the theme, which must not lead out of its folder.
  Optional<String> read(String name) {
    return find(name).map(Theme::text);
  }

  /// Where a file of the theme is.
  Optional<Path> find(String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name).normalize())
        .filter(this::isInside)
        .findFirst();
  }

  private boolean isInside(Path file) {
    try {
      Path real = file.toRealPath();
      return Files.isRegularFile(real) && folders.stream().anyMatch(real::startsWith);
    } catch (IOException missing) {
      return false;
    }
  }

  /// The names of the files in a folder of the theme, in order.
  List<String> names(String folder) {
    return folders.stream()
        .map(top -> top.resolve(folder))
        .filter(Files::isDirectory)
        .flatMap(path -> listed(path).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> listed(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(file -> file.getFileName().toString()).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The digests of a theme.
  ///
  /// @param ofPages of all that pages are made with: templates and texts
  /// @param ofAssets of the files that go into the site as they are
  record Prints(String ofPages, String ofAssets) {}

  /// @throws UncheckedIOException if a file cannot be read
  Prints prints() {
    Digest pages = new Digest();
    Digest assets = new Digest();
    try {
      for (Map.Entry<String, Path> file : files().entrySet()) {
        Digest its = file.getKey().startsWith(ASSETS) ? assets : pages;
        its.add(file.getKey()).add(Files.readAllBytes(file.getValue()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Prints(pages.hex(), assets.hex());
  }

  /// The files that go into the site as they are, by name: `confere.css`.
  SortedMap<String, byte[]> assets() throws IOException {
    SortedMap<String, byte[]> assets = new TreeMap<>();
    for (Map.Entry<String, Path> file : files().entrySet()) {
      if (file.getKey().startsWith(ASSETS)) {
        String name = file.getKey().substring(ASSETS.length());
        assets.put(name, Files.readAllBytes(file.getValue()));
      }
    }
    return assets;
  }

  /// All that is seen of the folders, by name.
  private SortedMap<String, Path> files() throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              boolean hidden = file.getFileName().toString().startsWith(".");
              // Only a link may lead out of the folder.
              if (!hidden && (attributes.isRegularFile() || isInside(file))) {
                files.putIfAbsent(relative(folder, file), file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return files;
  }

  private static String relative(Path folder, Path file) {
    return file.toString().substring(folder.toString().length() + 1).replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
