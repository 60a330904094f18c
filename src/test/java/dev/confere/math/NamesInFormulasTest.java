package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Formula.Insertion;
import dev.confere.document.Relation;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names in formulas are the exercise's names, in the spellings of mathematics.
class NamesInFormulasTest {

  private static final Names NAMES =
      Names.of(
          Map.ofEntries(
              Map.entry("soma", 0),
              Map.entry("época", 0),
              Map.entry("α", 0),
              Map.entry("z", 1),
              Map.entry("W", 2),
              Map.entry("x", 1),
              Map.entry("fan_in", 0),
              Map.entry("a", 0),
              Map.entry("b", 0),
              Map.entry("n", 0),
              Map.entry("y_hat", 0)),
          List.of("f", "σ"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soma | soma",
        "\\mathit{soma} | soma",
        "\\text{Soma} | soma",
        "\\mathrm{epoca} | época",
        "\\alpha | α",
        "z_1 | z[1]",
        "z_{2} | z[2]",
        "W_{1,2} | W[1, 2]",
        "W_{12} | W[1, 2]",
        "W_{1,:} | W[1, :]",
        "z_{1+1} | z[1 + 1]",
        "z[3] | z[3]",
        "\\mathrm{fan}_{\\mathrm{in}} | fan_in",
        "\\hat{y} | y_hat",
        "ab | a * b",
        "2a | 2 * a",
        "f(3) | f(3)",
        "f'(3) | f'(3)",
        "\\sigma(0) | σ(0)",
        "W z | matmul(W, z)",
        "W^T | transpose(W)",
        "x^\\top z | dot(x, z)",
        "x \\cdot z | dot(x, z)",
        "W\\mathbf{x} + b | matmul(W, x) + b",
        "\\sum_{i=1}^{n} z_i | sum(z[i] for i in 1..n)",
        "\\sum_{i=1}^{3} W_{1,i} x_i | sum(W[1, i] * x[i] for i in 1..3)",
        "\\operatorname{ReLU}(z) | relu(z)",
        "\\max(0, z_1) | max(0, z[1])",
        "\\lVert z \\rVert_2 | norm(z)",
        "\\text{softmax}(z)_1 | -",
        "\\frac{1}{n}\\sum_{i=1}^{n} z_i | 1 / n * sum(z[i] for i in 1..n)",
      })
  void aNameIsFoundBySpelling(String latex, String expected) {
    Side side = chain(latex + " = 1").sides().getFirst();
    if (expected.equals("-")) {
      assertThat(side).isInstanceOf(Side.Silent.class);
    } else {
      assertThat(side).isInstanceOf(Side.Read.class);
      assertThat(ExpressionPrinter.print(((Side.Read) side).expression())).isEqualTo(expected);
    }
  }

  @Test
  void anIndexThatIsMissingAtTheEndIsNone() {
    Side side = chain("1 = \\ln \\hat{y}_").sides().getLast();
    assertThat(side).isInstanceOf(Side.Read.class);
    assertThat(ExpressionPrinter.print(((Side.Read) side).expression())).isEqualTo("log(y_hat)");
  }

  @ParameterizedTest
  @CsvSource({"q", "g(2)", "Z_1", "\\beta", "\\text{total}", "T", "X"})
  void whatStandsForNothingIsSilent(String latex) {
    assertThat(chain(latex + " = 1").sides().getFirst()).isInstanceOf(Side.Silent.class);
  }

  @Test
  void insertionsStandForTheirExpressions() {
    String text = "\\val{soma} + \\claim{7.2}{a} = 3";
    Expression soma = new Expression.Name(new Span(5, 9), "soma");
    Expression a = new Expression.Name(new Span(25, 26), "a");
    List<Insertion> insertions =
        List.of(
            new Insertion.Val(new Span(0, 10), soma, java.util.Optional.empty()),
            new Insertion.Claim(new Span(13, 27), new Span(20, 23), Relation.EQUAL, a));
    SourceFile file = new SourceFile("f", text);
    List<Chain> chains =
        new MathReader(file, Notation.POINT).readLatex(file.whole(), insertions, NAMES);
    assertThat(chains).hasSize(1);
    Side.Read side = (Side.Read) chains.getFirst().sides().getFirst();
    assertThat(ExpressionPrinter.print(side.expression())).isEqualTo("soma + 7.2");
  }

  @Test
  void aPrintedNumberKeepsItsDigits() {
    Side.Read side = (Side.Read) chain("1 = 7.20\\%").sides().get(1);
    assertThat(side.reading().printed()).hasSize(1);
    assertThat(side.reading().printed().getFirst().decimals()).isEqualTo(2);
    assertThat(((Side.Read) chain("1 = [1.5, 2]").sides().get(1)).reading().printed()).hasSize(2);
    assertThat(((Side.Read) chain("1 = 2 + 3").sides().get(1)).reading().printed()).isEmpty();
  }

  @Test
  void aRunOnEqualityShowsItsFirstNumber() {
    Side.Read side = (Side.Read) chain("147 + 29 = 176 / 8").sides().get(1);
    assertThat(side.firstOperand()).isPresent();
    assertThat(side.firstOperand().get().value().toString()).isEqualTo("176");
  }

  @Test
  void theNotationOfATextIsFound() {
    assertThat(NotationSurvey.of("The price is 2.50 and 1,234 of them")).isEqualTo(Notation.POINT);
    assertThat(NotationSurvey.of("O preço é R$ 2,50 e 1.234 deles")).isEqualTo(Notation.COMMA);
    assertThat(NotationSurvey.of("$2{,}5 + 1.234$")).isEqualTo(Notation.COMMA);
    assertThat(NotationSurvey.of("1.234")).isEqualTo(Notation.UNSETTLED);
    assertThat(NotationSurvey.of("The points (1,2) and (3,4) are in the plane"))
        .isEqualTo(Notation.POINT);
    assertThat(NotationSurvey.of("2,50 and 2.50")).isEqualTo(Notation.UNSETTLED);
    String english =
        "He and she are in the house, and there is more of it than they have for this day. ";
    assertThat(NotationSurvey.of(english + "The digits are 1,2,7,3 so {2,4} and 1,000 = 10^3"))
        .isEqualTo(Notation.POINT);
    assertThat(NotationSurvey.of(english + "$1{,}000{,}500 = 1000500$")).isEqualTo(Notation.POINT);
    assertThat(NotationSurvey.of(english + "$2{,}5 + 3{,}25$")).isEqualTo(Notation.COMMA);
  }

  private static Chain chain(String latex) {
    SourceFile file = new SourceFile("f", latex);
    return new MathReader(file, Notation.POINT).readLatex(file.whole(), NAMES).getFirst();
  }
}
