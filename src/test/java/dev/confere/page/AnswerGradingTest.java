package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.number.Notation;
import dev.confere.verification.Checked;
import dev.confere.worksheet.Conventions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The script that grades answers in the page holds to the rule of the build.
class AnswerGradingTest {
  @SuppressWarnings("NullAway.Init")
  private static Context script;

  @BeforeAll
  static void start() {
    script = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    script.eval("js", SamplePages.read(SamplePages.TEMPLATES.resolve("assets/grading.js")));
  }

  @AfterAll
  static void stop() {
    script.close();
  }

  record Case(String typed, String relation, String expression, Notation notation, String said) {}

  static Stream<Case> cases() {
    return SamplePages.read(Path.of("src/test/resources/page/answers.csv"))
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\\s*\\|\\s*"))
        .map(
            f ->
                new Case(
                    f[0],
                    f[1],
                    f[2],
                    f[3].equals("comma") ? Notation.COMMA : Notation.POINT,
                    f[4]));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void pageAndBuildSayTheSame(Case c) {
    Element box = box("[[? " + c.relation() + " " + c.expression() + "]]");
    assertThat(grade(c.typed(), box.selectFirst("input"), box)).as("page").isEqualTo(c.said());
    var report =
        Rendering.report(
            "[[" + c.typed() + " " + c.relation() + " " + c.expression() + "]]\n",
            new Conventions(c.notation(), Conventions.DEFAULT.settings()),
            new Diagnostics());
    assertThat(report.checks()).hasSize(1);
    assertThat(report.checks())
        .extracting(Checked::isConfirmed)
        .as("build")
        .containsExactly(c.said().equals("right"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/page/mistakes.csv", delimiter = '|')
  void pageAndBuildKnowTheSameMistakes(
      String typed, String relation, String right, String mistake, String said) {
    Element body =
        Rendering.of(
                "[[? " + relation + " " + right + "]]\n\n::: mistake " + mistake + "\nx\n:::\n")
            .body();
    Element box = body.selectFirst(".answer");
    Element wrong = body.selectFirst(".mistake > data");
    String graded = grade(typed, box.selectFirst("input"), box);
    assertThat(graded.equals("wrong") && mistaken(typed, wrong, box) ? "mistake" : graded)
        .as("page")
        .isEqualTo(said);
    Notation notation = typed.contains(",") ? Notation.COMMA : Notation.POINT;
    assertThat(confirmed(typed, relation, right, notation)).isEqualTo(said.equals("right"));
    assertThat(confirmed(typed, relation, mistake, notation)).isEqualTo(said.equals("mistake"));
  }

  private static boolean confirmed(
      String typed, String relation, String expression, Notation notation) {
    return Rendering.report(
            "[[" + typed + " " + relation + " " + expression + "]]\n",
            new Conventions(notation, Conventions.DEFAULT.settings()),
            new Diagnostics())
        .checks()
        .getFirst()
        .isConfirmed();
  }

  private static boolean mistaken(String typed, Element wrong, Element group) {
    return grading()
        .invokeMember(
            "mistaken",
            ProxyArray.fromArray(typed),
            ProxyArray.fromArray(dataset(wrong)),
            dataset(group))
        .asBoolean();
  }

  @Test
  void choicesAreButtonsOrAListThatOpens() {
    Element one = box("[[? = \"sim\" among [\"sim\", \"não\"]]]");
    assertThat(one.select("input[type=radio]").eachAttr("value")).containsExactly("sim", "não");
    assertThat(grade("não", one.selectFirst(".choice"), one)).isEqualTo("wrong");
    Element many = box("[[? = [\"a\", \"b\"] among [\"a\", \"b\"]]]");
    assertThat(many.select("select")).hasSize(2);
    assertThat(many.selectFirst("select").select("option").eachText())
        .containsExactly("…", "a", "b");
    assertThat(grade("b", many.select("select").last(), many)).isEqualTo("right");
  }

  @Test
  void aMistakeInAVectorIsTheWholeVector() {
    Element body = Rendering.of("[[? = [1, 0]]]\n\n::: mistake [1, -2]\nx\n:::\n").body();
    assertThat(body.select(".mistake[hidden] > data").eachAttr("data-value"))
        .containsExactly("1", "-2");
    assertThat(body.selectFirst(".mistake").attr("data-for"))
        .isEqualTo(body.selectFirst(".answer").id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [[? ≈ 1/3 : 2]]   | 0.33        | right
          [[? ≈ 1/3 : 2]]   | 0.333       | right
          [[? ≈ 1/3 : 2]]   | 0.3         | rounded
          [[? = 3/5 : %]]   | 60          | right
          [[? = 3/5 : %]]   | 60%         | right
          [[? = 3/5 : %]]   | 0,6         | right
          [[? = 3/5 : %]]   | 61          | wrong
          [[? ≈ exp(1) : 3 sig]] | 2.72   | right
          [[? ≈ exp(1) : 3 sig]] | 2.7    | rounded
          [[? ≈ 0.5 within 0.1]] | 0.58   | right
          [[? ≈ 0.5 within 0.1]] | 0.61   | wrong
          [[? = 7/5]]       | 1 2/5       | right
          [[? = "sim"]]     | ' SIM '     | right
          [[? = "não"]]     | nao         | wrong
          [[? = 1]]         | um          | unreadable
          [[? = 1]]         | 1/0         | unreadable
          [[? = 1]]         | 1.2.3       | unreadable
          [[? = 1]]         | '  '        | empty
          """)
  void boxesAskForTheirRounding(String markdown, String typed, String said) {
    Element box = box(markdown);
    assertThat(grade(typed, box.selectFirst("input"), box)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1.2; 0; 2.8]    | 1.2 0 2.8
          [1.2, 0, 2.8]    | 1.2 0 2.8
          1,2; 0; 2,8      | 1,2 0 2,8
          1.2 0 2.8        | 1.2 0 2.8
          [[1, 2], [3, 4]] | 1 2 3 4
          1;2;3;4          | 1 2 3 4
          1,2              | 1,2
          """)
  void aVectorMayBeTypedAtOnce(String typed, String elements) {
    Value found = grading().invokeMember("elements", typed);
    assertThat(String.join(" ", found.as(String[].class))).isEqualTo(elements);
  }

  @Test
  void nonsenseIsGradedInNoTime() {
    Element box = box("[[? = 1]]");
    for (String typed :
        new String[] {
          "9".repeat(100_000), "(".repeat(10_000), "1e9999", "1e-9999", "-".repeat(99), "٣"
        }) {
      assertThat(grade(typed, box.selectFirst("input"), box)).isIn("wrong", "unreadable");
    }
  }

  private static Element box(String markdown) {
    return Rendering.of(markdown + "\n").body().selectFirst(".answer");
  }

  private static String grade(String typed, Element input, Element group) {
    return grading().invokeMember("grade", typed, dataset(input), dataset(group)).asString();
  }

  private static Value grading() {
    return script.eval("js", "Confere.grading");
  }

  private static ProxyObject dataset(Element element) {
    Map<String, Object> data = new LinkedHashMap<>(element.dataset());
    return ProxyObject.fromMap(data);
  }
}
