package dev.confere.cli;

import dev.confere.site.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// `confere new site`
final class NewSiteCommand extends ProgramCommand {

  private final Terminal terminal;

  private final Argument<Path> folder =
      Argument.parameter(Path.class, "FOLDER", "the folder to make, or an empty one");

  private final Argument<String> title =
      Argument.optional(
          String.class, "--title", "TITLE", "of the site (default: from the name of the folder)");

  private final Argument<Starter.Language> language =
      new Argument<>(
          OptionSpec.builder("--lang", "--language")
              .type(Starter.Language.class)
              .converters(NewSiteCommand::language)
              .completionCandidates(List.of("pt-BR", "en"))
              .initialValue(Starter.Language.EN)
              .paramLabel("LANGUAGE")
              .description(
                  "of the pages, of the interface and of the comments: pt-BR or en (default: en)")
              .build());

  private final Argument<Boolean> maven =
      Argument.flag("add a pom.xml, so that mvn site-build works there too", "--maven");

  NewSiteCommand(Terminal terminal) {
    super("site", "Makes a folder with a site: one list, one exercise, and the settings.");
    this.terminal = terminal;
    takes(folder, title, language, maven);
  }

  private static Starter.Language language(String tag) {
    return Starter.Language.named(tag)
        .orElseThrow(() -> new TypeConversionException("'" + tag + "' is not one of pt-BR and en"));
  }

  @Override
  public Integer call() throws IOException {
    Path at = folder.value();
    if (Files.exists(at) && !Files.isDirectory(at)) {
      throw refused(at + " is a file: name a folder to make");
    }
    if (Files.exists(at.resolve("content"))) {
      throw refused(
          "there is a site in "
              + at
              + " already: to go on with it, try confere new list or confere new exercise there");
    }
    List<Path> made;
    try {
      made =
          new Starter(language.value())
              .site(at, title.given().orElseGet(() -> named(at)), maven.value());
    } catch (FileAlreadyExistsException there) {
      throw refused(there.getMessage() + " is there already, and nothing is overwritten");
    }
    made.forEach(file -> terminal.out().println("made " + file));
    terminal.out().println("\nNow type: cd " + at + " && confere serve");
    return ExitCode.WELL.number();
  }

  private static String named(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return FolderName.title(Objects.toString(name, "site"));
  }
}
