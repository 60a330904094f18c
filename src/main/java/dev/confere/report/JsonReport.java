package dev.confere.report;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.json.Json;
import dev.confere.source.Place;
import dev.confere.source.Position;
import dev.confere.verification.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `--format json`: an object with `findings` and `statements` (conditions, which no reader sees, are apart), by the schema `report.schema.json`.
final class JsonReport {

  private JsonReport() {}

  static String write(RunReport report) {
    List<Json> findings = new ArrayList<>();
    report.findings().forEach(finding -> findings.add(finding(finding).build()));
    report.accepted().forEach(accepted -> findings.add(accepted(accepted)));
    return Json.object()
        .put("version", report.version())
        .put("findings", Json.of(findings))
        .put("statements", Json.of(checks(report, false)))
        .put("conditions", Json.of(checks(report, true)))
        .build()
        .print();
  }

  private static List<Json> checks(RunReport report, boolean conditions) {
    return report.statements().stream()
        .filter(check -> (check.kind() == Checked.Kind.CONDITION) == conditions)
        .map(JsonReport::statement)
        .toList();
  }

  private static Json accepted(Accepted accepted) {
    Json suppressed =
        Json.object()
            .put("by", accepted.origin().name().toLowerCase(Locale.ROOT))
            .put("reason", accepted.reason())
            .build();
    return finding(accepted.diagnostic()).put("suppressed", suppressed).build();
  }

  private static Json.Builder finding(Diagnostic diagnostic) {
    Json.Builder json =
        Json.object()
            .put("code", diagnostic.code().word())
            .put("severity", diagnostic.severity().word());
    place(json, diagnostic.place());
    end(json, diagnostic.place());
    json.put("message", diagnostic.message());
    json.put("notes", Json.of(diagnostic.notes().stream().map(Json::of).toList()));
    diagnostic.help().ifPresent(help -> json.put("help", help));
    diagnostic.fix().ifPresent(fix -> json.put("fix", fix(fix)));
    return json;
  }

  private static Json fix(Diagnostic.Fix fix) {
    Json.Builder json = Json.object();
    start(json, fix.place());
    end(json, fix.place());
    return json.put("text", fix.text()).build();
  }

  private static void place(Json.Builder json, Place place) {
    json.put("file", place.file().name());
    start(json, place);
  }

  private static void start(Json.Builder json, Place place) {
    Position start = place.start();
    json.put("line", start.line()).put("column", start.column());
  }

  private static void end(Json.Builder json, Place place) {
    Position end = place.end();
    json.put("endLine", end.line()).put("endColumn", end.column());
  }

  private static Json statement(Checked check) {
    Json.Builder json = Json.object();
    place(json, check.place());
    json.put("text", check.text())
        .put("kind", check.kind().word())
        .put("relations", check.relations())
        .put("verdict", check.verdict().word());
    Reasons.of(check.verdict()).ifPresent(reason -> json.put("reason", reason));
    return json.build();
  }
}
