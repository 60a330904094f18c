package dev.confere.cli;

import dev.confere.site.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/// `confere new list`
final class NewListCommand extends ProgramCommand {

  private final Terminal terminal;

  private final StartedSite site = new StartedSite();

  private final Argument<String> name =
      Argument.parameter(String.class, "NAME", "of the folder, which is a part of its address");

  private final Argument<String> title =
      Argument.optional(String.class, "--title", "TITLE", "of the list (default: from its name)");

  NewListCommand(Terminal terminal) {
    super("list", "Makes a list: a folder of the content, with its front page.");
    this.terminal = terminal;
    takes(site);
    takes(name, title);
  }

  @Override
  public Integer call() throws IOException {
    String named = name.value();
    Starter starter = site.starter(this);
    FolderName.complaint(named)
        .ifPresent(
            why -> {
              throw refused(why);
            });
    Path folder = site.content().resolve(named);
    try {
      starter
          .list(folder, title.given().orElseGet(() -> FolderName.title(named)))
          .forEach(file -> terminal.out().println("made " + file));
    } catch (FileAlreadyExistsException there) {
      throw refused("there is a list `" + named + "` already: " + there.getMessage());
    }
    site.omission(named).ifPresent(terminal.out()::println);
    terminal.out().println("\nNow type: confere new exercise " + named + "/NAME");
    return ExitCode.WELL.number();
  }
}
