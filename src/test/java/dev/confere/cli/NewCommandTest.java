package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.SnippetPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

  @TempDir private Path top;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    out.reset();
    err.reset();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream complaints = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(new Terminal(to, complaints, SnippetPrinter.Style.PLAIN), arguments);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path site(String language) {
    Path folder = top.resolve("turma-b");
    assertThat(run("new", "site", folder.toString(), "--lang", language)).as(err()).isZero();
    return folder;
  }

  private int add(Path site, String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of("new", arguments[0], "--content", site.resolve("content").toString()),
                Stream.of(arguments).skip(1))
            .toArray(String[]::new);
    return run(all);
  }

  private int check(Path site) {
    return run("check", "--math", "--no-cache", "--content", site.resolve("content").toString());
  }

  @ParameterizedTest
  @CsvSource({"pt-BR, lista-1, 02", "en, list-1, 02", "PT-br, lista-1, 02"})
  void whatIsMadeIsRightAtOnceInEachLanguage(String language, String list, String number)
      throws IOException {
    Path site = site(language);
    assertThat(check(site)).as(err()).isZero();
    assertThat(err()).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("4 statements", "1 chain read (3 relations), 0 unread; coverage 100%");

    assertThat(add(site, "exercise", list + "/gradiente")).as(err()).isZero();
    assertThat(add(site, "list", "cnn", "--title", "Redes: \"CNN\" \\ 2")).as(err()).isZero();
    assertThat(add(site, "exercise", "cnn/07-bordas.md")).as(err()).isZero();
    assertThat(add(site, "exercise", "cnn/filtro")).as(err()).isZero();
    Path content = site.resolve("content");
    assertThat(content.resolve(list + "/" + number + "-gradiente.md"))
        .content()
        .contains("title: \"Gradiente\"");
    assertThat(content.resolve("cnn/07-bordas.md")).content().contains("title: \"Bordas\"");
    assertThat(content.resolve("cnn/08-filtro.md")).exists();
    assertThat(check(site)).as(err()).isZero();
  }

  @Test
  void whatIsMadeIsBuiltWithTheirComments() throws IOException {
    Path site = site("en");
    Path output = top.resolve("out");
    assertThat(
            run(
                "build",
                "--no-cache",
                "--content",
                site.resolve("content").toString(),
                "--output",
                output.toString()))
        .as(err())
        .isZero();
    assertThat(output.resolve("list-1/01-weighted-mean.html"))
        .content()
        .contains("Weighted mean")
        .doesNotContain("&lt;!--", "The reader sees neither");
    assertThat(output.resolve("index.html")).content().contains("Turma b");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path site = site("en");
    Path exercise = site.resolve("content/list-1/01-weighted-mean.md");
    Files.writeString(exercise, "mine");
    assertThat(run("new", "site", site.toString())).isEqualTo(2);
    assertThat(err()).contains("there is a site in", "confere new exercise");
    assertThat(add(site, "exercise", "list-1/01-weighted-mean")).isEqualTo(2);
    assertThat(err()).contains("01-weighted-mean.md is there already");
    assertThat(add(site, "list", "list-1")).isEqualTo(2);
    assertThat(err()).contains("there is a list `list-1` already");
    assertThat(exercise).hasContent("mine");
  }

  @Test
  void aFileInTheWayKeepsAllOthersFromBeingMade() throws IOException {
    Path folder = Files.createDirectory(top.resolve("x"));
    Files.writeString(folder.resolve("README.md"), "mine");
    assertThat(run("new", "site", folder.toString())).isEqualTo(2);
    assertThat(err()).contains("README.md is there already, and nothing is overwritten");
    assertThat(folder.resolve("content")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Médias & pesos", "../x", "_draft", ".git", "a b", "a/b", ""})
  void namesThatAreNoAddressesAreRefused(String name) {
    Path site = site("en");
    assertThat(add(site, "list", name)).isEqualTo(2);
    assertThat(err()).contains("is no name for a part of an address").hasLineCount(2);
  }

  @Test
  void aBetterNameIsOffered() {
    assertThat(FolderName.like("Médias & pesos")).isEqualTo("medias-pesos");
    assertThat(FolderName.title("02-media-ponderada")).isEqualTo("Media ponderada");
    assertThat(FolderName.title("é")).isEqualTo("É");
    assertThat(FolderName.complaint("médias")).isEmpty();
  }

  @Test
  void outsideOfASiteTheWayIsShown() {
    assertThat(add(top, "exercise", "list-1/x")).isEqualTo(2);
    assertThat(err()).contains("there is no folder", "confere new site");
  }

  @Test
  void aListThatIsNotThereIsGuessed() {
    Path site = site("en");
    assertThat(add(site, "exercise", "list1/x")).isEqualTo(2);
    assertThat(err()).contains("did you mean `list-1`?", "confere new list list1");
    assertThat(add(site, "exercise", "x")).isEqualTo(2);
    assertThat(err()).contains("write LIST/NAME, for instance list-1/gradient");
  }

  @Test
  void aListThatTheSettingsLeaveOutIsMentioned() throws IOException {
    Path site = site("en");
    Path settings = site.resolve("content/site.yaml");
    Files.writeString(settings, Files.readString(settings) + "lists: [list-1]\n");
    assertThat(add(site, "list", "cnn")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Add `cnn` to lists in");
  }

  @Test
  void theTypeOfThingIsAskedFor() {
    assertThat(run("new")).isEqualTo(2);
    assertThat(err()).contains("what is to be made?", "Try confere new --help");
    assertThat(run("new", "site", "x", "--lang", "fr")).isEqualTo(2);
    assertThat(err()).contains("'fr' is not one of pt-BR and en");
  }
}
