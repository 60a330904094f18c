package dev.confere.cli;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.ContentFolder;
import dev.confere.site.OwnTheme;
import dev.confere.site.Phases;
import dev.confere.site.SiteBuilder;
import dev.confere.site.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say where the sources are.
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
      names = "--no-cache",
      description = "forget the formulas and pages of earlier runs, and remember none")
  private boolean noCache;

  Optional<ContentFolder> content(Diagnostics diagnostics) {
    return ContentFolder.open(Path.of(content), shown(content), diagnostics);
  }

  /// What a preview watches.
  List<Path> watched() {
    return List.of(Path.of(content), Path.of(templates));
  }

  /// The sources, as they were named.
  String shown() {
    return shown(content);
  }

  SiteBuilder builder(ContentFolder content, Phases phases) throws IOException {
    return new SiteBuilder(content, theme(), cache(), phases);
  }

  private Optional<Path> cache() {
    return noCache ? Optional.empty() : CacheFolder.ofUser(System.getenv());
  }

  /// The one in the folder of the installed program can be looked at and changed; where there is none, that in the jar serves.
  private Theme theme() throws IOException {
    List<Path> all = new ArrayList<>(List.of(Path.of(templates)));
    Optional.ofNullable(System.getProperty("confere.home"))
        .map(home -> Path.of(home, "templates"))
        .filter(Files::isDirectory)
        .or(OwnTheme::folder)
        .ifPresent(all::add);
    return Theme.of(all);
  }

  /// As diagnostics show it: with forward slashes, without one at the end.
  static String shown(String folder) {
    String slashes = folder.replace('\\', '/');
    return slashes.length() > 1 && slashes.endsWith("/")
        ? slashes.substring(0, slashes.length() - 1)
        : slashes;
  }
}
