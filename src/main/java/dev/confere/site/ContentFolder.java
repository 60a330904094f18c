package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.markdown.DataFiles;
import dev.confere.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder with the sources. Nothing outside it is read: a link is followed only to another place within it.
public final class ContentFolder {

  /// The file with the configuration of the site.
  public static final String CONFIGURATION = "site.yaml";

  /// Folders within folders; a ring of links would otherwise have no end.
  private static final int DEEPEST = 20;

  private final Path root;
  private final String shown;

  private ContentFolder(Path root, String shown) {
    this.root = root;
    this.shown = shown;
  }

  /// @param folder where it is
  /// @param shown the folder as the user wrote it, which diagnostics begin with
  /// @return empty, with a diagnostic, when there is no such folder
  public static Optional<ContentFolder> open(Path folder, String shown, Diagnostics diagnostics) {
    try {
      if (Files.isDirectory(folder)) {
        return Optional.of(new ContentFolder(folder.toRealPath(), shown));
      }
      diagnostics.report(
          TextReader.of(Code.FILE_NOT_READABLE, shown, "there is no content folder here")
              .help("name it with --content"));
    } catch (IOException failure) {
      diagnostics.report(
          TextReader.of(Code.FILE_NOT_READABLE, shown, "the content folder cannot be opened"));
    }
    return Optional.empty();
  }

  /// Two are the same when they stand in one place and are shown by one name.
  @Override
  public boolean equals(Object other) {
    return other instanceof ContentFolder folder
        && root.equals(folder.root)
        && shown.equals(folder.shown);
  }

  @Override
  public int hashCode() {
    return root.hashCode();
  }

  /// Where it really is.
  public Path root() {
    return root;
  }

  /// The name of a file of ours in diagnostics.
  public String shown(String path) {
    return path.isEmpty() ? shown : shown + "/" + path;
  }

  /// All files that are not hidden, by their paths relative to the folder, in order of name, folders after files.
  List<String> files(Diagnostics diagnostics) {
    List<String> found = new ArrayList<>();
    walk(root, "", found, diagnostics);
    return found;
  }

  private void walk(Path folder, String prefix, List<String> found, Diagnostics diagnostics) {
    List<String> folders = new ArrayList<>();
    for (String name : names(folder, prefix, diagnostics)) {
      Path entry = folder.resolve(name);
      String path = prefix + name;
      Optional<String> astray = astray(entry);
      if (astray.isPresent()) {
        diagnostics.report(TextReader.of(Code.OUTSIDE_CONTENT, shown(path), astray.get()));
      } else if (Files.isDirectory(entry)) {
        folders.add(name);
      } else if (Files.isRegularFile(entry)) {
        found.add(path);
      }
    }
    for (String name : folders) {
      if (prefix.chars().filter(c -> c == '/').count() < DEEPEST) {
        walk(folder.resolve(name), prefix + name + "/", found, diagnostics);
      } else {
        diagnostics.report(
            TextReader.of(
                Code.LIMIT_EXCEEDED,
                shown(prefix + name),
                "folders lie more than " + DEEPEST + " deep"));
      }
    }
  }

  private List<String> names(Path folder, String prefix, Diagnostics diagnostics) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.endsWith("~"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      diagnostics.report(
          TextReader.of(Code.FILE_NOT_READABLE, shown(prefix), "this folder cannot be read"));
      return List.of();
    }
  }

  /// Why a link is not followed, if it is one.
  private Optional<String> astray(Path entry) {
    if (!Files.isSymbolicLink(entry)) {
      return Optional.empty();
    }
    try {
      Path target = entry.toRealPath();
      if (!target.startsWith(root)) {
        return Optional.of("this link leads out of the content folder");
      }
      boolean ring = entry.resolveSibling("").toRealPath().startsWith(target);
      return ring ? Optional.of("this link leads to a folder around it") : Optional.empty();
    } catch (IOException broken) {
      return Optional.of("this link leads nowhere");
    }
  }

  /// The text of a file by its path; empty, with a diagnostic, when it cannot be had.
  Optional<SourceFile> text(String path, Diagnostics diagnostics) {
    return TextReader.read(root.resolve(path), shown(path), diagnostics);
  }

  /// The text of a file by its name in diagnostics.
  Optional<SourceFile> named(String name) {
    return name.startsWith(shown + "/")
        ? text(name.substring(shown.length() + 1), new Diagnostics())
        : Optional.empty();
  }

  boolean has(String path) {
    return Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /// The file that a document names, relative to itself; empty when there is none inside the folder.
  ///
  /// @param from the name of the document, as [#shown]
  Optional<String> resolve(String from, String target) {
    if (target.startsWith("/") || target.indexOf('\\') >= 0 || target.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    String folder = from.substring(shown.length() + 1, from.lastIndexOf('/') + 1);
    return Links.normalized(folder + target).filter(this::isReadableInside);
  }

  /// The files that documents name.
  DataFiles data(Diagnostics diagnostics) {
    return (from, path) -> resolve(from.name(), path).flatMap(found -> text(found, diagnostics));
  }

  private boolean isReadableInside(String path) {
    try {
      Path real = root.resolve(path).toRealPath();
      return real.startsWith(root) && Files.isRegularFile(real);
    } catch (IOException missing) {
      return false;
    }
  }

  byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(root.resolve(path));
  }

  long size(String path) throws IOException {
    return Files.size(root.resolve(path));
  }
}
