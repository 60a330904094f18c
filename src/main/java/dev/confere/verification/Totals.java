package dev.confere.verification;

import dev.confere.engine.number.Rational;
import java.util.List;

/// What was found on some pages, in numbers.
///
/// @param statements confirmed, claims in formulas among them
/// @param cells of tables, confirmed
/// @param conditions of `check` blocks that hold
/// @param chains of which at least one relation was checked
/// @param relations checked in them
/// @param silent chains that say nothing that could be checked
/// @param unread chains that could not be read
/// @param numerals that a reader sees in solutions
/// @param unverified numerals that nothing accounts for
public record Totals(
    int pages,
    int statements,
    int cells,
    int conditions,
    int chains,
    int relations,
    int silent,
    int unread,
    int numerals,
    int unverified) {

  public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// What was found on one page.
  public static Totals of(Report report) {
    List<Checked> checks = report.checks();
    return new Totals(
        1,
        confirmed(checks, Checked.Kind.STATEMENT),
        confirmed(checks, Checked.Kind.CELL),
        confirmed(checks, Checked.Kind.CONDITION),
        (int) checks.stream().filter(Totals::isReadChain).count(),
        checks.stream().filter(Totals::isReadChain).mapToInt(Checked::relations).sum(),
        chains(checks, Verdict.Silent.class),
        chains(checks, Verdict.Unread.class),
        report.coverage().total(),
        report.coverage().unverified().size());
  }

  public Totals plus(Totals other) {
    return new Totals(
        pages + other.pages,
        statements + other.statements,
        cells + other.cells,
        conditions + other.conditions,
        chains + other.chains,
        relations + other.relations,
        silent + other.silent,
        unread + other.unread,
        numerals + other.numerals,
        unverified + other.unverified);
  }

  /// What was stated one by one and holds.
  public int confirmed() {
    return statements + cells + conditions;
  }

  /// The share of the numerals that is accounted for, from 0 to 1; 1 where there are none.
  public Rational coverage() {
    return numerals == 0 ? Rational.ONE : Rational.of(numerals - unverified, numerals);
  }

  private static int confirmed(List<Checked> checks, Checked.Kind kind) {
    return (int)
        checks.stream().filter(check -> check.kind() == kind && check.isConfirmed()).count();
  }

  private static boolean isReadChain(Checked check) {
    return check.kind() == Checked.Kind.CHAIN && check.relations() > 0;
  }

  private static int chains(List<Checked> checks, Class<? extends Verdict> verdict) {
    return (int)
        checks.stream()
            .filter(
                check -> check.kind() == Checked.Kind.CHAIN && verdict.isInstance(check.verdict()))
            .count();
  }
}
