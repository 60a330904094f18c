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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Makes every slip of the pen in our own content, and expects to be told of it.
///
/// A slip that survives is a false answer that readers could be given. Those that say nothing false are listed in
/// `content-survivors.json`, each with its reason; one that is on the list without need fails the test too. The list is written by
/// `confere mutate --baseline src/test/resources/dev/confere/site/content-survivors.json --update-baseline`.
class ContentMutationTest {

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
