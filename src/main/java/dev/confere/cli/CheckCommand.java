package dev.confere.cli;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.CheckedSite;
import dev.confere.site.ContentFolder;
import dev.confere.site.SiteBuilder;
import dev.confere.verification.Checked;
import dev.confere.verification.Totals;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// `confere check`
final class CheckCommand extends ProgramCommand {

  private final Terminal terminal;
  private final Timings timings;

  private final Folders folders = new Folders();
  private final Reporting reporting = new Reporting();
  private final KnownMistakes known = new KnownMistakes();

  private final Argument<Boolean> math =
      Argument.flag("have KaTeX read every formula, too", "--math");

  CheckCommand(Terminal terminal, Timings timings) {
    super(
        "check",
        "Checks every statement, table and chain of the content; writes nothing.",
        "It is quick because KaTeX is not started: LaTeX that cannot be typeset is told by build, or with --math.");
    this.terminal = terminal;
    this.timings = timings;
    takes(folders, reporting, known);
    takes(math);
  }

  @Override
  public Integer call() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<ContentFolder> content = folders.content(diagnostics);
    Optional<Found> found = Optional.empty();
    if (content.isPresent()) {
      found = Optional.of(check(content.get(), diagnostics));
    }
    Diagnostics rest = known.apply(diagnostics, KnownMistakes::checked, terminal);
    reporting.tell(rest, found.map(Found::checks).orElse(List.of()), terminal);
    PrintStream summary = reporting.summary(terminal);
    found.map(Found::totals).map(Summary::found).ifPresent(summary::println);
    ExitCode end = ExitCode.of(rest.sorted());
    String verdict = end == ExitCode.WELL ? "all well" : Summary.complaints(rest.sorted());
    summary.println(verdict + " in " + timings.total());
    reporting.tellTimings(timings, terminal);
    return end.number();
  }

  private record Found(Totals totals, List<Checked> checks) {}

  private Found check(ContentFolder content, Diagnostics diagnostics) throws IOException {
    try (PhaseProgress progress = new PhaseProgress(terminal, timings);
        SiteBuilder builder = folders.builder(content, progress)) {
      if (math.value()) {
        SiteBuilder.Built built = builder.checkWithMath(diagnostics);
        return new Found(built.totals(), built.checks());
      }
      CheckedSite site = builder.check(diagnostics);
      return new Found(site.totals(), site.checks());
    }
  }
}
