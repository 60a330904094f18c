package dev.confere.site;

import dev.confere.engine.number.Rational;
import dev.confere.verification.Checked;
import dev.confere.verification.Coverage;
import dev.confere.verification.Report;
import dev.confere.verification.Verdict;
import java.util.List;

/// What was found, in numbers.
///
/// @param statements confirmed, claims in formulas among them
/// @param cells of tables, confirmed
/// @param conditions of `check` blocks that hold
/// @param chains of which at least one relation was checked
/// @param relations checked in them
/// @param silent chains that say nothing that could be checked
/// @param unread chains that could not be read
/// @param numerals that a reader sees in solutions
/// @param coverage the share of them that is accounted for
public record Totals(
    int pages,
    long statements,
    long cells,
    long conditions,
    long chains,
    long relations,
    long silent,
    long unread,
    int numerals,
    Rational coverage) {

  /// What was stated one by one and holds.
  public long confirmed() {
    return statements + cells + conditions;
  }

  static Totals of(List<Report> reports) {
    List<Checked> checks = reports.stream().flatMap(report -> report.checks().stream()).toList();
    Coverage coverage =
        reports.stream().map(Report::coverage).reduce(Coverage.NONE, Coverage::plus);
    return new Totals(
        reports.size(),
        confirmed(checks, Checked.Kind.STATEMENT),
        confirmed(checks, Checked.Kind.CELL),
        confirmed(checks, Checked.Kind.CONDITION),
        checks.stream().filter(Totals::isReadChain).count(),
        checks.stream().filter(Totals::isReadChain).mapToLong(Checked::relations).sum(),
        chains(checks, Verdict.Silent.class),
        chains(checks, Verdict.Unread.class),
        coverage.total(),
        coverage.share());
  }

  private static long confirmed(List<Checked> checks, Checked.Kind kind) {
    return checks.stream().filter(check -> check.kind() == kind && check.isConfirmed()).count();
  }

  private static boolean isReadChain(Checked check) {
    return check.kind() == Checked.Kind.CHAIN && check.relations() > 0;
  }

  private static long chains(List<Checked> checks, Class<? extends Verdict> verdict) {
    return checks.stream()
        .filter(check -> check.kind() == Checked.Kind.CHAIN && verdict.isInstance(check.verdict()))
        .count();
  }
}
