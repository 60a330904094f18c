package dev.confere.verification;

import dev.confere.document.Occurrence;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;

/// All that was checked on a page, in the order of the page.
public record Report(Worksheet worksheet, List<Checked> checks, Coverage coverage) {

  public Report {
    checks = List.copyOf(checks);
  }

  /// What was found of the statement or cell that stands there.
  public Optional<Checked> at(Occurrence occurrence) {
    return checks.stream().filter(check -> check.occurrence().equals(occurrence)).findFirst();
  }

  public long count(Checked.Kind kind, Class<? extends Verdict> verdict) {
    return checks.stream()
        .filter(check -> check.kind() == kind && verdict.isInstance(check.verdict()))
        .count();
  }
}
