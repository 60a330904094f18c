package dev.confere.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

  @Test
  void saysNothingOfEqualTexts() {
    assertThat(UnifiedDiff.of("a.md", "one\n", "one\n")).isEmpty();
  }

  @Test
  void showsThreeLinesAroundAChange() {
    assertThat(UnifiedDiff.of("a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n"))
        .isEqualTo("--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
  }

  @Test
  void joinsHunksThatMeet() {
    String diff = UnifiedDiff.of("a.md", "1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\ny\n8\n");
    assertThat(diff).contains("@@ -1,8 +1,8 @@\n-1\n+x\n 2\n").contains(" 6\n-7\n+y\n 8\n");
    assertThat(diff.split("@@ -")).hasSize(2);
  }

  @Test
  void tellsAMissingLastLineBreak() {
    assertThat(UnifiedDiff.of("a.md", "1", "2"))
        .isEqualTo(
            """
            --- a/a.md
            +++ b/a.md
            @@ -1,1 +1,1 @@
            -1
            \\ No newline at end of file
            +2
            \\ No newline at end of file
            """);
  }

  @Test
  void keepsCarriageReturns() {
    assertThat(UnifiedDiff.of("a.md", "1\r\n2\r\n", "1\r\n3\r\n")).contains("-2\r\n+3\r\n");
  }
}
