package dev.confere.report;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.verification.Checked;
import java.util.List;

/// All that a run found: its findings in order of place, and every statement that was met.
public record RunReport(String version, List<Diagnostic> findings, List<Checked> statements) {
  public RunReport {
    findings = List.copyOf(findings);
    statements = List.copyOf(statements);
  }
}
