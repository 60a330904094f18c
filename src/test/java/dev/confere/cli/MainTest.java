package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.SnippetPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as it is called, with small contents and the templates of this project.
class MainTest {

  private static final String RIGHT =
      """
      ---
      title: Soma
      ---

      ```data
      z: [2.3, -1.7]
      ```

      O total é [[0.6 = sum(z)]].
      """;

  @TempDir private Path top;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void content() throws IOException {
    Files.createDirectories(top.resolve("content/soma"));
    page(RIGHT);
  }

  private void page(String text) throws IOException {
    Files.writeString(top.resolve("content/soma/01.md"), text);
  }

  private int run(String command, String... options) {
    out.reset();
    err.reset();
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--content", top.resolve("content").toString(), "--no-cache"));
    if (!command.equals("check")) {
      arguments.addAll(List.of("--output", top.resolve("site").toString()));
    }
    arguments.addAll(List.of(options));
    return program(arguments.toArray(String[]::new));
  }

  private int program(String... arguments) {
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Terminal(to, complaints, SnippetPrinter.Style.PLAIN), arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String site(String path) throws IOException {
    return Files.readString(top.resolve("site").resolve(path));
  }

  @Test
  void aRightPageIsBuilt() throws IOException {
    assertThat(run("build")).as(err()).isZero();
    assertThat(err()).isEmpty();
    assertThat(out())
        .contains("checked 1 page: 1 statement and 0 cells confirmed; 0 chains read")
        .contains("wrote 5 pages to ");
    assertThat(site("soma/01.html")).contains("0.6");
    assertThat(site("index.html")).contains("soma/01.html");
    assertThat(site("soma/01.ledger.json")).contains("\"3/5\"");
  }

  @Test
  void aWrongNumberIsToldAndTheOldSiteStays() throws IOException {
    run("build");
    String before = site("soma/01.html");
    page(RIGHT.replace("[[0.6", "[[0.7"));
    assertThat(run("build")).isEqualTo(1);
    assertThat(err())
        .startsWith("error[answer-refuted]: stated 0.7")
        .contains("content/soma/01.md:9:13")
        .contains("0.6");
    assertThat(out()).contains("1 error; nothing was written");
    assertThat(site("soma/01.html")).isEqualTo(before);
  }

  @Test
  void checkingWritesNothing() {
    assertThat(run("check")).isZero();
    assertThat(out()).contains("1 statement").contains("all well in ");
    assertThat(top.resolve("site")).doesNotExist();
  }

  @Test
  void allMistakesAreToldAtOnceEvenThoseOfLatex() throws IOException {
    page(RIGHT.replace("[[0.6", "[[0.7") + "\nE $\\frac{1}{$ e $\\naoexiste$ e [aqui](nada.md).\n");
    assertThat(run("build")).isEqualTo(2);
    assertThat(err())
        .contains("error[answer-refuted]", "error[math-syntax]", "error[broken-link]")
        .contains("content/soma/01.md:11:");
  }

  @Test
  void whatCannotBeUnderstoodEndsWithTwo() throws IOException {
    page(RIGHT.replace("sum(z)", "sum(y)"));
    assertThat(run("check")).isEqualTo(2);
    assertThat(err()).contains("error[unknown-name]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nonsense", "--format=xml", "--timings=maybe"})
  void wrongUsageEndsWithTwo(String option) {
    assertThat(run("check", option)).isEqualTo(2);
    assertThat(err()).contains(option.substring(0, 5));
  }

  @Test
  void aMissingOrUnknownCommandEndsWithTwo() {
    assertThat(program()).isEqualTo(2);
    assertThat(program("biuld")).isEqualTo(2);
  }

  @Test
  void aMissingContentFolderEndsWithTwo() {
    assertThat(program("check", "--content", top.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err()).contains("error[file-not-readable]", "nowhere");
  }

  @Test
  void anOutputFolderOfSomebodyElseEndsWithTwo() throws IOException {
    Files.createDirectory(top.resolve("site"));
    Files.writeString(top.resolve("site/thesis.tex"), "years of work");
    assertThat(run("build")).isEqualTo(2);
    assertThat(err()).contains("error[output-not-ours]", "thesis.tex");
    assertThat(site("thesis.tex")).isEqualTo("years of work");
  }

  @Test
  void aBrokenTemplateIsToldWithItsPlace() throws IOException {
    Path templates = Files.createDirectory(top.resolve("theme"));
    Files.createDirectory(templates.resolve("texts"));
    for (String language : List.of("en", "pt-BR")) {
      String texts = "texts/" + language + ".properties";
      Files.copy(Path.of("templates", texts), templates.resolve(texts));
    }
    for (String name : List.of("exercise", "plain", "list", "verification", "notfound")) {
      Files.writeString(templates.resolve(name + ".ftlh"), "ok\n${nothing.there}\n");
    }
    assertThat(run("build", "--templates", templates.toString())).isEqualTo(2);
    assertThat(err()).contains("error[template-broken]").containsPattern("\\.ftlh:2:");
    assertThat(top.resolve("site")).doesNotExist();
  }

  @Test
  void whatAThemeLacksIsTakenFromOurs() throws IOException {
    Path templates = Files.createDirectory(top.resolve("theme"));
    assertThat(run("build", "--templates", templates.toString())).isZero();
    assertThat(top.resolve("site/assets/confere.css")).exists();
  }

  @Test
  void aReportForMachinesHasTheOutputToItself() throws IOException {
    page(RIGHT.replace("[[0.6", "[[0.7"));
    assertThat(run("check", "--format", "json")).isEqualTo(1);
    assertThat(out()).startsWith("{").endsWith("}\n").contains("\"answer-refuted\"");
    assertThat(err()).contains("1 error in ");
  }

  @Test
  void timingsNameThePhases() {
    run("check", "--timings");
    assertThat(out()).contains("start of the JVM", "reading", "engine", "verification", "total");
  }

  @Test
  void manyUnreadChainsAreOnlyCounted() throws IOException {
    StringBuilder text = new StringBuilder(RIGHT);
    for (int i = 0; i < 12; i++) {
      text.append("\n$").append(i).append(" + = 3$\n");
    }
    page(text.toString());
    assertThat(run("check")).isZero();
    assertThat(err())
        .contains("12 chains could not be read: list them with --verbose")
        .doesNotContain("-->");
    assertThat(run("check", "--verbose")).isZero();
    assertThat(err()).contains("warning[chain-unread]", "content/soma/01.md:11:2");
  }

  @Test
  void aBugIsCalledABug() {
    PrintStream broken =
        new PrintStream(out, true, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            throw new IllegalStateException("a bug of ours");
          }
        };
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(broken, complaints, SnippetPrinter.Style.PLAIN);
    assertThat(Main.run(terminal, "check", "--content", top.resolve("content").toString()))
        .isEqualTo(3);
    assertThat(err()).contains("this is a bug in Confere", "a bug of ours", "Java 25");
  }
}
