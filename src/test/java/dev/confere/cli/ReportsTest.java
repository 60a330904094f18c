package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.json.Json;
import dev.confere.json.JsonReader;
import dev.confere.json.JsonReading;
import dev.confere.report.Schemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// What other programs are told, of pages, of several texts and of the standard input.
class ReportsTest {

  private static final String PAGE =
      """
      ---
      title: "Soma, 100%: tudo"
      ---

      ```data
      z: [2.3, -1.7]
      ```

      ```check
      sum(z) > 0
      ```

      O 😀 total é [[0.7 = sum(z)]], e $2 + 2 = 4$, mas $x = 3$ e $1/3 = 0.33$.

      | a {= z} |
      |---|
      | 2.3 |
      | -1.7 |

      <!-- confere: accept chain-refuted, uma citação -->
      Diz-se: $2 + 2 = 5$.
      """;

  @TempDir private Path top;
  private final Run program = new Run();

  @BeforeEach
  void content() throws IOException {
    Files.createDirectories(top.resolve("content/soma"));
    Files.writeString(top.resolve("content/soma/01.md"), PAGE);
    Files.writeString(top.resolve("a b.md"), "Sobram $50 - 8 = 44$ reais.\n");
    Files.writeString(top.resolve("c.tex"), "\\(48 / 2 = 24\\) % 2 + 2 = 5\n");
  }

  private String check(String format) {
    program.run("check", "--content", top.resolve("content").toString(), "--format", format);
    return program.out();
  }

  private String proofread(String format) {
    program.run(
        "proofread",
        top.resolve("a b.md").toString(),
        top.resolve("c.tex").toString(),
        "--format",
        format);
    return program.out();
  }

