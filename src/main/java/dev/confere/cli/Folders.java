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

/// The options that say where the sources are.
final class Folders implements ProgramCommand.Group {

  private final Argument<String> content =
      Argument.option(
          String.class, "content", "--content", "FOLDER", "the sources (default: content)");

  private final Argument<String> templates =
      Argument.option(
          String.class,
          "templates",
          "--templates",
          "FOLDER",
          "templates and assets; a file that is not there is taken from the theme that comes with the program",
          "(default: templates, if there is such a folder)");

  private final Argument<Boolean> noCache =
      Argument.flag(
          "forget the formulas and pages of earlier runs, and remember none", "--no-cache");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(content, templates, noCache);
  }

  Optional<ContentFolder> content(Diagnostics diagnostics) {
    return ContentFolder.open(Path.of(content.value()), shown(content.value()), diagnostics);
  }

  /// What a preview watches.
  List<Path> watched() {
    return List.of(Path.of(content.value()), Path.of(templates.value()));
  }

  /// The sources, as they were named.
  String shown() {
    return shown(content.value());
  }

  SiteBuilder builder(ContentFolder content, Phases phases) throws IOException {
    return new SiteBuilder(content, theme(), cache(), phases);
  }

  private Optional<Path> cache() {
    return noCache.value() ? Optional.empty() : CacheFolder.ofUser(System.getenv());
  }

  /// The one in the folder of the installed program can be looked at and changed; where there is none, that in the jar serves.
  private Theme theme() throws IOException {
    List<Path> all = new ArrayList<>(List.of(Path.of(templates.value())));
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
