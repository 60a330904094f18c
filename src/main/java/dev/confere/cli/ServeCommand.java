package dev.confere.cli;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.preview.Preview;
import dev.confere.preview.PreviewServer;
import dev.confere.preview.SourceWatcher;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `confere serve`
@Command(
    name = "serve",
    description = {
      "Shows the site to this machine, and every change as soon as a file is saved, until interrupted (Ctrl+C).",
      "While something is wrong, the last site without errors is shown, with what is wrong laid over it.",
      "Nothing is written: that is what build is for."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final int USUAL_PORT = 8080;

  /// Ports tried in turn when none was asked for.
  private static final int TRIED = 20;

  private static final int LAST_PORT = 65_535;

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Folders folders = new Folders();
  @Mixin private Reporting reporting = new Reporting();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = {
        "where to listen; 0 for any free port",
        "(default: " + USUAL_PORT + ", or the next one that is free)"
      })
  private Optional<Integer> port = Optional.empty();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Diagnostics missing = new Diagnostics();
    if (folders.content(missing).isEmpty()) {
      reporting.tell(missing.sorted(), List.of(), terminal);
      return ExitCode.of(missing.sorted()).number();
    }
    Preview preview = new Preview();
    try (SourceWatcher watcher = new SourceWatcher(folders.watched());
        PreviewServer server = open(preview);
        Rebuild rebuild = new Rebuild(terminal, folders, reporting, preview)) {
      reporting
          .summary(terminal)
          .println("showing " + folders.shown() + " at " + server.start() + " (Ctrl+C ends)");
      follow(watcher, rebuild);
    }
    return ExitCode.WELL.number();
  }

  /// A port that was asked for is the one or none; without one, another program may have the usual one.
  private PreviewServer open(Preview preview) throws IOException {
    if (port.isPresent()) {
      if (port.get() < 0 || port.get() > LAST_PORT) {
        throw refused(port.get() + " is no port");
      }
      return open(preview, port.get())
          .orElseThrow(() -> refused("port " + port.get() + " is taken"));
    }
    for (int tried = USUAL_PORT; tried < USUAL_PORT + TRIED; tried++) {
      Optional<PreviewServer> server = open(preview, tried);
      if (server.isPresent()) {
        return server.get();
      }
      terminal.err().println("port " + tried + " is taken");
    }
    throw refused("no port is free");
  }

  private ParameterException refused(String why) {
    return new ParameterException(
        spec.commandLine(), why + ": name another with --port, or 0 for any that is free");
  }

  private static Optional<PreviewServer> open(Preview preview, int port) throws IOException {
    try {
      return Optional.of(new PreviewServer(preview, port));
    } catch (BindException taken) {
      return Optional.empty();
    }
  }

  private static void follow(SourceWatcher watcher, Rebuild rebuild) throws IOException {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        rebuild.run();
        watcher.await();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
