package dev.confere.cli;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.ContentFolder;
import dev.confere.site.Phases;
import dev.confere.site.SiteBuilder;
import dev.confere.site.SiteWriter;
import dev.confere.site.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say where things are.
final class Folders {

  @Option(
      names = "--content",
      paramLabel = "FOLDER",
      description = "the sources (default: ${DEFAULT-VALUE})")
  private String content = "content";

  @Option(
      names = "--templates",
      paramLabel = "FOLDER",
      description = {
        "templates and assets; a file that is not there is taken from the theme that comes with the program",
        "(default: templates, if there is such a folder)"
      })
  private String templates = "templates";

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "where the site is written (default: ${DEFAULT-VALUE})")
  private String output = "site";

  @Option(
      names = "--no-cache",
      description = "forget the formulas typeset in earlier runs, and remember none")
  private boolean noCache;

  Optional<ContentFolder> content(Diagnostics diagnostics) {
    return ContentFolder.open(Path.of(content), shown(content), diagnostics);
  }

  SiteWriter writer() throws IOException {
    return new SiteWriter(Path.of(output), shown(output));
  }

  Path output() {
    return Path.of(output);
  }

  /// Whether a site of ours stands in the output folder.
  boolean holdsSite() {
    return Files.isRegularFile(output().resolve("index.html"))
        && Files.isRegularFile(output().resolve(SiteWriter.MARKER));
  }

  SiteBuilder builder(ContentFolder content, Phases phases, Diagnostics diagnostics)
      throws IOException {
    return new SiteBuilder(content, theme(), cache(), phases, diagnostics);
  }

  private Optional<Path> cache() {
    return noCache ? Optional.empty() : CacheFolder.ofUser(System.getenv());
  }

  private Theme theme() throws IOException {
    List<Path> folders = new ArrayList<>(List.of(Path.of(templates)));
    Optional.ofNullable(System.getProperty("confere.home"))
        .map(home -> Path.of(home, "templates"))
        .ifPresent(folders::add);
    return Theme.of(folders);
  }

  /// As diagnostics show it: with forward slashes, without one at the end.
  private static String shown(String folder) {
    String slashes = folder.replace('\\', '/');
    return slashes.length() > 1 && slashes.endsWith("/")
        ? slashes.substring(0, slashes.length() - 1)
        : slashes;
  }
}
