package dev.confere.site;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.source.SourceFile;
import dev.confere.verification.Checked;
import java.util.List;

/// Checks single texts, as often as is wanted: each as if it stood where the original stands.
public interface TextChecker {

  /// What was found in one text.
  ///
  /// @param diagnostics in order of place
  record Found(List<Checked> checks, List<Diagnostic> diagnostics) {
    public Found {
      checks = List.copyOf(checks);
      diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> errors() {
      return diagnostics.stream().filter(Diagnostic::isError).toList();
    }
  }

  Found check(SourceFile file);
}
