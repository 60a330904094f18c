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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `confere proofread`
@Command(
    name = "proofread",
    description = {
      "Checks the mathematics of texts that know nothing of Confere.",
      "Reads Markdown (.md), LaTeX (.tex), notebooks (.ipynb) and plain text; a folder is searched for such files."
    },
    mixinStandardHelpOptions = true)
final class ProofreadCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Timings timings;
  private final InputStream input;

  @Mixin private Reporting reporting = new Reporting();
  @Mixin private KnownMistakes known = new KnownMistakes();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "files or folders; - for the standard input")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description = "point, comma, or auto: each text tells (default: auto)")
  private Subjects.Decimal decimal = Subjects.Decimal.AUTO;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "markdown, latex or plain, when the name of a file does not tell")
  private Optional<TextKind> kind = Optional.empty();

  ProofreadCommand(Terminal terminal, Timings timings, InputStream input) {
    this.terminal = terminal;
    this.timings = timings;
    this.input = input;
  }

  @Override
  public Integer call() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<Checked> checks = new ArrayList<>();
    List<SourceFile> texts = texts(diagnostics);
    TextChecker checker = new FreeTextChecker(kind, Subjects.notation(decimal));
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
    for (Path file : files) {
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
