package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Writes a site, all or nothing.
///
/// The new site is written beside the old one and takes its place by renaming folders, so whoever kills the program at any moment
/// finds the old site or the new one, never a mixture. Between the two renamings there is an instant without any folder; if the program
/// dies in it, the next call puts the old site back.
public final class SiteWriter implements SiteTarget {

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

  /// Call only when [#refusal] is empty.
  @Override
  public SiteOutput open(Optional<Path> attic) throws IOException {
    return new Staging(output, attic);
  }

  @Override
  public boolean stands(String path, String stamp) {
    return output.stands(path, stamp);
  }

  @Override
  public Optional<Path> folder() {
    return Optional.of(output.path());
  }
}
