package dev.confere.cli;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.ContentFolder;
import dev.confere.site.SiteBuilder;
import dev.confere.verification.Checked;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// One build, from the folders to the last line of the summary.
final class Build {

  private final Terminal terminal;
  private final Timings timings;
  private final Folders folders;
  private final Output output;
  private final Reporting reporting;
  private final Diagnostics diagnostics = new Diagnostics();

  Build(Terminal terminal, Timings timings, Folders folders, Output output, Reporting reporting) {
    this.terminal = terminal;
    this.timings = timings;
    this.folders = folders;
    this.output = output;
    this.reporting = reporting;
  }

  /// Builds and tells; the site is written only when all is well.
  ExitCode run() throws IOException {
    Optional<ContentFolder> content = folders.content(diagnostics);
    if (content.isPresent() && mayWrite(content.get())) {
      build(content.get());
    } else {
      tell(List.of());
    }
    reporting.tellTimings(timings, terminal);
    return ExitCode.of(diagnostics.sorted());
  }

  private boolean mayWrite(ContentFolder content) throws IOException {
    Optional<Diagnostic> refusal = output.writer().refusal(content.root());
    refusal.ifPresent(diagnostics::report);
    return refusal.isEmpty();
  }

  private void build(ContentFolder content) throws IOException {
    SiteBuilder.Built built = built(content);
    tell(built.checks());
    summary().println(Summary.found(built.totals()));
    if (built.written().isPresent()) {
      summary()
          .println(
              Summary.written(
                  output.shown(), built.pages(), built.written().get(), timings.total()));
    } else {
      String complaints = Summary.complaints(diagnostics.sorted());
      summary().println(complaints + "; nothing was written, in " + timings.total());
    }
  }

  private SiteBuilder.Built built(ContentFolder content) throws IOException {
    try (PhaseProgress progress = new PhaseProgress(terminal, timings);
        SiteBuilder builder = folders.builder(content, progress)) {
      return builder.build(output.writer(), reporting.reuse(), diagnostics);
    }
  }

  private void tell(List<Checked> checks) {
    reporting.tell(diagnostics, checks, terminal);
  }

  private PrintStream summary() {
    return reporting.summary(terminal);
  }
}
