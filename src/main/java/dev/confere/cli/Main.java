package dev.confere.cli;

import dev.confere.site.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/// The program `confere`. Exit codes: 0 all well, 1 statements that do not hold, 2 unreadable input or
/// wrong usage, 3 a bug in Confere.
public final class Main extends ProgramCommand {

  private Main() {
    super("confere", "Builds worked exercises into a site and refuses answers that are wrong.");
    spec()
        .usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "A beginning:",
            "  confere new site lessons && cd lessons",
            "  confere serve",
            "",
            "confere COMMAND --help tells what a command does and takes.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            CommandLine.Model.UsageMessageSpec.keyValuesMap(
                "0:all well",
                "1:a statement is refuted or undecided, or coverage is missed",
                "2:unreadable input, or wrong usage",
                "3:a bug in Confere"));
  }

  /// Runs the command named by `arguments` and ends the process with its exit code.
  public static void main(String[] arguments) {
    int code = run(Terminal.ofProcess(System.getenv()), arguments);
    // The JDK looks for a logger before it exits, which takes a tenth of a short run.
    if (code != 0) {
      System.exit(code);
    }
  }

  /// The same without ending the process.
  static int run(Terminal terminal, String... arguments) {
    Timings timings = new Timings();
    Main main = new Main();
    new Commands(terminal, timings).addTo(main.spec(), arguments);
    CommandLine program = main.commandLine();
    program
        .setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()))
        .setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()))
        .setColorScheme(
            Help.defaultColorScheme(terminal.isColourful() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setParameterExceptionHandler(new Usage())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> failed(terminal, failure).number());
    try {
      return program.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError error) {
      return failed(terminal, error).number();
    }
  }

  @Override
  public Integer call() {
    throw refused("a command is missing");
  }

  /// A failure of the machine is told in a line; anything else that comes as far as this is our fault.
  static ExitCode failed(Terminal terminal, Throwable failure) {
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      terminal
          .err()
          .println("confere: " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
      return ExitCode.UNREADABLE;
    }
    terminal.err().println("confere: this is a bug in Confere, not in what you wrote.");
    terminal
        .err()
        .println(
            "Please report it with the lines below and, if you can, the file that provokes it.");
    terminal.err().println();
    terminal
        .err()
        .println(version() + ", Java " + Runtime.version() + ", " + System.getProperty("os.name"));
    failure.printStackTrace(terminal.err());
    return ExitCode.BUG;
  }

  static String version() {
    return "confere " + Version.text();
  }
}
