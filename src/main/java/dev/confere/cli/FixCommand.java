package dev.confere.cli;

import dev.confere.cli.Subjects.Subject;
import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.SnippetPrinter;
import dev.confere.report.UnifiedDiff;
import dev.confere.site.Corrector;
import dev.confere.site.Corrector.Corrected;
import dev.confere.site.TextWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `confere fix`
final class FixCommand extends ProgramCommand {

  private final Terminal terminal;

  private final Subjects subjects = new Subjects();

  private final Argument<List<Path>> files =
      Argument.files(
          0,
          "FILE",
          "pages, or any other texts, or folders with them (default: all of the content)");

  private final Argument<Boolean> dry =
      Argument.flag(
          "write nothing, but show what would change as a unified diff", "-n", "--dry-run");

  FixCommand(Terminal terminal) {
    super(
        "fix",
        "Writes the right value in place of a wrong one, where one value is surely meant.",
        "The spelling stays: decimals, separators, signs, per cent. What may be meant otherwise is left to you; confere check tells it.");
    this.terminal = terminal;
    spec()
        .usageMessage()
        .footer(
            "",
            "Exit code: 0 when nothing is left to be told, 1 when something is; with --dry-run, 1 when something would be written.");
    takes(subjects);
    takes(files, dry);
  }

  @Override
  public Integer call() throws IOException {
    Diagnostics unreadable = new Diagnostics();
    List<Subject> texts = subjects.of(files.value(), unreadable);
    List<Corrected> all =
        texts.parallelStream().map(text -> Corrector.correct(text.file(), text.checker())).toList();
    for (int i = 0; i < texts.size(); i++) {
      tell(all.get(i));
      if (!dry.value() && all.get(i).isChanged()) {
        write(texts.get(i), all.get(i), unreadable);
      }
    }
    complain(unreadable);
    summarise(all);
    return end(all, unreadable).number();
  }

  private void tell(Corrected text) {
    if (dry.value()) {
      String before = text.before().text();
      terminal.out().print(UnifiedDiff.of(text.before().name(), before, text.after().text()));
      return;
    }
    for (Diagnostic gone : text.corrected().stream().sorted().toList()) {
      gone.fix()
          .ifPresent(
              fix ->
                  terminal
                      .out()
                      .println(fix.place() + ": " + change(fix) + "  (" + gone.message() + ")"));
    }
  }

  private static String change(Diagnostic.Fix fix) {
    String old = fix.place().text().strip();
    return old.isEmpty() ? "+ " + fix.text().strip() : old + " → " + fix.text().strip();
  }

  private static void write(Subject subject, Corrected text, Diagnostics diagnostics)
      throws IOException {
    if (!TextWriter.replace(subject.path(), text.before(), text.after().text())) {
      diagnostics.report(
          Diagnostic.of(
                  Code.FILE_NOT_READABLE,
                  text.before().place(dev.confere.source.Span.at(0)),
                  "this file was changed by somebody else at the same time, and is left alone")
              .help("run confere fix again"));
    }
  }

  private void complain(Diagnostics unreadable) {
    SnippetPrinter printer = new SnippetPrinter(terminal.style());
    unreadable.sorted().forEach(told -> terminal.err().println(printer.print(told)));
  }

  private void summarise(List<Corrected> all) {
    long corrected = all.stream().mapToLong(text -> text.corrected().size()).sum();
    long changed = all.stream().filter(Corrected::isChanged).count();
    long left = left(all).stream().filter(Diagnostic::isError).count();
    String done =
        corrected == 0
            ? "nothing to fix in " + Summary.counted(all.size(), "text")
            : (dry.value() ? "would fix " : "fixed ")
                + Summary.counted(corrected, "mistake")
                + " in "
                + Summary.counted(changed, "text");
    String rest =
        left == 0
            ? ""
            : "; "
                + Summary.counted(left, "error")
                + (left == 1 ? " is" : " are")
                + " left for you: see confere check";
    (dry.value() ? terminal.err() : terminal.out()).println(done + rest);
  }

  private static List<Diagnostic> left(List<Corrected> all) {
    return all.stream().flatMap(text -> text.left().stream()).toList();
  }

  private ExitCode end(List<Corrected> all, Diagnostics unreadable) {
    ExitCode reading = ExitCode.of(unreadable.sorted());
    ExitCode rest = dry.value() ? ExitCode.WELL : ExitCode.of(left(all));
    boolean would = dry.value() && all.stream().anyMatch(Corrected::isChanged);
    ExitCode found = would ? ExitCode.REFUTED : rest;
    return reading.compareTo(found) > 0 ? reading : found;
  }
}
