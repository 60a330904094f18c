package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  private static final String PAGE =
      """
      ---
      title: Soma
      ---

      ```data
      z: [2.3, -1.7]
      ```

      ```compute
      a = relu(z)
      soma = sum(a)
      ```

      O total é [[2.3 = soma]], um terço é [[0.77 ≈ soma / 3]], e $2 = 3$, mas $y = 3$.
      """;

  @TempDir private Path top;
  private final Run program = new Run();

  @BeforeEach
  void content() throws IOException {
    Files.createDirectories(top.resolve("content/soma"));
    Files.writeString(top.resolve("content/soma/01.md"), PAGE);
  }

  private int explain(String place) {
    return program.run(
        "explain",
        "--content",
        top.resolve("content").toString(),
        top.resolve("content/soma/01.md") + place);
  }

  @Test
  void tellsWhatAStatementRestsOn() {
    assertThat(explain(":14:15")).isZero();
    assertThat(program.out())
        .contains("14:13: statement `2.3`", "stated    2.3, read as 23/10", "means     2.3 = soma")
        .contains(
            "z = [2.3, -1.7]\n            a = relu(z) = [2.3, 0.0]\n            soma = sum(a) = 2.3")
        .contains("verdict   confirmed: exactly");
    assertThat(program.out()).doesNotContain("0.77  ");
  }

  @Test
  void tellsTheRuleOfAnApproximation() {
    assertThat(explain(":14:42")).isZero();
    assertThat(program.out())
        .contains(
            "soma / 3 = 0.7666666667…", "which weighs 1/100", "confirmed: to the digits shown");
  }

  @Test
  void tellsOfAllInTheLine() {
    assertThat(explain(":14")).isZero();
    assertThat(program.out())
        .contains("chain `2 = 3`", "as printed from 1.5 to 2.5", "verdict   refuted")
        .contains("chain `y = 3`", "unread: y stands for nothing known")
        .contains("error[chain-refuted]");
  }

  @Test
  void saysWhereSomethingIs() {
    assertThat(explain(":2")).isEqualTo(1);
    assertThat(program.out())
        .contains("nothing that is checked stands at", "the nearest is in line 14");
    assertThat(explain(":999:999")).isEqualTo(1);
  }

  @Test
  void explainsTextsThatKnowNothingOfConfere() throws IOException {
    Path text = Files.writeString(top.resolve("a.txt"), "Sobraram 50 - 8 = 42 reais.\n");
    assertThat(program.run("explain", text + ":1")).isZero();
    assertThat(program.out()).contains("step 1    50 - 8 = 42", "left: 42");
  }

  @Test
  void wantsAPlace() {
    assertThat(program.run("explain", "a.md")).isEqualTo(2);
    assertThat(program.run("explain", top + "/nowhere.md:3")).isEqualTo(2);
  }
}
