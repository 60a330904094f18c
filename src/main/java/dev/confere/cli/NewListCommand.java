package dev.confere.cli;

import dev.confere.site.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `confere new list`
@Command(
    name = "list",
    description = "Makes a list: a folder of the content, with its front page.",
    mixinStandardHelpOptions = true)
final class NewListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private StartedSite site = new StartedSite();

  @Parameters(paramLabel = "NAME", description = "of the folder, which is a part of its address")
  private String name = "";

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "of the list (default: from its name)")
  private Optional<String> title = Optional.empty();

  NewListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Starter starter = site.starter(spec.commandLine());
    FolderName.complaint(name)
        .ifPresent(
            why -> {
              throw new ParameterException(spec.commandLine(), why);
            });
    Path folder = site.content().resolve(name);
    try {
      starter
          .list(folder, title.orElseGet(() -> FolderName.title(name)))
          .forEach(file -> terminal.out().println("made " + file));
    } catch (FileAlreadyExistsException there) {
      throw new ParameterException(
          spec.commandLine(), "there is a list `" + name + "` already: " + there.getMessage());
    }
    site.omission(name).ifPresent(terminal.out()::println);
    terminal.out().println("\nNow type: confere new exercise " + name + "/NAME");
    return ExitCode.WELL.number();
  }
}
