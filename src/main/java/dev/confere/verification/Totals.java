package dev.confere.verification;

import dev.confere.engine.number.Rational;

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
    int statements = 0;
    int cells = 0;
    int conditions = 0;
    int chains = 0;
    int relations = 0;
    int silent = 0;
    int unread = 0;
    for (Checked check : report.checks()) {
      int confirmed = check.isConfirmed() ? 1 : 0;
      switch (check.kind()) {
        case STATEMENT -> statements += confirmed;
        case CELL -> cells += confirmed;
        case CONDITION -> conditions += confirmed;
        case CHAIN -> {
          chains += check.relations() > 0 ? 1 : 0;
          relations += check.relations();
          silent += check.verdict() instanceof Verdict.Silent ? 1 : 0;
          unread += check.verdict() instanceof Verdict.Unread ? 1 : 0;
        }
      }
    }
    return new Totals(
        1,
        statements,
        cells,
        conditions,
        chains,
        relations,
        silent,
        unread,
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
}
