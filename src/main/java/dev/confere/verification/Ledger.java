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
  static final int FORMAT = 2;

  private Ledger() {}

  /// @param version of the program
  public static Json of(Report report, String version) {
    return Json.object()
        .put("format", FORMAT)
        .put("engine", "confere " + version)
        .put("file", report.worksheet().document().file().name())
        .put("decimal", decimal(report))
        .put("kink", report.worksheet().conventions().settings().kink().toString())
        .put("names", LedgerNames.of(report.worksheet()))
        .put("functions", LedgerNames.functions(report.worksheet()))
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
    evidence(check.evidence(), json);
    return json.build();
  }

  private static void evidence(Evidence evidence, Json.Builder json) {
    evidence.stated().ifPresent(stated -> json.put("stated", stated));
    evidence.unit().filter(unit -> !unit.isEmpty()).ifPresent(unit -> json.put("unit", unit));
    evidence.tolerance().ifPresent(value -> json.put("tolerance", ExactText.of(value)));
    evidence.element().ifPresent(element -> json.put("element", element));
    if (!evidence.where().isEmpty()) {
      Json.Builder where = Json.object();
      evidence.where().forEach((name, value) -> where.put(name, ExactText.of(value)));
      json.put("where", where.build());
    }
    if (!evidence.steps().isEmpty()) {
      json.put("steps", Json.of(evidence.steps().stream().map(Ledger::step).toList()));
    }
  }

  private static Json step(Step step) {
    return Json.object()
        .put("left", operand(step.left()))
        .put("relation", step.relation().symbol())
        .put("right", operand(step.right()))
        .put("rule", rule(step.verdict()))
        .put("verdict", step.verdict().word())
        .build();
  }

  private static Json operand(SideValue operand) {
    Json.Builder json =
        Json.object().put("expression", operand.words()).put("exact", operand.exact());
    return (operand.unit().isEmpty() ? json : json.put("unit", operand.unit())).build();
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
