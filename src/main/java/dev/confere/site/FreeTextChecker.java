package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.number.Notation;
import dev.confere.markdown.Notebook;
import dev.confere.math.TextKind;
import dev.confere.source.SourceFile;
import dev.confere.verification.Acceptances;
import dev.confere.verification.Proofreader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Checks texts that know nothing of Confere: Markdown, LaTeX, notebooks, plain text.
///
/// @param kind when the name of a file does not tell
/// @param notation when a text does not tell
public record FreeTextChecker(Optional<TextKind> kind, Optional<Notation> notation)
    implements TextChecker {

  private static final List<String> ENDINGS = List.of(".md", ".markdown", ".tex", ".ipynb", ".txt");

  /// Whether a file of this name is looked at when a whole folder is named.
  public static boolean isText(String name) {
    return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  @Override
  public Found check(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceFile> text = text(file, diagnostics);
    if (text.isEmpty()) {
      return Found.of(List.of(), diagnostics);
    }
    Proofreader.Proof proof = Proofreader.read(file, text.get(), kindOf(file), notation);
    Acceptances.of(file, text.get(), kindOf(file))
        .apply(proof.diagnostics(), code -> code != Code.MUTATION_SURVIVED, diagnostics);
    return Found.of(proof.checks(), diagnostics);
  }

  @Override
  public Acceptances acceptances(SourceFile file) {
    return Acceptances.of(file, text(file, new Diagnostics()).orElse(file), kindOf(file));
  }

  /// The text with the same places; of a notebook, that of its cells.
  private static Optional<SourceFile> text(SourceFile file, Diagnostics diagnostics) {
    return file.name().endsWith(".ipynb") ? Notebook.text(file, diagnostics) : Optional.of(file);
  }

  private TextKind kindOf(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return kind.orElseGet(
        () ->
            name.endsWith(".tex")
                ? TextKind.LATEX
                : name.endsWith(".txt") ? TextKind.PLAIN : TextKind.MARKDOWN);
  }
}
