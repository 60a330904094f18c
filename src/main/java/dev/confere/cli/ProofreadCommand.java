package dev.confere.cli;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.number.Notation;
import dev.confere.markdown.Notebook;
import dev.confere.math.TextKind;
import dev.confere.site.TextReader;
import dev.confere.source.SourceFile;
import dev.confere.verification.Checked;
import dev.confere.verification.Proofreader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  /// Which sign separates decimals; AUTO lets each text tell.
  enum Decimal {
    AUTO,
    POINT,
    COMMA
  }

  private static final List<String> ENDINGS = List.of(".md", ".markdown", ".tex", ".ipynb", ".txt");

  private final Terminal terminal;
  private final Timings timings;
  private final InputStream input;

  @Mixin private Reporting reporting = new Reporting();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "files or folders; - for the standard input")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description = "point, comma, or auto: each text tells (default: auto)")
  private Decimal decimal = Decimal.AUTO;

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
    List<Proofreader.Proof> proofs =
        texts.parallelStream().map(text -> proof(text, diagnostics)).toList();
    for (Proofreader.Proof proof : proofs) {
      checks.addAll(proof.checks());
      diagnostics.reportAll(proof.diagnostics());
    }
    List<Diagnostic> found = diagnostics.sorted();
    reporting.tell(found, checks, terminal);
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
        for (Path inside : inside(file)) {
          TextReader.read(inside, name(inside), diagnostics).ifPresent(texts::add);
        }
      } else {
        TextReader.read(file, name(file), diagnostics).ifPresent(texts::add);
      }
    }
    return texts;
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private Proofreader.Proof proof(SourceFile file, Diagnostics diagnostics) {
    Optional<SourceFile> text =
        file.name().endsWith(".ipynb") ? Notebook.text(file, diagnostics) : Optional.of(file);
    return text.map(t -> Proofreader.read(file, t, kind(file), notation()))
        .orElse(new Proofreader.Proof(List.of(), List.of()));
  }

  private TextKind kind(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return kind.orElseGet(
        () ->
            name.endsWith(".tex")
                ? TextKind.LATEX
                : name.endsWith(".txt") ? TextKind.PLAIN : TextKind.MARKDOWN);
  }

  private Optional<Notation> notation() {
    return switch (decimal) {
      case AUTO -> Optional.empty();
      case POINT -> Optional.of(Notation.POINT);
      case COMMA -> Optional.of(Notation.COMMA);
    };
  }
}
