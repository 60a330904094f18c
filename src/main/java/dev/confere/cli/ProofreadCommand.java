package dev.confere.cli;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.math.TextKind;
import dev.confere.site.FreeTextChecker;
import dev.confere.site.TextChecker;
import dev.confere.site.TextReader;
import dev.confere.source.SourceFile;
import dev.confere.verification.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `confere proofread`
final class ProofreadCommand extends ProgramCommand {

  private final Terminal terminal;
  private final Timings timings;
  private final InputStream input;

  private final Reporting reporting = new Reporting();
  private final KnownMistakes known = new KnownMistakes();

  private final Argument<List<Path>> files =
      Argument.files(1, "FILE", "files or folders; - for the standard input");

  private final Argument<Subjects.Decimal> decimal =
      Argument.option(
          Subjects.Decimal.class,
          Subjects.Decimal.AUTO,
          "--decimal",
          "SIGN",
          "point, comma, or auto: each text tells (default: auto)");

  private final Argument<TextKind> kind =
      Argument.optional(
          TextKind.class,
          "--kind",
          "KIND",
          "markdown, latex or plain, when the name of a file does not tell");

  ProofreadCommand(Terminal terminal, Timings timings, InputStream input) {
    super(
        "proofread",
        "Checks the mathematics of texts that know nothing of Confere.",
        "Reads Markdown (.md), LaTeX (.tex), notebooks (.ipynb) and plain text; a folder is searched for such files.");
    this.terminal = terminal;
    this.timings = timings;
    this.input = input;
    takes(reporting, known);
    takes(files, decimal, kind);
  }

  @Override
  public Integer call() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<Checked> checks = new ArrayList<>();
    List<SourceFile> texts = texts(diagnostics);
    TextChecker checker = new FreeTextChecker(kind.given(), Subjects.notation(decimal.value()));
    List<TextChecker.Found> proofs = texts.parallelStream().map(checker::check).toList();
    for (TextChecker.Found proof : proofs) {
      checks.addAll(proof.checks());
      diagnostics.reportAll(proof.diagnostics());
      proof.accepted().forEach(diagnostics::accept);
    }
    Diagnostics rest = known.apply(diagnostics, KnownMistakes.checked(texts), terminal);
    List<Diagnostic> found = rest.sorted();
    reporting.tell(rest, checks, terminal);
    PrintStream summary = reporting.summary(terminal);
    summary.println(Summary.proofread(texts.size(), checks));
    ExitCode end = ExitCode.of(found);
    String verdict = found.isEmpty() ? "all well" : Summary.complaints(found);
    summary.println(verdict + " in " + timings.total());
    reporting.tellTimings(timings, terminal);
    return end.number();
  }

  private List<SourceFile> texts(Diagnostics diagnostics) throws IOException {
    List<SourceFile> texts = new ArrayList<>();
    for (Path file : files.value()) {
      if (file.toString().equals("-")) {
        TextReader.decode(input.readAllBytes(), "standard input", diagnostics)
            .ifPresent(texts::add);
      } else if (Files.isDirectory(file)) {
        for (Path inside : Subjects.inside(file)) {
          TextReader.read(inside, Subjects.name(inside), diagnostics).ifPresent(texts::add);
        }
      } else {
        TextReader.read(file, Subjects.name(file), diagnostics).ifPresent(texts::add);
      }
    }
    return texts;
  }
}
