package dev.confere.cli;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.SnippetPrinter;
import dev.confere.report.Format;
import dev.confere.report.RunReport;
import dev.confere.site.SiteBuilder.Reuse;
import dev.confere.site.Version;
import dev.confere.verification.Checked;
import java.io.PrintStream;
import java.util.List;

/// The options that say how the outcome is told, and the telling of it.
final class Reporting implements ProgramCommand.Group {

  /// More unread chains than these are only counted, unless all are asked for.
  private static final int FEW = 10;

  private final Argument<Format> format =
      Argument.option(
          Format.class,
          Format.TEXT,
          "--format",
          "FORMAT",
          "how findings are told: text, json, sarif, junit or github (default: text)");

  private final Argument<Boolean> verbose =
      Argument.flag("list everything that could not be read", "-v", "--verbose");

  private final Argument<Boolean> timings =
      Argument.flag("tell how long each part took", "--timings");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(format, verbose, timings);
  }

  /// A report for machines lists all that was checked, so that every page is built anew for it.
  Reuse reuse() {
    return format.value() == Format.TEXT ? Reuse.PAGES : Reuse.NOTHING;
  }

  /// Where the summary goes: a report for machines has the output to itself.
  PrintStream summary(Terminal terminal) {
    return format.value() == Format.TEXT ? terminal.out() : terminal.err();
  }

  /// Tells what was found.
  void tell(List<Diagnostic> diagnostics, List<Checked> checks, Terminal terminal) {
    tell(diagnostics, List.of(), checks, terminal);
  }

  /// The same, and how much was let stand.
  void tell(Diagnostics found, List<Checked> checks, Terminal terminal) {
    tell(found.sorted(), found.accepted(), checks, terminal);
    if (!found.accepted().isEmpty()) {
      String known = Summary.counted(found.accepted().size(), "known mistake");
      summary(terminal).println(known + " let stand");
    }
  }

  private void tell(
      List<Diagnostic> diagnostics,
      List<Accepted> accepted,
      List<Checked> checks,
      Terminal terminal) {
    if (format.value() == Format.TEXT) {
      text(diagnostics, terminal);
    } else {
      RunReport report = new RunReport(Version.text(), diagnostics, accepted, checks);
      terminal.out().println(format.value().write(report).stripTrailing());
    }
  }

  private void text(List<Diagnostic> diagnostics, Terminal terminal) {
    SnippetPrinter printer = new SnippetPrinter(terminal.style());
    long unread = diagnostics.stream().filter(Reporting::isUnread).count();
    boolean listed = verbose.value() || unread <= FEW;
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
    if (timings.value()) {
      summary(terminal).print(taken.table());
    }
  }
}
