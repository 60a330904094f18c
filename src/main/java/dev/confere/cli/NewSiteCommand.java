package dev.confere.cli;

import dev.confere.site.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `confere new site`
@Command(
    name = "site",
    description = "Makes a folder with a site: one list, one exercise, and the settings.",
    mixinStandardHelpOptions = true)
final class NewSiteCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "the folder to make, or an empty one")
  private Path folder = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "of the site (default: from the name of the folder)")
  private Optional<String> title = Optional.empty();

  @Option(
      names = {"--lang", "--language"},
      paramLabel = "LANGUAGE",
      converter = Language.class,
      completionCandidates = Tags.class,
      description = "of the pages, of the interface and of the comments: pt-BR or en (default: en)")
  private Starter.Language language = Starter.Language.EN;

  @Option(names = "--maven", description = "add a pom.xml, so that mvn site-build works there too")
  private boolean maven;

  NewSiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static final class Tags extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Tags() {
      super(List.of("pt-BR", "en"));
    }
  }

  static final class Language implements ITypeConverter<Starter.Language> {
    @Override
    public Starter.Language convert(String tag) {
      return Starter.Language.named(tag)
          .orElseThrow(
              () -> new TypeConversionException("'" + tag + "' is not one of pt-BR and en"));
    }
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw refused(folder + " is a file: name a folder to make");
    }
    if (Files.exists(folder.resolve("content"))) {
      throw refused(
          "there is a site in "
              + folder
              + " already: to go on with it, try confere new list or confere new exercise there");
    }
    List<Path> made;
    try {
      made = new Starter(language).site(folder, title.orElseGet(this::named), maven);
    } catch (FileAlreadyExistsException there) {
      throw refused(there.getMessage() + " is there already, and nothing is overwritten");
    }
    made.forEach(file -> terminal.out().println("made " + file));
    terminal.out().println("\nNow type: cd " + folder + " && confere serve");
    return ExitCode.WELL.number();
  }

  private String named() {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return FolderName.title(Objects.toString(name, "site"));
  }

  private ParameterException refused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
