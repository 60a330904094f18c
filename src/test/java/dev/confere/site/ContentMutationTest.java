package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Accepted;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.report.Baseline;
import dev.confere.source.SourceFile;
import dev.confere.verification.Checked;
import dev.confere.verification.Mutation;
import dev.confere.verification.Mutations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Makes every slip of the pen in our own content, and expects to be told of it.
///
/// A slip that survives is a false answer that readers could be given. Those that say nothing false are listed in
/// `content-survivors.json`, each with its reason; one that is on the list without need fails the test too. The list is written by
/// `confere mutate --baseline src/test/resources/dev/confere/site/content-survivors.json --update-baseline`.
class ContentMutationTest {

  private static final int ROUNDS = 5;

  private static ContentPages pages;

  @BeforeAll
  static void read() {
    Diagnostics diagnostics = new Diagnostics();
    pages =
        ContentPages.read(
            ContentFolder.open(Path.of("content"), "content", diagnostics).orElseThrow(),
            diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void everySlipIsToldOrExplained() throws IOException {
    List<MutationRun.Outcome> outcomes =
        pages.all().parallelStream()
            .map(page -> MutationRun.run(page.file(), pages, tried -> {}))
            .toList();
    assertThat(outcomes.stream().mapToInt(MutationRun.Outcome::tried).sum()).isGreaterThan(3000);
    Diagnostics survivors = new Diagnostics();
    outcomes.forEach(outcome -> survivors.addAll(Survivors.tell(outcome, pages)));
    Diagnostics rest = known().apply(survivors, "content-survivors.json", entry -> true);
    assertThat(rest.sorted()).as("nobody tells, or listed without need").isEmpty();
    assertThat(rest.accepted()).extracting(Accepted::reason).allMatch(reason -> !reason.isBlank());
  }

  /// What stands there after the correction is right; mostly it is what stood there before. One slip in ten is tried.
  @Test
  void whatIsCorrectedIsRight() {
    List<Corrector.Corrected> corrected =
        pages.all().parallelStream()
            .flatMap(page -> wrong(page.file()).stream())
            .map(wrong -> Corrector.correct(wrong, pages))
            .filter(Corrector.Corrected::isChanged)
            .toList();
    assertThat(corrected).hasSizeGreaterThan(50);
    assertThat(corrected)
        .allSatisfy(right -> assertThat(right.left()).noneMatch(Diagnostic::isError));
    List<String> originals = pages.all().stream().map(page -> page.file().text()).toList();
    assertThat(corrected)
        .areAtLeast(
            corrected.size() / 2,
            new Condition<>(right -> originals.contains(right.after().text()), "as it was"));
  }

  /// A slip in every page at a time, on what earlier builds have left; then all is put right again.
  @Test
  void noSlipPassesOnAWarmCache(@TempDir Path top) throws IOException {
    copyContent(top);
    assertThat(build(top, "site", Optional.of(top.resolve("cache"))).told()).isEmpty();
    Map<SourceFile, List<Mutation>> slips = new LinkedHashMap<>();
    for (SourceFile page : pages.all().stream().map(Source::file).toList()) {
      List<Mutation> all = Mutations.of(page, pages.check(page).checks(), pages.givens(page));
      if (!all.isEmpty()) {
        slips.put(page, all);
      }
    }
    int told = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<SourceFile, List<Mutation>> page : slips.entrySet()) {
        List<Mutation> all = page.getValue();
        Mutation slip = all.get(all.size() * round / ROUNDS);
        Files.writeString(top.resolve(page.getKey().name()), slip.applied(page.getKey()));
      }
      Outcome warm = build(top, "site", Optional.of(top.resolve("cache")));
      Outcome cold = build(top, "cold", Optional.empty());
      assertThat(warm).as("round " + round).isEqualTo(cold);
      assertThat(warm.published()).isFalse();
      told += warm.told().size();
      for (SourceFile page : slips.keySet()) {
        Files.writeString(top.resolve(page.name()), page.text());
      }
      assertThat(build(top, "site", Optional.of(top.resolve("cache"))))
          .as("put right after round " + round)
          .isEqualTo(new Outcome(List.of(), true));
    }
    assertThat(told).isGreaterThan(ROUNDS * slips.size() * 3 / 4);
  }

  private record Outcome(List<Diagnostic> told, boolean published) {}

  /// As a new process does.
  private static Outcome build(Path top, String site, Optional<Path> cache) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ContentFolder content =
        ContentFolder.open(top.resolve("content"), "content", diagnostics).orElseThrow();
    Theme theme = Theme.of(List.of(Path.of("templates")));
    try (SiteBuilder builder = new SiteBuilder(content, theme, cache, Phases.UNTIMED)) {
      SiteBuilder.Built built =
          builder.build(
              new SiteWriter(top.resolve(site), site), SiteBuilder.Reuse.PAGES, diagnostics);
      return new Outcome(diagnostics.sorted(), built.written().isPresent());
    }
  }

  private static void copyContent(Path top) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = top.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static List<SourceFile> wrong(SourceFile file) {
    List<Checked> numbers =
        pages.check(file).checks().stream()
            .filter(check -> check.kind() != Checked.Kind.CHAIN)
            .toList();
    List<Mutation> slips = Mutations.of(file, numbers, List.of());
    List<SourceFile> wrong = new ArrayList<>();
    for (int i = 0; i < slips.size(); i += 10) {
      wrong.add(new SourceFile(file.name(), slips.get(i).applied(file)));
    }
    return wrong;
  }

  private static Baseline known() throws IOException {
    try (InputStream in = ContentMutationTest.class.getResourceAsStream("content-survivors.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Baseline.read(new SourceFile("content-survivors.json", text), new Diagnostics())
          .orElseThrow();
    }
  }
}
