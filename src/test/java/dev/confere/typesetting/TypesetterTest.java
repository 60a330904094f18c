package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.typesetting.Typeset.Html;
import dev.confere.typesetting.Typeset.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {

  private static Typesetter typesetter;

  @BeforeAll
  static void open() {
    typesetter =
        Typesetter.inMemory(
            Macros.of(Map.of("\\ReLU", "\\operatorname{ReLU}", "\\half", "\\frac{#1}{2}")));
  }

  @AfterAll
  static void close() {
    typesetter.close();
  }

  @Test
  void givesHtmlAndMathmlWithTheSourceAsAnnotation() {
    assertThat(html(Formula.inline("x_1 < 2{,}5")))
        .startsWith("<span class=\"katex\"><span class=\"katex-mathml\"><math")
        .contains("<annotation encoding=\"application/x-tex\">x_1 &lt; 2{,}5</annotation>")
        .contains("aria-hidden=\"true\"");
  }

  @Test
  void setsDisplayedFormulasOnALineOfTheirOwn() {
    assertThat(html(Formula.display("x"))).startsWith("<span class=\"katex-display\">");
  }

  @Test
  void answersInTheOrderOfFirstAppearance() {
    var a = Formula.inline("a");
    var b = Formula.inline("b");
    assertThat(typesetter.typeset(List.of(b, a, b)).sequencedKeySet()).containsExactly(b, a);
  }

  @Test
  void knowsTheMacrosItWasGiven() {
    assertThat(html(Formula.inline("\\ReLU(\\half{3})"))).contains("ReLU").contains("mfrac");
  }

  @Test
  void keepsWhatAFormulaDefinesToThatFormula() {
    assertThat(typesetter.typeset(Formula.inline("\\gdef\\mine{x}\\mine")))
        .isInstanceOf(Html.class);
    assertThat(typesetter.typeset(Formula.inline("\\mine"))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + \\foo b     | undefined control sequence: \\foo | 4 | 8",
        "x}              | expected 'EOF', got '}'           | 1 | 2",
        "\\frac{1}{2     | unexpected end of input in a macro argument, expected '}' | 10 | 10",
        "1 + \\href{https://example.org}{x} | \\href is not allowed | 4 | 9",
        "\\htmlId{a}{x}  | \\htmlId is not allowed           | 0 | 7",
      })
  void saysWhereAFormulaIsWrong(String latex, String message, int start, int end) {
    assertThat(typesetter.typeset(Formula.inline(latex)))
        .isEqualTo(new Refused(message, start, end));
  }

  @Test
  void doesNotTakeAPlaceInAMacroForOneInTheFormula() {
    String latex = "abcdef + \\def\\broken{x\\nothing}\\broken";
    assertThat(typesetter.typeset(Formula.inline(latex)))
        .isEqualTo(new Refused("undefined control sequence: \\nothing", 22, 30));
    try (var other = Typesetter.inMemory(Macros.of(Map.of("\\broken", "x\\nothing")))) {
      assertThat(other.typeset(Formula.inline("abcdef + \\broken")))
          .isEqualTo(new Refused("undefined control sequence: \\nothing", 0, 16));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\\",
        "^",
        "_",
        "{",
        "}",
        "&",
        "#",
        "%",
        "$",
        "\\begin",
        "\\begin{",
        "\\left(",
        "\\\\[",
        "\u0000",
        "\uD800",
        "x^{",
        "\\text{",
        "1\u0301",
        "\\verb|",
        "'",
        "😀",
        "\\color{",
      })
  void neverThrows(String latex) {
    assertThat(typesetter.typeset(Formula.inline(latex))).isNotNull();
    assertThat(typesetter.typeset(Formula.display(latex))).isNotNull();
  }

  @Test
  void ordinaryFormulasNeedNoJavascript() {
    try (var other = Typesetter.inMemory(Macros.NONE)) {
      assertThat(other.typeset(Formula.inline("x + \\frac{1}{2}"))).isInstanceOf(Html.class);
      assertThat(other.renderings()).isZero();
      other.practise();
    }
  }

  @Test
  void manyThreadsMayAskAtOnce() {
    List<Formula> formulas =
        IntStream.range(0, 40)
            .mapToObj(
                i -> Formula.inline((i % 2 == 0 ? "\\phantom{x}" : "") + "\\frac{" + i + "}{x}"))
            .toList();
    List<Typeset> expected = List.copyOf(typesetter.typeset(formulas).values());
    try (var other = Typesetter.inMemory(Macros.NONE)) {
      List<Typeset> found = formulas.parallelStream().map(other::typeset).toList();
      assertThat(found).isEqualTo(expected);
    }
  }

  private static String html(Formula formula) {
    return switch (typesetter.typeset(formula)) {
      case Html set -> set.html();
      case Refused refused -> throw new AssertionError(refused);
    };
  }
}
