package dev.confere.report;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.json.Json;
import dev.confere.json.JsonReader;
import dev.confere.json.JsonReading;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Mistakes that are known and let stand, so that a run tells the new ones only.
///
/// A mistake is known by its file, its code and the text around it, not by its line: what stands elsewhere by now is still known, and
/// what reads otherwise by now is looked at anew. Each entry accepts one mistake.
public record Baseline(List<Entry> entries) {

  /// Raised when an older program would misunderstand a newer list.
  private static final int FORMAT = 1;

  /// Characters of the line on either side by which a mistake is known again.
  private static final int AROUND = 40;

  /// @param text the underlined text within its line, between ⟦ and ⟧
  /// @param reason why it is accepted; may be empty
  public record Entry(String file, String code, String text, String reason) {

    boolean accepts(Diagnostic mistake) {
      return file.equals(mistake.place().file().name())
          && code.equals(mistake.code().word())
          && text.equals(around(mistake));
    }
  }

  public Baseline {
    entries = List.copyOf(entries);
  }

  /// The list that accepts these mistakes, as far as they can be accepted. Of an older list the reasons stay, and what was not looked
  /// for.
  ///
  /// @param looked whether a run has looked for what an entry accepts
  public static Baseline of(List<Diagnostic> mistakes, Baseline older, Predicate<Entry> looked) {
    List<Entry> reasons = new ArrayList<>(older.entries);
    List<Entry> entries = new ArrayList<>(older.entries);
    entries.removeIf(looked);
    for (Diagnostic mistake : mistakes) {
      if (mistake.code().isOfStatement()) {
        Optional<Entry> known = take(reasons, mistake);
        entries.add(
            new Entry(
                mistake.place().file().name(),
                mistake.code().word(),
                around(mistake),
                known.map(Entry::reason).orElse("")));
      }
    }
    return new Baseline(entries);
  }

  private static Optional<Entry> take(List<Entry> entries, Diagnostic mistake) {
    Optional<Entry> found = entries.stream().filter(entry -> entry.accepts(mistake)).findFirst();
    found.ifPresent(entries::remove);
    return found;
  }

  private static String around(Diagnostic mistake) {
    SourceFile file = mistake.place().file();
    Span span = mistake.place().span();
    Span line = file.lineSpan(mistake.place().start().line());
    int end = Math.max(span.start(), Math.min(span.end(), line.end()));
    String before = file.text().substring(Math.min(line.start(), span.start()), span.start());
    String after = file.text().substring(end, Math.max(end, line.end()));
    String text =
        before.substring(Math.max(0, before.length() - AROUND))
            + "⟦"
            + file.text().substring(span.start(), end)
            + "⟧"
            + after.substring(0, Math.min(AROUND, after.length()));
    return text.strip().replaceAll("\\s+", " ");
  }

  /// The same mistakes with those in the list apart; what the list holds without need is told.
  ///
  /// @param name of the list, for diagnostics
  /// @param looked whether the run has looked for what an entry accepts
  public Diagnostics apply(Diagnostics found, String name, Predicate<Entry> looked) {
    List<Entry> unused = new ArrayList<>(entries);
    Diagnostics rest = new Diagnostics();
    found.accepted().forEach(rest::accept);
    for (Diagnostic mistake : found.sorted()) {
      Optional<Entry> known = take(unused, mistake);
      if (known.isPresent()) {
        rest.accept(new Accepted(mistake, Accepted.Origin.BASELINE, known.get().reason()));
      } else {
        rest.report(mistake);
      }
    }
    unused.stream().filter(looked).forEach(entry -> rest.report(stale(entry, name)));
    return rest;
  }

  private static Diagnostic stale(Entry entry, String name) {
    return Diagnostic.of(
            Code.BASELINE_STALE,
            new SourceFile(name, "").place(Span.at(0)),
            "`"
                + entry.text()
                + "` in "
                + entry.file()
                + " is accepted as "
                + entry.code()
                + ", but not found any more")
        .help("write the list anew with --update-baseline");
  }

  /// The list that a file holds; empty, with a diagnostic, if it holds none.
  public static Optional<Baseline> read(SourceFile file, Diagnostics diagnostics) {
    return switch (JsonReader.read(file.text())) {
      case JsonReading.Broken(int offset, String reason) -> {
        Span at = new Span(offset, Math.min(file.length(), offset + 1));
        diagnostics.report(
            Diagnostic.of(Code.JSON_SYNTAX, file.place(at), "this is no JSON: " + reason));
        yield Optional.empty();
      }
      case JsonReading.Read(Json json) -> {
        Optional<Baseline> baseline = of(json);
        if (baseline.isEmpty()) {
          diagnostics.report(
              Diagnostic.of(
                  Code.JSON_SYNTAX,
                  file.place(Span.at(0)),
                  "this is no list of known mistakes: expected `format` " + FORMAT));
        }
        yield baseline;
      }
    };
  }

  private static Optional<Baseline> of(Json json) {
    return json.member("format").filter(Json.of(FORMAT)::equals).isEmpty()
        ? Optional.empty()
        : Optional.of(new Baseline(json.items("findings").stream().map(Baseline::entry).toList()));
  }

  private static Entry entry(Json json) {
    return new Entry(
        json.text("file").orElse(""),
        json.text("code").orElse(""),
        json.text("text").orElse(""),
        json.text("reason").orElse(""));
  }

  /// The list as it is written, by the schema `baseline.schema.json`.
  public String print() {
    List<Json> findings = new ArrayList<>();
    for (Entry entry : entries) {
      findings.add(
          Json.object()
              .put("file", entry.file())
              .put("code", entry.code())
              .put("text", entry.text())
              .put("reason", entry.reason())
              .build());
    }
    return Json.object().put("format", FORMAT).put("findings", Json.of(findings)).build().print();
  }
}
