package dev.confere.cli;

import dev.confere.site.SiteWriter;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The option that says where the site goes.
final class Output {

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "where the site is written (default: ${DEFAULT-VALUE})")
  private String output = "site";

  SiteWriter writer() throws IOException {
    return new SiteWriter(Path.of(output), Folders.shown(output));
  }

  /// As it was named.
  String shown() {
    return output;
  }
}
