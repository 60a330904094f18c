package dev.confere.cli;

import dev.confere.cli.Subjects.Subject;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.site.MutationRun;
import dev.confere.site.Survivors;
import dev.confere.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `confere mutate`
final class MutateCommand extends ProgramCommand {

  private final Terminal terminal;
  private final Timings timings;

  private final Subjects subjects = new Subjects();
  private final Reporting reporting = new Reporting();
  private final KnownMistakes known = new KnownMistakes();

  private final Argument<List<Path>> files =
      Argument.files(
          0,
          "FILE",
          "pages, or any other texts, or folders with them (default: all of the content)");

  MutateCommand(Terminal terminal, Timings timings) {
    super(
        "mutate",
        "Changes each stated number, each datum and each number in a chain, one at a time, and tells which changes no check notices.",
        "Such a number could be wrong without anybody being told. Nothing is written to the texts, and no page is rendered.");
    this.terminal = terminal;
    this.timings = timings;
    takes(subjects, reporting, known);
    takes(files);
  }

  @Override
  public Integer call() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<Subject> texts = subjects.of(files.value(), diagnostics);
    Progress progress = new Progress(terminal, "changes tried");
    List<MutationRun.Outcome> outcomes =
        texts.parallelStream()
            .map(text -> MutationRun.run(text.file(), text.checker(), progress::add))
            .toList();
    progress.end();
    for (int i = 0; i < texts.size(); i++) {
      diagnostics.addAll(Survivors.tell(outcomes.get(i), texts.get(i).checker()));
    }
    List<SourceFile> sources = texts.stream().map(Subject::file).toList();
    Diagnostics rest = known.apply(diagnostics, KnownMistakes.mutated(sources), terminal);
    reporting.tell(rest, List.of(), terminal);
    reporting.summary(terminal).println(score(outcomes, rest) + " in " + timings.total());
    return ExitCode.of(rest.sorted()).number();
  }

  /// `tried 2345 changes in 22 texts: 2310 told, 35 not; of 20 numbers that nobody guards 20 are explained`
  private static String score(List<MutationRun.Outcome> outcomes, Diagnostics rest) {
    long tried = outcomes.stream().mapToLong(MutationRun.Outcome::tried).sum();
    long survived = outcomes.stream().mapToLong(outcome -> outcome.survivors().size()).sum();
    long told = tried - survived;
    long unexplained = rest.sorted().stream().filter(Diagnostic::isError).count();
    String share = tried == 0 ? "" : " (" + Summary.percent(told, tried) + ")";
    return "tried "
        + Summary.counted(tried, "change")
        + " in "
        + Summary.counted(outcomes.size(), "text")
        + ": "
        + told
        + " told"
        + share
        + ", "
        + survived
        + " not; "
        + (unexplained == 0
            ? "all of these are explained"
            : Summary.counted(unexplained, "number") + " unexplained");
  }
}
