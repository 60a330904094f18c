package dev.confere.cli;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.preview.Preview;
import dev.confere.preview.PreviewServer;
import dev.confere.preview.SourceWatcher;
import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;

/// `confere serve`
final class ServeCommand extends ProgramCommand {

  private static final int USUAL_PORT = 8080;

  /// Ports tried in turn when none was asked for.
  private static final int TRIED = 20;

  private static final int LAST_PORT = 65_535;

  private final Terminal terminal;

  private final Folders folders = new Folders();
  private final Reporting reporting = new Reporting();

  private final Argument<Integer> port =
      Argument.optional(
          Integer.class,
          "--port",
          "NUMBER",
          "where to listen; 0 for any free port",
          "(default: " + USUAL_PORT + ", or the next one that is free)");

  ServeCommand(Terminal terminal) {
    super(
        "serve",
        "Shows the site to this machine, and every change as soon as a file is saved, until interrupted (Ctrl+C).",
        "While something is wrong, the last site without errors is shown, with what is wrong laid over it.",
        "Nothing is written: that is what build is for.");
    this.terminal = terminal;
    takes(folders, reporting);
    takes(port);
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
    Optional<Integer> wanted = port.given();
    if (wanted.isPresent()) {
      int number = wanted.get();
      if (number < 0 || number > LAST_PORT) {
        throw refusedPort(number + " is no port");
      }
      return open(preview, number).orElseThrow(() -> refusedPort("port " + number + " is taken"));
    }
    for (int tried = USUAL_PORT; tried < USUAL_PORT + TRIED; tried++) {
      Optional<PreviewServer> server = open(preview, tried);
      if (server.isPresent()) {
        return server.get();
      }
      terminal.err().println("port " + tried + " is taken");
    }
    throw refusedPort("no port is free");
  }

  private ParameterException refusedPort(String why) {
    return refused(why + ": name another with --port, or 0 for any that is free");
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
