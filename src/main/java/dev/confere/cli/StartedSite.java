package dev.confere.cli;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.ContentFolder;
import dev.confere.site.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The site that something new is added to.
final class StartedSite implements ProgramCommand.Group {

  private final Argument<String> content =
      Argument.option(
          String.class, "content", "--content", "FOLDER", "the sources (default: content)");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(content);
  }

  Path content() {
    return Path.of(content.value());
  }

  /// What writes in the language of the site.
  Starter starter(ProgramCommand command) {
    return open()
        .map(Starter::in)
        .orElseThrow(
            () ->
                command.refused(
                    "there is no folder `"
                        + content()
                        + "` here: go to the folder of your site, name its content with --content, or begin a"
                        + " site with confere new site FOLDER"));
  }

  private Optional<ContentFolder> open() {
    return ContentFolder.open(content(), content.value(), new Diagnostics());
  }

  /// The folders that are lists or could become some, in order.
  List<String> lists() throws IOException {
    try (Stream<Path> found = Files.list(content())) {
      return found
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.startsWith("_"))
          .sorted()
          .toList();
    }
  }

  /// What is left to do when the settings name the lists and not this one.
  Optional<String> omission(String list) {
    boolean named = open().map(folder -> Starter.builds(folder, list)).orElse(true);
    return named
        ? Optional.empty()
        : Optional.of(
            "Add `"
                + list
                + "` to lists in "
                + content().resolve(ContentFolder.CONFIGURATION)
                + ": only the folders named there are built.");
  }
}
