package dev.confere.cli;

import dev.confere.site.SiteWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The option that says where the site goes.
final class Output implements ProgramCommand.Group {

  private final Argument<String> output =
      Argument.option(
          String.class, "site", "--output", "FOLDER", "where the site is written (default: site)");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(output);
  }

  SiteWriter writer() throws IOException {
    return new SiteWriter(Path.of(output.value()), Folders.shown(output.value()));
  }

  /// As it was named.
  String shown() {
    return output.value();
  }
}
