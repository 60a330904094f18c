package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.markdown.Notebook;
import dev.confere.math.TextKind;
import dev.confere.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreaderTest {

  private static Proofreader.Proof proof(String text, TextKind kind) {
    SourceFile file = new SourceFile("text", text);
    return Proofreader.read(file, file, kind, Optional.empty());
  }

  private static String verdicts(String text) {
    return proof(text, TextKind.MARKDOWN).checks().stream()
        .map(check -> check.verdict().word())
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Natalia sold 48/2 = 24 clips.|[confirmed]",
        "She has 5 × 3 + 2 = 17 of them.|[confirmed]",
        "Sobram 120 - 45 = 75 reais.|[confirmed]",
        "He has 50 - 8 = 44 left.|[refuted]",
        "They pay 6 * 2.5 = 18.00 in all.|[refuted]",
        "That is 364 / 4 = 273 a week.|[refuted]",
        "$2 \\cdot 10^9 \\cdot 16 \\cdot 32 = 10^{12}$|[refuted]",
        "$2 \\cdot 10^9 \\cdot 16 \\cdot 32 \\approx 10^{12}$|[confirmed]",
        "$1/3 = 0.33$|[rounded]",
        "$2/3 = 0.66$|[rounded]",
        "$2/3 \\approx 0.67 = 67\\%$|[confirmed]",
        "$0.667 \\cdot 3 = 2$|[rounded]",
        "$2.5 + 3.7 = 6.3$|[refuted]",
        "$147+29 = 176/8 = 22$|[refuted]",
        "$[1, 2] + [3, 4] = [4, 6]$|[confirmed]",
        "$[1, 2] + [3, 4] = [4, 7]$|[refuted]",
        "$x = 3$|[unread]",
      })
  void judgesAChain(String text, String expected) {
    assertThat(verdicts(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 555-1234 at 10:30 on 2024-11-23.",
        "See section 1.2 and pages 3-5.",
        "The code `1 = 2` and\n\n```\n3 = 4\n```\n\nsay nothing.",
        "",
      })
  void saysNothingOfWhatIsNoArithmetic(String text) {
    assertThat(proof(text, TextKind.MARKDOWN).diagnostics()).isEmpty();
  }

  @Test
  void tellsHowFarRoundingHasDrifted() {
    Proofreader.Proof proof =
        proof("$\\frac{2}{3} \\cdot 3 \\approx 0.67 \\cdot 3 = 2.01$", TextKind.MARKDOWN);
    assertThat(proof.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code().word()).isEqualTo("rounding-accumulated");
              assertThat(found.message()).contains("0.01 away");
              assertThat(found.isError()).isFalse();
            });
  }

  @Test
  void offersApproximatelyWithTheExactValue() {
    Diagnostic found =
        proof("$2 \\cdot 10^9 \\cdot 16 \\cdot 32 = 10^{12}$", TextKind.MARKDOWN)
            .diagnostics()
            .getFirst();
    assertThat(found.help().orElse(""))
        .isEqualTo("write `\\approx`, or the exact value 1.024 × 10^12");
    assertThat(found.place().text()).isEqualTo("10^{12}");
  }

  @Test
  void findsTheMarkdownOfANotebookInItsPlace() {
    String json =
        "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"so $\\\\frac{1}{2} = 0.6$\\n\", \"end\"]},\n"
            + " {\"cell_type\": \"code\", \"source\": [\"1 + 1 = 3\"]}]}";
    SourceFile file = new SourceFile("a.ipynb", json);
    Diagnostics diagnostics = new Diagnostics();
    SourceFile text = Notebook.text(file, diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(text.length()).isEqualTo(file.length());
    Proofreader.Proof proof = Proofreader.read(file, text, TextKind.MARKDOWN, Optional.empty());
    assertThat(proof.diagnostics())
        .singleElement()
        .satisfies(found -> assertThat(found.place().text()).isEqualTo("0.6"));
  }
}
