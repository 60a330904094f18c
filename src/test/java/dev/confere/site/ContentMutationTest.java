package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Changes one digit of everything that our own content states, and expects to be told of it at that line.
///
/// A mutant that survives is a false answer that readers could be given. Those that say nothing false are listed in
/// `content-survivors.txt`, each with its reason; one that is on the list without need fails the test too.
class ContentMutationTest {

  private static final Path CONTENT = Path.of("content");

  /// Expressions inside formulas, which no reader sees.
  private static final Pattern HIDDEN =
      Pattern.compile(
          "\\\\claim(?:\\[[^\\]]*\\])?\\{[^{}]*\\}(\\{[^{}]*\\})|\\\\val(\\{[^{}]*\\})");

  /// The codes by which `confere check` ends with 1.
  private static final Set<Code> OF_STATEMENTS =
      Set.of(
          Code.ANSWER_REFUTED,
          Code.ANSWER_ROUNDED,
          Code.CHAIN_REFUTED,
          Code.CHAIN_ROUNDED,
          Code.CHAIN_UNDECIDED,
          Code.NUMERAL_UNVERIFIED,
          Code.CHECK_FAILED);

  /// One character of a page replaced by another.
  private record Mutant(CheckedPage page, Checked check, int at, char by) {

    String text() {
      String text = page.source().file().text();
      return text.substring(0, at) + by + text.substring(at + 1);
    }

    int line() {
      return page.source().file().line(at);
    }

    boolean isAtItsLines(Diagnostic told) {
      SourceFile file = page.source().file();
      Span span = check.place().span();
      int line = told.place().start().line();
      return file.line(span.start()) <= line && line <= file.line(span.end());
    }

    /// Where it is, in words that outlive other changes of the page.
    String name() {
      String text = page.source().file().text();
      int from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 24);
      int end = text.indexOf('\n', at);
      int to = Math.min(end < 0 ? text.length() : end, at + 25);
      return page.source().path()
          + ": "
          + text.substring(from, at)
          + "⟦"
          + text.charAt(at)
          + "→"
          + by
          + "⟧"
          + text.substring(at + 1, to);
    }
  }

  @Test
  void everyChangedDigitIsTold() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ContentFolder content = ContentFolder.open(CONTENT, "content", diagnostics).orElseThrow();
    SortedMap<String, String> survivors = new TreeMap<>();
    try (InParallel parallel = new InParallel();
        SiteBuilder builder =
            new SiteBuilder(content, Theme.of(List.of()), Optional.empty(), Phases.UNTIMED)) {
      CheckedSite site = builder.check(diagnostics);
      assertThat(diagnostics.sorted()).filteredOn(Diagnostic::isError).isEmpty();
      List<Mutant> mutants = site.pages().stream().flatMap(page -> mutants(page).stream()).toList();
      assertThat(mutants).hasSizeGreaterThan(400);
      List<Boolean> killed =
          parallel.map(mutants, mutant -> isTold(mutant, content, site.configuration()));
      for (int i = 0; i < mutants.size(); i++) {
        if (!killed.get(i)) {
          survivors.put(mutants.get(i).name(), "line " + mutants.get(i).line());
        }
      }
    }
    Map<String, String> known = known();
    Set<String> unexplained = new TreeSet<>(survivors.keySet());
    unexplained.removeAll(known.keySet());
    assertThat(unexplained).as("changed digits that nobody tells").isEmpty();
    Set<String> stale = new TreeSet<>(known.keySet());
    stale.removeAll(survivors.keySet());
    assertThat(stale).as("listed as survivors, but told").isEmpty();
    assertThat(known).allSatisfy((name, reason) -> assertThat(reason).isNotBlank());
  }

  private static List<Mutant> mutants(CheckedPage page) {
    List<Mutant> mutants = new ArrayList<>();
    for (Checked check : page.report().checks()) {
      if (check.kind() != Checked.Kind.CONDITION && check.isConfirmed()) {
        mutate(page, check, mutants);
      }
    }
    return mutants.stream().distinct().toList();
  }

  /// Each digit in turn, a following one or a wrapped one; a statement in words loses its last letter to another.
  private static void mutate(CheckedPage page, Checked check, List<Mutant> mutants) {
    String text = page.source().file().text();
    Span span = check.place().span();
    int before = mutants.size();
    for (int at = span.start(); at < span.end(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9' && !isHidden(text, span, at)) {
        mutants.add(new Mutant(page, check, at, (char) ('0' + (c - '0' + 1) % 10)));
      }
    }
    int last = span.end() - 1;
    if (mutants.size() == before && check.kind() != Checked.Kind.CHAIN) {
      mutants.add(new Mutant(page, check, last, text.charAt(last) == 'x' ? 'y' : 'x'));
    }
  }

  private static boolean isHidden(String text, Span span, int at) {
    Matcher hidden = HIDDEN.matcher(text).region(span.start(), span.end());
    while (hidden.find()) {
      int start = Math.max(hidden.start(1), hidden.start(2));
      if (start <= at && at < hidden.end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTold(Mutant mutant, ContentFolder content, Configuration configuration) {
    Diagnostics diagnostics = new Diagnostics();
    SourceFile original = mutant.page().source().file();
    DocumentChecker checker = new DocumentChecker(content.data(diagnostics), configuration, diagnostics);
    SourceFile changed = new SourceFile(original.name(), mutant.text());
    checker.verify(checker.compute(checker.read(changed)));
    return diagnostics.sorted().stream()
        .filter(Diagnostic::isError)
        .filter(told -> OF_STATEMENTS.contains(told.code()))
        .anyMatch(mutant::isAtItsLines);
  }

  /// `name ‖ reason`, one a line.
  private static Map<String, String> known() throws IOException {
    try (InputStream in = ContentMutationTest.class.getResourceAsStream("content-survivors.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ‖ ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
    }
  }
}
