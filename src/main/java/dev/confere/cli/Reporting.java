package dev.confere.cli;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.SnippetPrinter;
import java.util.List;
import picocli.CommandLine.Option;

/// The options that say how the outcome is told, and the telling of it.
final class Reporting {

  /// More unread chains than these are only counted, unless all are asked for.
  private static final int FEW = 10;

  /// How findings are written.
  enum Format {
    /// For people.
    TEXT
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "how findings are told: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.TEXT;

  @Option(
      names = {"-v", "--verbose"},
      description = "list everything that could not be read")
  private boolean verbose;

  @Option(names = "--timings", description = "tell how long each part took")
  private boolean timings;

  /// Tells what was found, and how the run ends.
  ExitCode tell(List<Diagnostic> diagnostics, Terminal terminal) {
    switch (format) {
      case TEXT -> text(diagnostics, terminal);
    }
    return ExitCode.of(diagnostics);
  }

  private void text(List<Diagnostic> diagnostics, Terminal terminal) {
    SnippetPrinter printer = new SnippetPrinter(terminal.style());
    long unread = diagnostics.stream().filter(Reporting::isUnread).count();
    boolean listed = verbose || unread <= FEW;
    for (Diagnostic diagnostic : diagnostics) {
      if (listed || !isUnread(diagnostic)) {
        terminal.err().println(printer.print(diagnostic));
      }
    }
    if (!listed) {
      terminal.err().println(unread + " chains could not be read: list them with --verbose");
    }
  }

  private static boolean isUnread(Diagnostic diagnostic) {
    return diagnostic.code() == Code.CHAIN_UNREAD && !diagnostic.isError();
  }

  void tellTimings(Timings taken, Terminal terminal) {
    if (timings) {
      terminal.out().print(taken.table());
    }
  }
}
