package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;

/// The last door before a page is published: whatever is undecided is told, even when nobody said why.
public final class Undecided {

  private Undecided() {}

  /// To be asked when no other mistake was told, which would be the reason.
  public static void tell(Report report, Diagnostics diagnostics) {
    for (Checked check : report.checks()) {
      if (check.verdict() instanceof Verdict.Undecided(String reason)) {
        diagnostics.report(
            Diagnostic.of(Code.ANSWER_UNDECIDED, check.place(), "not decided: " + reason));
      }
    }
  }
}
