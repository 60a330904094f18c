package dev.confere.verification;

import dev.confere.json.Json;
import dev.confere.source.Position;
import java.util.ArrayList;
import java.util.List;

/// What was checked on a page, for machines: another program can evaluate each expression anew and compare.
///
/// The form is described by the schema `ledger.schema.json`. Nothing in it depends on the time or the machine.
public final class Ledger {

  /// Raised when a reader of older ledgers would misunderstand a newer one.
  private static final int FORMAT = 1;

  private Ledger() {}

  /// @param version of the program
  public static Json of(Report report, String version) {
    return Json.object()
        .put("format", FORMAT)
        .put("engine", "confere " + version)
        .put("file", report.worksheet().document().file().name())
        .put("decimal", decimal(report))
        .put("names", LedgerNames.of(report.worksheet()))
        .put("statements", Json.of(statements(report)))
        .build();
  }

  private static String decimal(Report report) {
    return String.valueOf(report.worksheet().conventions().notation().decimalSeparator());
  }

  private static List<Json> statements(Report report) {
    List<Json> statements = new ArrayList<>();
    for (Checked check : report.checks()) {
      statements.add(statement(check));
    }
    return statements;
  }

  private static Json statement(Checked check) {
    Position at = check.place().start();
    Json.Builder json =
        Json.object()
            .put("kind", check.kind().word())
            .put("line", at.line())
            .put("column", at.column())
            .put("text", check.text())
            .put("relation", check.relation())
            .put("expression", check.expression())
            .put("exact", check.exact());
    check.printed().ifPresent(printed -> json.put("printed", printed));
    json.put("rule", rule(check.verdict()));
    json.put("verdict", check.verdict().word());
    return json.build();
  }

  private static String rule(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Confirmed(Verdict.Rule rule) -> rule.words();
      case Verdict.Rounded(String reason) -> reason;
      case Verdict.Refuted(String reason) -> reason;
      case Verdict.Undecided(String reason) -> reason;
      case Verdict.Unread(String reason) -> reason;
      case Verdict.Silent(String reason) -> reason;
    };
  }
}
