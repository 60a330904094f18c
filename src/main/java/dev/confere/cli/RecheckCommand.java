package dev.confere.cli;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.TextReader;
import dev.confere.source.SourceFile;
import dev.confere.verification.LedgerRecheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `confere recheck`
final class RecheckCommand extends ProgramCommand {

  private final Terminal terminal;
  private final Timings timings;

  private final Reporting reporting = new Reporting();

  private final Argument<List<Path>> files =
      Argument.files(1, "LEDGER", "ledgers, or folders with ledgers");

  RecheckCommand(Terminal terminal, Timings timings) {
    super(
        "recheck",
        "Evaluates the ledgers of a published site anew, from their expressions and data alone, and compares what they say.",
        "Beside each page of a site stands its ledger, `….ledger.json`; a folder is searched for them.");
    this.terminal = terminal;
    this.timings = timings;
    takes(reporting);
    takes(files);
  }

  @Override
  public Integer call() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<LedgerRecheck.Outcome> outcomes =
        ledgers(diagnostics).parallelStream().map(LedgerRecheck::recheck).toList();
    outcomes.forEach(outcome -> diagnostics.reportAll(outcome.diagnostics()));
    reporting.tell(diagnostics, List.of(), terminal);
    List<Diagnostic> found = diagnostics.sorted();
    long statements = outcomes.stream().mapToLong(LedgerRecheck.Outcome::statements).sum();
    reporting
        .summary(terminal)
        .println(
            "evaluated "
                + Summary.counted(statements, "statement")
                + " of "
                + Summary.counted(outcomes.size(), "ledger")
                + " anew: "
                + (found.isEmpty() ? "all agree" : Summary.complaints(found))
                + ", in "
                + timings.total());
    return ExitCode.of(found).number();
  }

  private List<SourceFile> ledgers(Diagnostics diagnostics) throws IOException {
    List<SourceFile> ledgers = new ArrayList<>();
    for (Path file : files.value()) {
      for (Path ledger : Files.isDirectory(file) ? inside(file) : List.of(file)) {
        TextReader.read(ledger, Subjects.name(ledger), diagnostics).ifPresent(ledgers::add);
      }
    }
    return ledgers;
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".ledger.json")).sorted().toList();
    }
  }
}
