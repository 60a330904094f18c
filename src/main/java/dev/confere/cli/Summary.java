package dev.confere.cli;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.engine.number.Rational;
import dev.confere.site.SiteOutput.Written;
import dev.confere.verification.Checked;
import dev.confere.verification.Totals;
import dev.confere.verification.Verdict;
import java.util.ArrayList;
import java.util.List;

/// The last lines of a run.
final class Summary {

  private Summary() {}

  /// `checked 10 pages: 57 statements, 120 cells and 4 conditions confirmed; 88 chains read (131 relations), 0 unread; coverage 100%`
  static String found(Totals totals) {
    List<String> confirmed = new ArrayList<>();
    confirmed.add(counted(totals.statements(), "statement"));
    confirmed.add(counted(totals.cells(), "cell"));
    if (totals.conditions() > 0) {
      confirmed.add(counted(totals.conditions(), "condition"));
    }
    String last = confirmed.removeLast();
    return "checked "
        + counted(totals.pages(), "page")
        + ": "
        + String.join(", ", confirmed)
        + " and "
        + last
        + " confirmed; "
        + counted(totals.chains(), "chain")
        + " read ("
        + counted(totals.relations(), "relation")
        + "), "
        + totals.unread()
        + " unread"
        + coverage(totals);
  }

  private static String coverage(Totals totals) {
    return totals.numerals() == 0 ? "" : "; coverage " + percent(totals.coverage());
  }

  static String percent(long part, long whole) {
    return percent(Rational.of(part, whole));
  }

  /// Cut off, not rounded: 100% is said only of the whole.
  private static String percent(Rational share) {
    int tenths = share.times(Rational.of(1000)).floor().intValueExact();
    return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
  }

  /// `read 3 texts: 88 chains checked (131 relations), 2 unread`
  static String proofread(int texts, List<Checked> checks) {
    long checked = checks.stream().filter(check -> check.relations() > 0).count();
    long relations = checks.stream().mapToLong(Checked::relations).sum();
    long unread =
        checks.stream().filter(check -> check.verdict() instanceof Verdict.Unread).count();
    return "read "
        + counted(texts, "text")
        + ": "
        + counted(checked, "chain")
        + " checked ("
        + counted(relations, "relation")
        + "), "
        + unread
        + " unread";
  }

  /// `wrote 13 pages to site (62 files, 3 changed) in 2.410 s`
  static String written(String folder, int pages, Written written, String time) {
    int files = written.changed() + written.unchanged();
    String change =
        written.changed() + written.removed() == 0
            ? "nothing changed"
            : written.changed()
                + " changed"
                + (written.removed() == 0 ? "" : ", " + written.removed() + " removed");
    return "wrote "
        + counted(pages, "page")
        + " to "
        + folder
        + " ("
        + counted(files, "file")
        + ", "
        + change
        + ") in "
        + time;
  }

  /// `13 pages, 3 files changed`
  static String shown(int pages, int changed) {
    return counted(pages, "page") + ", " + counted(changed, "file") + " changed";
  }

  /// `2 errors, 1 warning`
  static String complaints(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long warnings = diagnostics.size() - errors;
    return counted(errors, "error") + (warnings == 0 ? "" : ", " + counted(warnings, "warning"));
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
