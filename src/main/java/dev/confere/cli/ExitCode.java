package dev.confere.cli;

import dev.confere.diagnostic.Diagnostic;
import java.util.List;

/// How a run ends, as other programs see it.
enum ExitCode {
  WELL(0),
  /// Everything could be read, but something stated does not hold, or is not known to.
  REFUTED(1),
  /// Something could not be read, or the command line makes no sense.
  UNREADABLE(2),
  BUG(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /// By the worst error; warnings do no harm.
  static ExitCode of(List<Diagnostic> diagnostics) {
    ExitCode worst = WELL;
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError()) {
        ExitCode own = diagnostic.code().isOfStatement() ? REFUTED : UNREADABLE;
        worst = own.compareTo(worst) > 0 ? own : worst;
      }
    }
    return worst;
  }
}
