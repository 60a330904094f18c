package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DigitRunsTest {

  /// What is meant, in the words of another.
  private static final Pattern RUN =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{Nd}+(?:(?:\\{,\\}|[.,])\\p{Nd}+)*(?:\\s?\\\\?%)?");

  private static final String[] PIECES = {
    "1", "07", "x", "é", ".", ",", "{,}", "{", "}", " ", "\\", "%", "\\%", "_", "-", "٣", "𝟏",
    "𝑎", "\t"
  };

  private static List<Span> expected(String text) {
    List<Span> runs = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      runs.add(new Span(run.start(), run.end()));
    }
    return runs;
  }

  @Test
  void findsNumbersWithTheirSeparatorsAndPerCent() {
    String text = "x2 + 1.5 = 2{,}5 - 60\\% \\cdot 7.";
    assertThat(DigitRuns.in(text).stream().map(s -> text.substring(s.start(), s.end())))
        .containsExactly("1.5", "2{,}5", "60\\%", "7");
  }

  @Test
  void agreesWithTheExpression() {
    long seed = Long.getLong("confere.seed", 20261128L);
    System.out.println("DigitRunsTest.agreesWithTheExpression: -Dconfere.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(DigitRuns.in(text.toString()))
          .as(text.toString())
          .isEqualTo(expected(text.toString()));
      Span whole = new Span(0, text.length());
      if (!DigitRuns.mayBeIn(text.toString(), whole)) {
        assertThat(expected(text.toString())).as(text.toString()).isEmpty();
      }
    }
  }

  @Test
  void mostFormulasWithoutNumbersAreKnownAtSight() {
    assertThat(DigitRuns.mayBeIn("1 $x_i \\le n$ 2", new Span(3, 12))).isFalse();
    assertThat(DigitRuns.mayBeIn("1 $x_3$ 2", new Span(3, 6))).isTrue();
  }
}
