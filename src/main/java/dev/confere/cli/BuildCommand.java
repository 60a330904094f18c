package dev.confere.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `confere build`
@Command(
    name = "build",
    description = {
      "Checks the content and writes the site.",
      "If anything is wrong, all of it is told, and the site stays as it was."
    },
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Timings timings;

  @Mixin private Folders folders = new Folders();
  @Mixin private Output output = new Output();
  @Mixin private Reporting reporting = new Reporting();

  BuildCommand(Terminal terminal, Timings timings) {
    this.terminal = terminal;
    this.timings = timings;
  }

  @Override
  public Integer call() throws IOException {
    return new Build(terminal, timings, folders, output, reporting).run().number();
  }
}
