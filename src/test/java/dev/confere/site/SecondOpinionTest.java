package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.report.Schemas;
import dev.confere.source.SourceFile;
import dev.confere.verification.Ledger;
import dev.confere.verification.LedgerRecheck;
import dev.confere.verification.SecondOpinion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The ledgers of our own content, evaluated anew: by the command, and by an evaluator that shares nothing with the engine.
class SecondOpinionTest {

  private static final Map<String, String> LEDGERS = new LinkedHashMap<>();

  @BeforeAll
  static void check() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ContentFolder folder =
        ContentFolder.open(Path.of("content"), "content", diagnostics).orElseThrow();
    ContentPages pages = ContentPages.read(folder, diagnostics);
    for (Source page : pages.all()) {
      byte[] ledger = Ledger.utf8(pages.report(page.file()), "1.0");
      LEDGERS.put(page.path(), new String(ledger, StandardCharsets.UTF_8));
    }
  }

  @Test
  void ledgersFollowTheirSchema() throws IOException {
    for (Map.Entry<String, String> ledger : LEDGERS.entrySet()) {
      assertThat(Schemas.ours("ledger", ledger.getValue())).as(ledger.getKey()).isEmpty();
    }
  }

  @Test
  void theCommandAgrees() {
    int statements = 0;
    for (Map.Entry<String, String> ledger : LEDGERS.entrySet()) {
      LedgerRecheck.Outcome outcome =
          LedgerRecheck.recheck(new SourceFile(ledger.getKey(), ledger.getValue()));
      assertThat(outcome.diagnostics()).isEmpty();
      statements += outcome.statements();
    }
    assertThat(statements).isGreaterThan(300);
  }

  @Test
  void theCommandTellsWhatWasChanged() {
    String ledger = LEDGERS.get("relu/01-spam.md");
    for (String[] change :
        new String[][] {
          {"\"exact\": \"36/5\"", "\"exact\": \"37/5\""},
          {"\"expression\": \"relu(z)\"", "\"expression\": \"relu(z) + 1\""},
          {"\"exact\": \"[23/10, -17/10", "\"exact\": \"[24/10, -17/10"},
          {"\"stated\": \"36/5\"", "\"stated\": \"37/5\""},
        }) {
      assertThat(ledger).contains(change[0]);
      assertThat(
              LedgerRecheck.recheck(new SourceFile("changed", ledger.replace(change[0], change[1])))
                  .diagnostics())
          .as(change[1])
          .isNotEmpty()
          .extracting(Diagnostic::code)
          .extracting(code -> code.word())
          .containsOnly("ledger-disagrees");
    }
  }

  @Test
  void anEvaluatorThatSharesNothingAgrees() {
    int values = 0;
    for (Map.Entry<String, String> ledger : LEDGERS.entrySet()) {
      SecondOpinion opinion = SecondOpinion.of(ledger.getValue());
      assertThat(opinion.disagreements()).as(ledger.getKey()).isEmpty();
      values += opinion.compared();
    }
    assertThat(values).isGreaterThan(400);
  }
}
