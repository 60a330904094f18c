package dev.confere.site;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.math.TextKind;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Acceptances;
import dev.confere.verification.Checked;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;

/// Checks single texts, as often as is wanted: each as if it stood where the original stands.
public interface TextChecker {

  /// What was found in one text.
  ///
  /// @param diagnostics in order of place
  /// @param accepted mistakes that the text itself lets stand
  record Found(List<Checked> checks, List<Diagnostic> diagnostics, List<Accepted> accepted) {
    public Found {
      checks = List.copyOf(checks);
      diagnostics = List.copyOf(diagnostics);
      accepted = List.copyOf(accepted);
    }

    static Found of(List<Checked> checks, Diagnostics diagnostics) {
      return new Found(checks, diagnostics.sorted(), diagnostics.accepted());
    }

    public List<Diagnostic> errors() {
      return diagnostics.stream().filter(Diagnostic::isError).toList();
    }
  }

  Found check(SourceFile file);

  /// The places of the data of a text; most texts have none.
  default List<Span> givens(SourceFile file) {
    return List.of();
  }

  /// A page with its values; other texts have none.
  default Optional<Worksheet> worksheet(SourceFile file) {
    return Optional.empty();
  }

  /// What the text itself lets stand.
  default Acceptances acceptances(SourceFile file) {
    return Acceptances.of(file, file, TextKind.MARKDOWN);
  }
}
