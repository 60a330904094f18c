package dev.confere.report;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.json.Json;
import dev.confere.source.Place;
import dev.confere.source.Position;
import dev.confere.verification.Checked;

/// `--format json`: an object with `findings` and `statements`, by the schema `report.schema.json`.
final class JsonReport {

  private JsonReport() {}

  static String write(RunReport report) {
    return Json.object()
        .put("version", report.version())
        .put("findings", Json.of(report.findings().stream().map(JsonReport::finding).toList()))
        .put(
            "statements", Json.of(report.statements().stream().map(JsonReport::statement).toList()))
        .build()
        .print();
  }

  private static Json finding(Diagnostic diagnostic) {
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
    return json.build();
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
