package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutateCommandTest {

  private static final String PAGE =
      """
      ---
      title: Soma
      ---

      ```data
      z: [2.3, -1.7]
      nunca_usado: 12
      ```

      O total é [[0.6 = sum(z)]], e $\\max(0, 2.3) = 2.3$.
      """;

  @TempDir private Path top;
  private final Run program = new Run();

  private int mutate(String text, String... options) throws IOException {
    Files.createDirectories(top.resolve("content/soma"));
    Files.writeString(top.resolve("content/soma/01.md"), text);
    String[] all = new String[options.length + 3];
    all[0] = "mutate";
    all[1] = "--content";
    all[2] = top.resolve("content").toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return program.run(all);
  }

  @Test
  void tellsWhatNoCheckNotices() throws IOException {
    assertThat(mutate(PAGE)).isEqualTo(1);
    assertThat(program.err())
        .contains("no check fails when `12` becomes 22, 13, 21, 120, -12")
        .contains("no check fails when `0` becomes 1")
        .doesNotContain("`0.6`")
        .doesNotContain("changes tried");
    assertThat(program.out())
        .containsPattern("tried \\d+ changes in 1 text: \\d+ told .*unexplained");
    assertThat(Files.readString(top.resolve("content/soma/01.md"))).isEqualTo(PAGE);
  }

  @Test
  void isContentWithExplanations() throws IOException {
    String explained =
        PAGE.replace("nunca_usado: 12\n", "")
            .replace(
                "O total",
                "<!-- confere: accept mutation-survived, o maior dos dois continua o mesmo -->\nO total");
    String list = top.resolve("survivors.json").toString();
    assertThat(mutate(explained)).as(program.err()).isEqualTo(1);
    assertThat(program.err()).contains("`2.3, -1.7` becomes").doesNotContain("`0` becomes");
    assertThat(mutate(explained, "--baseline", list, "--update-baseline")).isZero();
    assertThat(mutate(explained, "--baseline", list)).isZero();
    assertThat(program.out()).contains("all of these are explained");
    assertThat(program.run("check", "--content", top.resolve("content").toString()))
        .as("check knows nothing of survivors")
        .isZero();
    assertThat(program.err()).isEmpty();
  }

  @Test
  void worksOnTextsThatKnowNothingOfConfere() throws IOException {
    Path text = Files.writeString(top.resolve("a.txt"), "Sobraram 50 - 8 = 42 reais.\n");
    assertThat(mutate(PAGE, text.toString(), "--format", "json")).isZero();
    assertThat(program.err()).contains("all of these are explained");
  }
}
