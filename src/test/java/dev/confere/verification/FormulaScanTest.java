package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.source.Span;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FormulaScanTest {

  private static final Pattern INDEX = Pattern.compile("_\\s*(?:\\p{Nd}|\\{[^{}]*\\})");

  private static final Pattern PLAIN =
      Pattern.compile("(?:[\\p{Nd}\\s.,;:+−\\-\\[\\](){}%]|\\\\%|\\\\,|\\\\times)*");

  private static final String[] PIECES = {
    "_", "_", "{", "}", "1", "27", " ", "\n", "x", "\\", "\\%", "\\,", "\\times", "−", "-", "[",
    "٣", "𝟏", "\uD835", ".", ";", "\u00A0", "é", "times", "%", "(", ")", "+"
  };

  @Test
  void seesIndices() {
    assertThat(FormulaScan.indices("a_1 + b_{ij 2} + c_ 3 + d_x + e_{{1}}"))
        .containsExactly(new Span(1, 3), new Span(7, 14), new Span(18, 21));
  }

  @Test
  void tellsNumbersFromSymbols() {
    assertThat(FormulaScan.isPlain("2 \\times 3, 60\\%")).isTrue();
    assertThat(FormulaScan.isPlain("2 \\cdot 3")).isFalse();
    assertThat(FormulaScan.isPlain("2x")).isFalse();
  }

  /// Expressions over characters say the same at less length, and too slowly.
  @Test
  void agreesWithRegularExpressions() {
    long seed = Long.getLong("confere.seed", 20261128L);
    System.out.println("FormulaScanTest.agreesWithRegularExpressions: -Dconfere.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      List<Span> indices =
          INDEX.matcher(text).results().map(m -> new Span(m.start(), m.end())).toList();
      assertThat(FormulaScan.indices(text.toString())).as("%s", text).isEqualTo(indices);
      assertThat(FormulaScan.isPlain(text.toString()))
          .as("%s", text)
          .isEqualTo(PLAIN.matcher(text).matches());
    }
  }
}
