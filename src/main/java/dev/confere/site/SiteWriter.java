package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a site, all or nothing.
///
/// The new site is written beside the old one and takes its place by renaming folders, so whoever kills the program at any moment
/// finds the old site or the new one, never a mixture. Between the two renamings there is an instant without any folder; if the program
/// dies in it, the next call puts the old site back. A site that would not change is not touched at all, and a file that does not
/// change keeps its date.
public final class SiteWriter {

  /// The file by which an output folder is known to be ours.
  public static final String MARKER = OutputFolder.MARKER;

  private final OutputFolder output;
  private final String shown;

  /// @param output where the site is to stand
  /// @param shown the folder as the user wrote it
  public SiteWriter(Path output, String shown) throws IOException {
    this.output = new OutputFolder(resolved(output));
    this.shown = shown;
  }

  /// Behind a link stands the folder that is meant; what does not exist yet is named by what does.
  private static Path resolved(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    Path parent = absolute.getParent();
    return parent == null ? absolute : resolved(parent).resolve(absolute.getFileName());
  }

  /// What became of the files.
  ///
  /// @param changed files written, new ones among them
  /// @param removed files of the last build that are gone
  public record Written(int changed, int unchanged, int removed) {}

  /// Why nothing may be written there, if so.
  ///
  /// @param content the sources, which must not lie within the output, nor the output within them
  public Optional<Diagnostic> refusal(Path content) throws IOException {
    Beside.of(output.path()).recover();
    Path sources = resolved(content);
    if (output.path().startsWith(sources) || sources.startsWith(output.path())) {
      return Optional.of(
          refused("the output folder and the content folder lie within each other")
              .help("choose a folder of its own with --output"));
    }
    if (output.exists() && !Files.isDirectory(output.path())) {
      return Optional.of(refused("the output is not a folder"));
    }
    return output.foreign().map(this::foreign);
  }

  private Diagnostic foreign(String name) {
    return refused("the output folder holds a file that Confere did not write: " + name)
        .note("nothing was changed")
        .help(
            "choose another folder with --output; to have the file in the site, move it to the content folder");
  }

  private Diagnostic refused(String message) {
    return Diagnostic.of(
        Code.OUTPUT_NOT_OURS, new SourceFile(shown, "").place(Span.at(0)), message);
  }

  /// Writes the files. Call only when [#refusal] is empty.
  ///
  /// @throws IOException if the disk does not let us; the old site is then as it was
  public synchronized Written write(SiteFiles files) throws IOException {
    Beside beside = Beside.of(output.path());
    beside.recover();
    SortedMap<String, byte[]> wanted = new TreeMap<>(files.byPath());
    byte[] marker = OutputFolder.marker(wanted.keySet()).getBytes(StandardCharsets.UTF_8);
    wanted.put(OutputFolder.MARKER, marker);
    Set<String> unchanged = unchanged(wanted);
    int removed = removed(wanted);
    if (unchanged.size() < wanted.size() || removed > 0) {
      try {
        stage(wanted, unchanged, beside.next());
        beside.swap();
      } finally {
        OutputFolder.delete(beside.next());
      }
    }
    return new Written(wanted.size() - unchanged.size(), unchanged.size(), removed);
  }

  private Set<String> unchanged(SortedMap<String, byte[]> wanted) throws IOException {
    Set<String> unchanged = new HashSet<>();
    for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
      if (output.holds(file.getKey(), file.getValue())) {
        unchanged.add(file.getKey());
      }
    }
    return unchanged;
  }

  private int removed(SortedMap<String, byte[]> wanted) throws IOException {
    Set<String> gone = new HashSet<>(output.ours());
    gone.removeAll(wanted.keySet());
    gone.removeIf(name -> !output.isFile(name));
    return gone.size();
  }

  private void stage(SortedMap<String, byte[]> wanted, Set<String> unchanged, Path next)
      throws IOException {
    Files.createDirectories(next.getParent());
    Files.createDirectory(next);
    for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
      Path target = next.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      if (unchanged.contains(file.getKey())) {
        carry(file.getKey(), target);
      } else {
        Files.write(target, file.getValue());
      }
    }
    for (String name : output.kept()) {
      if (!wanted.containsKey(name)) {
        carry(name, next.resolve(name));
      }
    }
  }

  /// The same file in the new folder, date and all.
  private void carry(String name, Path target) throws IOException {
    Path source = output.path().resolve(name);
    try {
      Files.createLink(target, source);
    } catch (IOException | UnsupportedOperationException noLinksHere) {
      Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
