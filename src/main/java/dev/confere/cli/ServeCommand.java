package dev.confere.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `confere serve`
@Command(
    name = "serve",
    description = {
      "Builds the site and shows it to this machine, until interrupted (Ctrl+C).",
      "If the build fails, the last site that was whole is shown, if there is one."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Timings timings;

  @Mixin private Folders folders = new Folders();
  @Mixin private Reporting reporting = new Reporting();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "where to listen; 0 for any free port (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  ServeCommand(Terminal terminal, Timings timings) {
    this.terminal = terminal;
    this.timings = timings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ExitCode built = new Build(terminal, timings, folders, reporting).run();
    if (built != ExitCode.WELL && !folders.holdsSite()) {
      return built.number();
    }
    try (PreviewServer server = new PreviewServer(folders.output(), port)) {
      terminal.out().println("serving " + folders.output() + " at " + server.start());
      new CountDownLatch(1).await();
    }
    return ExitCode.WELL.number();
  }
}
