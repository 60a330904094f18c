package dev.confere.verification;

import dev.confere.engine.value.Value;
import dev.confere.json.JsonWriter;
import dev.confere.source.Position;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was checked on a page, for machines: another program can evaluate each expression anew and compare.
///
/// The form is described by the schema `ledger.schema.json`. Nothing in it depends on the time or the machine.
public final class Ledger {

  /// Raised when a reader of older ledgers would misunderstand a newer one.
  static final int FORMAT = 2;

  private static final int USUAL_LENGTH = 1 << 14;

  private final JsonWriter json = new JsonWriter(USUAL_LENGTH);

  private Ledger() {}

  /// The file of a ledger.
  ///
  /// @param version of the program
  public static byte[] utf8(Report report, String version) {
    Ledger ledger = new Ledger();
    ledger.write(report, version);
    return ledger.json.verbatim("\n\n").toByteArray();
  }

  private void write(Report report, String version) {
    Worksheet worksheet = report.worksheet();
    Conventions conventions = worksheet.conventions();
    json.openObject()
        .member("format", FORMAT)
        .member("engine", "confere " + version)
        .member("file", worksheet.document().file().name())
        .member("decimal", String.valueOf(conventions.notation().decimalSeparator()))
        .member("kink", conventions.settings().kink().toString());
    LedgerNames.write(worksheet, json);
    json.name("statements").openArray();
    for (Checked check : report.checks()) {
      statement(check);
    }
    json.closeArray().closeObject();
  }

  private void statement(Checked check) {
    Position at = check.place().start();
    json.openObject()
        .member("kind", check.kind().word())
        .member("line", at.line())
        .member("column", at.column())
        .member("text", check.text())
        .member("relation", check.relation())
        .member("expression", check.expression())
        .member("exact", check.exact());
    member("printed", check.printed());
    json.member("rule", rule(check.verdict())).member("verdict", check.verdict().word());
    evidence(check.evidence());
    json.closeObject();
  }

  private void member(String name, Optional<String> text) {
    if (text.isPresent()) {
      json.member(name, text.get());
    }
  }

  private void evidence(Evidence evidence) {
    member("stated", evidence.stated());
    unit(evidence.unit().orElse(""));
    if (evidence.tolerance().isPresent()) {
      json.member("tolerance", ExactText.of(evidence.tolerance().get()));
    }
    if (evidence.element().isPresent()) {
      json.member("element", evidence.element().getAsInt());
    }
    if (!evidence.where().isEmpty()) {
      where(evidence.where());
    }
    if (!evidence.steps().isEmpty()) {
      steps(evidence.steps());
    }
  }

  /// The weights of last digits, where any is shown.
  private void unit(String unit) {
    if (!unit.isEmpty()) {
      json.member("unit", unit);
    }
  }

  private void where(Map<String, Value> names) {
    json.name("where").openObject();
    for (Map.Entry<String, Value> name : names.entrySet()) {
      json.member(name.getKey(), ExactText.of(name.getValue()));
    }
    json.closeObject();
  }

  private void steps(List<Step> steps) {
    json.name("steps").openArray();
    for (Step step : steps) {
      json.openObject();
      side("left", step.left());
      json.member("relation", step.relation().symbol());
      side("right", step.right());
      json.member("rule", rule(step.verdict())).member("verdict", step.verdict().word());
      json.closeObject();
    }
    json.closeArray();
  }

  private void side(String name, SideValue side) {
    json.name(name).openObject();
    json.member("expression", side.words()).member("exact", side.exact());
    unit(side.unit());
    json.closeObject();
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
