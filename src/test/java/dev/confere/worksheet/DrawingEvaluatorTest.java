package dev.confere.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Document;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.source.SourceFile;
import dev.confere.verification.Verifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be drawn is told once, at the option that is wrong.
class DrawingEvaluatorTest {

  private static final String DATA =
      """
      ---
      title: T
      ---

      ```data
      z: [2.3, -1.7, 0.8]
      M: [[1, 2, 3], [4, 5, 6]]
      t: [a, b, c]
      big: [[1, 2], [3, 4]]
      ```

      """;

  private static List<String> told(String drawing) {
    SourceFile file =
        new SourceFile("a.md", DATA + "```draw " + drawing.replace("; ", "\n") + "\n```\n");
    Diagnostics diagnostics = new Diagnostics();
    Document document = new MarkdownReader().read(file, DataFiles.NONE, diagnostics);
    Worksheet worksheet = WorksheetEvaluator.evaluate(document, Conventions.DEFAULT, diagnostics);
    Verifier.verify(worksheet, Optional.empty(), diagnostics);
    return diagnostics.sorted().stream().map(found -> shown(file, found)).toList();
  }

  private static String shown(SourceFile file, Diagnostic found) {
    return found.code() + " «" + file.text(found.place().span()) + "»";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          piechart; values = z | figure-kind «piechart»
          bars | figure-option «bars»
          bars; values z | figure-option «values z»
          bars; values = z; values = t | figure-option «values»
          bars; values = z; kernel = M | figure-option «kernel»
          bars; values = 3 | figure-value «3»
          bars; values = M | figure-value «M»
          bars; values = t | figure-value «t»
          bars; values = z; labels = t[1..2] | figure-value «t[1..2]»
          bars; values = z; names = ["a", "b"] | figure-value «["a", "b"]»
          bars; values = z / 3 | format-needed «z / 3»
          bars; values = unknown | unknown-name «unknown»
          bars; values = 1..61 | limit-exceeded «1..61»
          bars; values = z; frames = 3 | figure-value «3»
          heatmap; values = z | figure-value «z»
          heatmap; values = [for i in 1..31] | expression-syntax «for»
          heatmap; values = [[i * j for j in 1..31] for i in 1..31] | limit-exceeded «i * j for
          heatmap; values = M; rows = t | figure-value «t»
          convolution; input = big; kernel = M | shape-mismatch «big»
          convolution; input = M; kernel = big; at = [2, 1] | figure-value «[2, 1]»
          convolution; input = [[i for j in 1..9] for i in 1..9]; kernel = [[1]] | limit-exceeded «i for
          convolution; input = M / 3; kernel = [[1, 1]] | format-needed «M / 3»
          network; layers = [z, t] | figure-value «[z, t]»
          network; layers = [z, 1]; weights = M | figure-value «M»
          network; layers = [z, z, z, 1]; weights = [big] | figure-value «[big]»
          network; layers = [z, 1]; dead = z | figure-value «z»
          network; layers = [z, 1]; dead = [true] | figure-value «[true]»
          network; layers = 1..25 | limit-exceeded «1..25»
          lines; x = z; y = M[:, 1] | figure-value «M[:, 1]»
          lines; x = z | figure-option «lines»
          plot; y = x * z | figure-value «x * z»
          plot; y = y | unknown-name «y»
          plot; y = x; points = [9] | figure-value «[9]»
          plot; y = 1/x; points = [0] | figure-value «[0]»
          plot; y = sigmoid(x); points = z | format-needed «sigmoid(x)»
          bars; values = [10^12] | limit-exceeded «[10^12]»
          bars; values = [exp(10^9)] : 2 | limit-exceeded
          plot; y = x; range = [10^9, 10^9 + 1] | figure-value «[10^9, 10^9 + 1]»
          plot; y = x; x = [1, 1] | figure-value «[1, 1]»
          plot; y = x; range = [0, sqrt(2)] | figure-value «[0, sqrt(2)]»
          """)
  void isTold(String drawing, String expected) {
    assertThat(String.join(" / ", told(drawing.strip())))
        .startsWith(expected.strip())
        .doesNotContain("» / ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bars; values = z : 2",
        "bars; values = z / 3 : frac",
        "bars; values = 1..60",
        "plot; y = [1/x, log(x), sqrt(x)]; range = [-2, 2]",
        "plot; y = sigmoid(x) : 3; points = z",
        "plot; y = 3",
        "plot; y = exp(x); x = [0, 1000]",
        "bars; values = [0, 0]",
        "lines; x = [1, 1]; y = [2, 2]",
        "plot; y = 10^(-300) * x",
        "heatmap; values = [M, M]; rows = [\"a\", \"b\"]; columns = t",
        "convolution; input = M; kernel = big; stride = 1; padding = [1, 0]; bias = 0.5",
        "network; layers = [z, 1]; weights = z",
        "network; layers = [z, 1]; weights = [z]",
        "network; layers = z; dead = z < 0; labels = t",
        "lines; x = z; y = M; names = [\"a\", \"b\"]; axes = [\"x\", \"y\"]; range = 0..9"
      })
  void isDrawnInSilence(String drawing) {
    assertThat(told(drawing)).isEmpty();
  }

  @Test
  void anUnknownValueIsToldOnceAndNothingIsDrawn() {
    assertThat(told("network; layers = [z, nothing]; weights = [nothing]; dead = nothing"))
        .allMatch(found -> found.startsWith("unknown-name"));
  }
}
