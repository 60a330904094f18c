package dev.confere.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String ASSETS = "assets";

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
    try {
      return new Prints(ofPages(), ofAssets());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String ofAssets() throws IOException {
    Digest digest = new Digest();
    for (Map.Entry<String, byte[]> asset : assets().entrySet()) {
      digest.add(asset.getKey()).add(asset.getValue());
    }
    return digest.hex();
  }

  private String ofPages() throws IOException {
    Digest digest = new Digest();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        String name = relative(folder, file);
        if (!name.startsWith(ASSETS + "/")) {
          digest.add(name).add(Files.readAllBytes(file));
        }
      }
      digest.add("");
    }
    return digest.hex();
  }

  /// The files that go into the site as they are, by name: `confere.css`.
  SortedMap<String, byte[]> assets() throws IOException {
    SortedMap<String, byte[]> assets = new TreeMap<>();
    for (Path folder : folders) {
      Path own = folder.resolve(ASSETS);
      for (Path file : files(own)) {
        String name = relative(own, file);
        assets.putIfAbsent(name, Files.readAllBytes(file));
      }
    }
    return assets;
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(this::isInside)
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
