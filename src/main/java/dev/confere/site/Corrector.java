package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostic.Fix;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the right text in place of a wrong one wherever a diagnostic is sure of it.
///
/// Each correction is proved by checking the text anew: it stays only if with it there is less to tell than without.
public final class Corrector {

  /// One correction can be what another waits for; a text that takes more rounds is not getting better.
  private static final int MOST_ROUNDS = 100;

  private final TextChecker checker;
  private final List<Diagnostic> corrected = new ArrayList<>();
  private SourceFile text;
  private TextChecker.Found found;

  private Corrector(TextChecker checker, SourceFile text) {
    this.checker = checker;
    this.text = text;
    this.found = checker.check(text);
  }

  /// What became of a text.
  ///
  /// @param corrected the mistakes that are gone; each tells the text it had and the one it has
  /// @param left what is still to be told
  public record Corrected(
      SourceFile before, SourceFile after, List<Diagnostic> corrected, List<Diagnostic> left) {
    public Corrected {
      corrected = List.copyOf(corrected);
      left = List.copyOf(left);
    }

    public boolean isChanged() {
      return !before.text().equals(after.text());
    }
  }

  public static Corrected correct(SourceFile text, TextChecker checker) {
    Corrector corrector = new Corrector(checker, text);
    boolean progress = true;
    for (int round = 0; round < MOST_ROUNDS && progress; round++) {
      progress = corrector.round();
    }
    return new Corrected(text, corrector.text, corrector.corrected, corrector.found.diagnostics());
  }

  /// All at once when that works; else the statements, which rest on the data alone and on which chains may rest; else the first one
  /// that works.
  private boolean round() {
    Map<Span, List<Diagnostic>> fixes = fixes();
    if (fixes.isEmpty()) {
      return false;
    }
    Map<Span, List<Diagnostic>> statements = new LinkedHashMap<>(fixes);
    statements.values().removeIf(told -> told.getFirst().code() == Code.CHAIN_REFUTED);
    if (attempt(fixes) || !statements.isEmpty() && attempt(statements)) {
      return true;
    }
    statements.putAll(fixes);
    return statements.entrySet().stream()
        .anyMatch(fix -> attempt(Map.of(fix.getKey(), fix.getValue())));
  }

  /// The mistakes with a sure text, by the place of the text; none where two contradict or overlap.
  private Map<Span, List<Diagnostic>> fixes() {
    Map<Span, List<Diagnostic>> fixes = new LinkedHashMap<>();
    for (Diagnostic error : found.errors()) {
      error
          .fix()
          .filter(fix -> fix.place().file().equals(text))
          .ifPresent(
              fix -> fixes.computeIfAbsent(fix.place().span(), s -> new ArrayList<>()).add(error));
    }
    fixes.values().removeIf(told -> told.stream().map(Corrector::text).distinct().count() > 1);
    List<Span> spans = List.copyOf(fixes.keySet());
    fixes.keySet().removeIf(a -> spans.stream().anyMatch(b -> !a.equals(b) && overlap(a, b)));
    Map<Span, List<Diagnostic>> sorted = new LinkedHashMap<>();
    fixes.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().start()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static boolean overlap(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static String text(Diagnostic error) {
    return error.fix().map(Fix::text).orElse("");
  }

  /// Keeps the text with these corrections if every mistake that they are for is gone and none has come.
  private boolean attempt(Map<Span, List<Diagnostic>> fixes) {
    SourceFile changed = new SourceFile(text.name(), applied(fixes));
    TextChecker.Found now = checker.check(changed);
    int gone = fixes.values().stream().mapToInt(List::size).sum();
    if (now.errors().size() > found.errors().size() - gone) {
      return false;
    }
    fixes.values().forEach(corrected::addAll);
    text = changed;
    found = now;
    return true;
  }

  private String applied(Map<Span, List<Diagnostic>> fixes) {
    StringBuilder changed = new StringBuilder();
    int from = 0;
    for (Map.Entry<Span, List<Diagnostic>> fix : fixes.entrySet()) {
      changed.append(text.text(), from, fix.getKey().start());
      changed.append(text(fix.getValue().getFirst()));
      from = fix.getKey().end();
    }
    return changed.append(text.text().substring(from)).toString();
  }
}
