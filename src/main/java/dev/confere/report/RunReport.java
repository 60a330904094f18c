package dev.confere.report;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.verification.Checked;
import java.util.List;

/// All that a run found: its findings in order of place, and every statement that was met.
///
/// @param accepted mistakes that were let stand
public record RunReport(
    String version, List<Diagnostic> findings, List<Accepted> accepted, List<Checked> statements) {
  public RunReport {
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    statements = List.copyOf(statements);
  }
}
