package dev.confere.cli;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How a run ends, as other programs see it.
enum ExitCode {
  WELL(0),
  /// Everything could be read, but something stated does not hold, or is not known to.
  REFUTED(1),
  /// Something could not be read, or the command line makes no sense.
  UNREADABLE(2),
  BUG(3);

  /// The mistakes of statements; every other one keeps the program from understanding the input.
  private static final Set<Code> OF_STATEMENTS =
      EnumSet.of(
          Code.ANSWER_REFUTED,
          Code.ANSWER_ROUNDED,
          Code.ANSWER_UNDECIDED,
          Code.AMBIGUOUS_NUMBER,
          Code.CHECK_FAILED,
          Code.CHAIN_REFUTED,
          Code.CHAIN_ROUNDED,
          Code.RUN_ON_EQUALITY,
          Code.CHAIN_UNDECIDED,
          Code.CHAIN_UNREAD,
          Code.ROUNDING_ACCUMULATED,
          Code.NUMERAL_UNVERIFIED,
          Code.COVERAGE_MISSED);

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
        ExitCode own = OF_STATEMENTS.contains(diagnostic.code()) ? REFUTED : UNREADABLE;
        worst = own.compareTo(worst) > 0 ? own : worst;
      }
    }
    return worst;
  }
}
