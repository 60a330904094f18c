package dev.confere.report;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.json.Json;
import dev.confere.source.Place;
import dev.confere.source.Position;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// `--format sarif`: the Static Analysis Results Interchange Format 2.1.0 (OASIS), columns in code points.
final class SarifReport {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifReport() {}

  static String write(RunReport report) {
    Json run =
        Json.object()
            .put("tool", Json.object().put("driver", driver(report)).build())
            .put("columnKind", "unicodeCodePoints")
            .put("results", Json.of(results(report)))
            .build();
    return Json.object()
        .put("$schema", SCHEMA)
        .put("version", "2.1.0")
        .put("runs", Json.of(List.of(run)))
        .build()
        .print();
  }

  private static List<Json> results(RunReport report) {
    List<Json> results = new ArrayList<>();
    report.findings().forEach(finding -> results.add(result(finding).build()));
    report.accepted().forEach(accepted -> results.add(accepted(accepted)));
    return results;
  }

  private static Json accepted(Accepted accepted) {
    Json suppression =
        Json.object()
            .put("kind", accepted.origin() == Accepted.Origin.SOURCE ? "inSource" : "external")
            .put("status", "accepted")
            .put("justification", accepted.reason())
            .build();
    return result(accepted.diagnostic()).put("suppressions", Json.of(List.of(suppression))).build();
  }

  private static Json driver(RunReport report) {
    List<Json> rules = new ArrayList<>();
    TreeSet<Code> codes = new TreeSet<>();
    report.findings().forEach(finding -> codes.add(finding.code()));
    report.accepted().forEach(accepted -> codes.add(accepted.diagnostic().code()));
    codes.forEach(code -> rules.add(Json.object().put("id", code.word()).build()));
    return Json.object()
        .put("name", "Confere")
        .put("version", report.version())
        .put("rules", Json.of(rules))
        .build();
  }

  private static Json.Builder result(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(diagnostic.message());
    diagnostic.notes().forEach(note -> text.append('\n').append(note));
    diagnostic.help().ifPresent(help -> text.append("\nhelp: ").append(help));
    Json location = Json.object().put("physicalLocation", physical(diagnostic.place())).build();
    Json.Builder result =
        Json.object()
            .put("ruleId", diagnostic.code().word())
            .put("level", diagnostic.severity().word())
            .put("message", Json.object().put("text", text.toString()).build())
            .put("locations", Json.of(List.of(location)));
    diagnostic.fix().ifPresent(fix -> result.put("fixes", Json.of(List.of(fix(fix)))));
    return result;
  }

  private static Json fix(Diagnostic.Fix fix) {
    Json replacement =
        Json.object()
            .put("deletedRegion", region(fix.place()))
            .put("insertedContent", Json.object().put("text", fix.text()).build())
            .build();
    Json change =
        Json.object()
            .put("artifactLocation", artifact(fix.place()))
            .put("replacements", Json.of(List.of(replacement)))
            .build();
    return Json.object().put("artifactChanges", Json.of(List.of(change))).build();
  }

  private static Json physical(Place place) {
    return Json.object()
        .put("artifactLocation", artifact(place))
        .put("region", region(place))
        .build();
  }

  private static Json artifact(Place place) {
    return Json.object().put("uri", uri(place.file().name())).build();
  }

  private static Json region(Place place) {
    Position start = place.start();
    Position end = place.end();
    return Json.object()
        .put("startLine", start.line())
        .put("startColumn", start.column())
        .put("endLine", end.line())
        .put("endColumn", end.column())
        .build();
  }

  /// A relative reference (RFC 3986): blanks and the like are escaped.
  private static String uri(String name) {
    try {
      return new URI(null, null, name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a file name: " + name, e);
    }
  }
}