  private String standardInput(String text, String format) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      program.run("proofread", "-", "--kind", "plain", "--format", format);
    } finally {
      System.setIn(before);
    }
    return program.out();
  }

  private static Json read(String json) {
    return ((JsonReading.Read) JsonReader.read(json)).value();
  }

  private static String fields(Json entry, String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append(entry.member(name).map(Json::print).map(String::strip).orElse("-")).append(' ');
    }
    return text.toString().strip();
  }

  private static List<String> statements(String json, String... names) {
    return read(json).items("statements").stream().map(entry -> fields(entry, names)).toList();
  }

  @Test
  void jsonListsEveryStatementCellAndChain() throws IOException {
    String json = check("json");
    assertThat(Schemas.ours("report", json)).isEmpty();
    assertThat(statements(json, "kind", "line", "column", "text", "relations", "verdict"))
        .containsExactly(
            "\"statement\" 13 15 \"0.7\" 1 \"refuted\"",
            "\"chain\" 13 34 \"2 + 2 = 4\" 1 \"confirmed\"",
            "\"chain\" 13 51 \"x = 3\" 0 \"unread\"",
            "\"chain\" 13 61 \"1/3 = 0.33\" 1 \"rounded\"",
            "\"cell\" 17 3 \"2.3\" 1 \"confirmed\"",
            "\"cell\" 18 3 \"-1.7\" 1 \"confirmed\"",
            "\"chain\" 21 10 \"2 + 2 = 5\" 1 \"refuted\"");
    assertThat(statements(json, "verdict", "reason"))
        .allSatisfy(
            entry -> {
              boolean silent = entry.endsWith(" -");
              assertThat(silent).isEqualTo(entry.startsWith("\"confirmed\""));
            });
    assertThat(read(json).items("conditions")).hasSize(1);
    assertThat(read(json).items("statements"))
        .allSatisfy(s -> assertThat(s.text("file").orElse("")).endsWith("/soma/01.md"));
  }

  @Test
  void jsonTellsTheFixAndWhatWasLetStand() {
    List<? extends Json> findings = read(check("json")).items("findings");
    assertThat(findings)
        .extracting(f -> fields(f, "code", "line", "column", "endLine", "endColumn"))
        .containsExactly(
            "\"answer-refuted\" 13 15 13 18",
            "\"chain-rounded\" 13 67 13 71",
            "\"chain-refuted\" 21 18 21 19");
    Json fix = findings.getFirst().member("fix").orElseThrow();
    assertThat(fields(fix, "line", "column", "endLine", "endColumn", "text"))
        .isEqualTo("13 15 13 18 \"0.6\"");
    assertThat(findings.getLast().member("suppressed").orElseThrow().text("reason"))
        .contains("uma citação");
    assertThat(findings.getFirst().member("suppressed")).isEmpty();
  }

  @Test
  void jsonOfSeveralTextsAndOfTheStandardInput() throws IOException {
    String several = proofread("json");
    assertThat(Schemas.ours("report", several)).isEmpty();
    assertThat(statements(several, "text", "kind", "verdict"))
        .containsExactly(
            "\"50 - 8 = 44\" \"chain\" \"refuted\"", "\"48 / 2 = 24\" \"chain\" \"confirmed\"");
    assertThat(read(several).items("statements"))
        .extracting(s -> Path.of(s.text("file").orElse("")).getFileName().toString())
        .containsExactly("a b.md", "c.tex");
    String one = standardInput("Ele vendeu 48/2 = 24 e 6 * 2.5 = 18.00 ontem.\n", "json");
    assertThat(Schemas.ours("report", one)).isEmpty();
    assertThat(statements(one, "file", "line", "text", "relations", "verdict"))
        .containsExactly(
            "\"standard input\" 1 \"48/2 = 24\" 1 \"confirmed\"",
            "\"standard input\" 1 \"6 * 2.5 = 18.00 ontem\" 1 \"refuted\"");
  }

  @Test
  void sarifIsValidAndPointsIntoFormulas() throws IOException {
    for (String sarif :
        List.of(check("sarif"), proofread("sarif"), standardInput("50 - 8 = 44 reais", "sarif"))) {
      assertThat(Schemas.sarif(sarif)).isEmpty();
    }
    Json run = read(proofread("sarif")).items("runs").getFirst();
    Json region =
        Optional.of(run.items("results").getFirst())
            .map(result -> result.items("locations").getFirst())
            .flatMap(location -> location.member("physicalLocation"))
            .flatMap(physical -> physical.member("region"))
            .orElseThrow();
    assertThat(fields(region, "startLine", "startColumn", "endLine", "endColumn"))
        .isEqualTo("1 18 1 20");
    assertThat(check("sarif")).contains("\"justification\": \"uma citação\"");
  }

  @Test
  void junitHasOneCaseForEachStatement() throws Exception {
    Document report = xml(check("junit"));
    assertThat(report.getElementsByTagName("testcase").getLength())
        .as("7 and a condition")
        .isEqualTo(8);
    assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(2);
    assertThat(report.getElementsByTagName("skipped").getLength())
        .as("x = 3, accepted")
        .isEqualTo(2);
    Document lenient = xml(standardInput("1/3 = 0.33 e 2 + 2 = 5.\n", "junit"));
    assertThat(lenient.getElementsByTagName("testcase").getLength()).isEqualTo(2);
    assertThat(lenient.getElementsByTagName("failure").getLength()).as("a warning").isEqualTo(1);
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  @Test
  void githubAnnotatesLinesAndEscapes() {
    assertThat(check("github").lines())
        .hasSize(2)
        .allMatch(
            line ->
                line.matches(
                    "::error file=[^,]*/soma/01\\.md,line=13,endLine=13,col=\\d+,endColumn=\\d+,title=[a-z-]+::.*"));
    assertThat(proofread("github")).contains("a b.md,line=1").contains("title=chain-refuted::");
  }

  @Test
  void aBaselineAcceptsWhatIsKnown() throws IOException {
    String list = top.resolve("known.json").toString();
    String text = top.resolve("a b.md").toString();
    assertThat(program.run("proofread", text, "--baseline", list)).as("no list yet").isEqualTo(2);
    assertThat(program.run("proofread", text, "--baseline", list, "--update-baseline")).isZero();
    assertThat(program.err()).contains("wrote 1 known mistake to", "1 without a reason");
    assertThat(Schemas.ours("baseline", Files.readString(Path.of(list)))).isEmpty();
    Files.writeString(Path.of(text), "\n\nSobram $50 - 8 = 44$ reais. E $1 + 1 = 3$.\n");
    assertThat(program.run("proofread", text, "--baseline", list)).isEqualTo(1);
    assertThat(program.err()).contains("baseline-stale", "`50 - 8` is 42", "`1 + 1` is 2");
    Files.writeString(Path.of(text), "\n\nSobram $50 - 8 = 44$ reais.\n\nE $1 + 1 = 3$.\n");
    assertThat(program.run("proofread", text, "--baseline", list)).isEqualTo(1);
    assertThat(program.err()).contains("`1 + 1` is 2").doesNotContain("`50 - 8` is 42");
    assertThat(program.out()).contains("1 known mistake let stand");
  }

  @Test
  void aListWithoutAFileIsTold() {
    assertThat(program.run("proofread", top.toString(), "--update-baseline")).isEqualTo(2);
    assertThat(program.err()).contains("--update-baseline needs a file");
  }
}
