package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeReaderTest {

  private final ShapeReader reader =
      new ShapeReader(
          Macros.of(
              Map.of(
                  "\\half", "\\dfrac{#1}{2}",
                  "\\twice", "\\half{#1}\\half{#1}",
                  "\\gap", "\\hspace{#1pt}",
                  "\\wide", "\\gap{#1}",
                  "\\frac", "\\kern#1pt",
                  "\\loop", "\\loop")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.3 + 0{,}8^12    | ?.? + ?{,}?^??",
        "x_{12}            | x_{??}",
        "\\text{época 12}  | \\text{época ??}",
        "\\sqrt[3]{8}      | \\sqrt[?]{?}",
        "\\begin{bmatrix}1&2\\\\3&4\\end{bmatrix} | \\begin{bmatrix}?&?\\\\?&?\\end{bmatrix}",
        "\\half{3}\\twice4 | \\half{?}\\twice?",
        "10\\%             | ??\\%",
        // lengths, colours, columns
        "1 \\\\[2pt] 3     | ? \\\\[2pt] ?",
        "1 \\\\ [2pt] 3    | ? \\\\ [2pt] ?",
        "1 \\hspace{2pt} 3 | ? \\hspace{2pt} ?",
        "\\rule[1pt]{2pt}{3pt}4 | \\rule[1pt]{2pt}{3pt}?",
        "\\color{#123}4    | \\color{#123}?",
        "\\fcolorbox{#123}{#456}{7} | \\fcolorbox{#123}{#456}{?}",
        "\\begin{array}{c2}3\\end{array} | \\begin{array}{c2}?\\end{array}",
        // fonts whose digits differ in size
        "\\mathit{x1}2     | \\mathit{x1}?",
        "\\mathit{\\mathrm{1}}2 | \\mathit{\\mathrm{1}}?",
        "\\mathcal F 1     | \\mathcal F ?",
        "\\textit{a\\}1}2  | \\textit{a\\}1}?",
      })
  void keepsOnlyTheDigitsThatSteer(String latex, String pattern) {
    assertThat(read(latex).shape().pattern().replace(GlyphShape.SLOT, '?')).isEqualTo(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 \\kern2pt",
        "1 \\foo",
        "\\def\\a#1{#1}\\a{2}",
        "1 % 2",
        "\\char\"41",
        "\\verb|1|",
        "\\genfrac{1}{2}{3pt}{4}{5}{6}",
        "\\begin{alignat}{2}1&2\\end{alignat}",
        "\\mathit 1",
        "\\it 1",
        "\\cal 1",
        "1 \\above 2pt 3",
        "\\color{#12",
        "1\u0301",
        "2 \\begin",
        "\\gap{1}",
        "\\wide{1}",
        "\\frac 12",
        "\\loop 1",
        "\\htmlData{a=1}{2}",
        "\\href{1}{2}",
        "1 \\\\[2",
        "\0 1",
        "\\mathit\\half 1",
        "1\\",
        "\\arraystretch 1",
        "#1",
      })
  void keepsAllDigitsWhereAnyMightSteer(String latex) {
    assertThat(read(latex).digits()).isEmpty();
    assertThat(read(latex).shape().pattern()).isEqualTo(latex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "2.3 + \\frac{1}{2}", "\\mathit{x1}2", "1 \\foo 2"})
  void takesApartWhatCanBePutTogether(String latex) {
    GlyphShape.Shaped shaped = read(latex);
    assertThat(shaped.shape().with(shaped.digits())).isEqualTo(Formula.inline(latex));
  }

  @Test
  void tellsDisplayedFromInline() {
    assertThat(reader.read(Formula.display("1")).shape())
        .isNotEqualTo(reader.read(Formula.inline("1")).shape());
  }

  /// A name that KaTeX does not know would be a slip of the pen in the list.
  @Test
  void theNeutralCommandsAreKnownToKatex() {
    try (var press = new Press(Macros.NONE)) {
      List<String> unknown =
          ShapeReader.neutralCommands().stream()
              .sorted()
              .filter(command -> isUndefined(command, press))
              .toList();
      assertThat(unknown).isEmpty();
    }
  }

  private static boolean isUndefined(String command, Press press) {
    return Stream.of("\\" + command + " ", "\\text{\\" + command + " }")
        .map(latex -> press.render(List.of(Formula.inline(latex))).getFirst())
        .allMatch(ShapeReaderTest::isUndefined);
  }

  private static boolean isUndefined(Typeset typeset) {
    return typeset instanceof Typeset.Refused(String message, int start, int end)
        && message.startsWith("undefined control sequence");
  }

  private GlyphShape.Shaped read(String latex) {
    return reader.read(Formula.inline(latex));
  }
}
