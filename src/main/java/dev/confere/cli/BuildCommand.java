package dev.confere.cli;

import dev.confere.site.SiteBuilder;
import java.io.IOException;

/// `confere build`
final class BuildCommand extends ProgramCommand {

  private final Terminal terminal;
  private final Timings timings;

  private final Folders folders = new Folders();
  private final Output output = new Output();
  private final Reporting reporting = new Reporting();

  BuildCommand(Terminal terminal, Timings timings) {
    super(
        "build",
        "Checks the content and writes the site.",
        "If anything is wrong, all of it is told, and the site stays as it was.");
    this.terminal = terminal;
    this.timings = timings;
    takes(folders, output, reporting);
  }

  @Override
  public Integer call() throws IOException {
    SiteBuilder.prepare();
    return new Build(terminal, timings, folders, output, reporting).run().number();
  }
}
