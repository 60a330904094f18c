package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {

  private static final String WRONG =
      """
      ---
      title: Soma
      ---

      O total é [[0.7 = 2.3 - 1.7]], e $2 = 3$.
      """;

  @TempDir private Path top;
  private final Run program = new Run();
  private Path page;

  @BeforeEach
  void content() throws IOException {
    page = top.resolve("content/soma/01.md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, WRONG);
  }

  private int fix(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "fix";
    all[1] = "--content";
    all[2] = top.resolve("content").toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return program.run(all);
  }

  @Test
  void writesTellsAndIsDone() throws IOException {
    assertThat(fix()).as("one mistake is left").isEqualTo(1);
    assertThat(Files.readString(page)).isEqualTo(WRONG.replace("0.7", "0.6"));
    assertThat(program.out())
        .contains("soma/01.md:5:13: 0.7 → 0.6")
        .contains("fixed 1 mistake in 1 text; 1 error is left for you");
    assertThat(fix()).isEqualTo(1);
    assertThat(program.out()).contains("nothing to fix in 1 text");
  }

  @Test
  void showsAsADifferenceAndWritesNothing() throws IOException {
    assertThat(fix("--dry-run")).isEqualTo(1);
    assertThat(Files.readString(page)).isEqualTo(WRONG);
    assertThat(program.out())
        .contains("\n-O total é [[0.7 = 2.3 - 1.7]]", "\n+O total é [[0.6 = 2.3 - 1.7]]")
        .doesNotContain("would fix");
    assertThat(program.err()).contains("would fix 1 mistake in 1 text");
    fix();
    assertThat(fix("--dry-run")).as("nothing would change").isZero();
    assertThat(program.out()).isEmpty();
  }

  @Test
  void takesFilesOfTheContentAndOthers() throws IOException {
    Path other = Files.writeString(top.resolve("notes.txt"), "Restaram 50 - 8 = 44 reais.\r\n");
    assertThat(fix(other.toString())).isZero();
    assertThat(Files.readString(other)).isEqualTo("Restaram 50 - 8 = 42 reais.\r\n");
    assertThat(Files.readString(page)).isEqualTo(WRONG);
    assertThat(fix(page.toString())).isEqualTo(1);
    assertThat(Files.readString(page)).contains("[[0.6 =");
  }

  @Test
  void keepsAByteOrderMark() throws IOException {
    Path other = Files.writeString(top.resolve("notes.txt"), "\uFEFF50 - 8 = 44 reais.\n");
    assertThat(fix(other.toString())).isZero();
    assertThat(Files.readString(other)).isEqualTo("\uFEFF50 - 8 = 42 reais.\n");
    try (var files = Files.list(top)) {
      assertThat(files).as("nothing is left beside").hasSize(2);
    }
  }

  @Test
  void complainsOfFilesThatAreNotThere() {
    assertThat(fix(top.resolve("nowhere.md").toString())).isEqualTo(2);
    assertThat(program.err()).contains("error[file-not-readable]");
  }
}
