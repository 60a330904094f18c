package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Document;
import dev.confere.engine.number.Rational;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.source.SourceFile;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.WorksheetEvaluator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a page must account for when all of it is asked.
class CoverageTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private List<Diagnostic> solution(String text) {
    String page =
        """
        ---
        title: t
        ---

        ```data
        z: [2.3, -1.7]
        ```

        ```compute
        soma = sum(z)
        ```

        ::: solution
        %s
        :::
        """;
    SourceFile file = new SourceFile("page.md", page.formatted(text));
    Document document = new MarkdownReader().read(file, DataFiles.NONE, diagnostics);
    Verifier.verify(
        WorksheetEvaluator.evaluate(document, Conventions.DEFAULT, diagnostics),
        Optional.of(Rational.ONE),
        diagnostics);
    return diagnostics.sorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\operatorname{ReLU}(-1.7) = \\max(0, -1.7) = 0$",
        "$2.3 - 1.7 = 0.6$",
        "$2.3 \\cdot 2 - \\frac{8}{2} = 0.6$",
        "$0 \\cdot 2.3 = 0$",
        "$\\max(0, 0.6) = 0.6$",
        "$\\sqrt{\\frac{2}{8}} = 0.5$",
      })
  void whatIsAccountedForIsSilent(String text) {
    assertThat(solution(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\operatorname{ReLU}(⟦-1.8⟧) = 0$",
        "$\\max(⟦0.5⟧, 2.3) = 2.3$",
        "$0 \\cdot ⟦2.4⟧ = 0$",
        "$2.3 + 0 \\cdot ⟦2.4⟧ = 2.3$",
        "$(2.3 - 2.3) \\cdot ⟦2.4⟧ = 0$",
        "$\\frac{0}{⟦2.4⟧} = 0$",
      })
  void aNumeralThatNothingDependsOnMustBeAValueOfTheExercise(String text) {
    String number = text.substring(text.indexOf('⟦') + 1, text.indexOf('⟧'));
    assertThat(solution(text.replace("⟦", "").replace("⟧", "")))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo(Code.NUMERAL_UNVERIFIED);
              assertThat(told.isError()).isTrue();
              assertThat(told.place().text()).isEqualTo(number.replace("-", ""));
            });
  }

  @Test
  void anIndexBehindTheLastIsNotSilent() {
    assertThat(solution("$z_3 = 2.3$")).extracting(Diagnostic::code).contains(Code.CHAIN_UNDECIDED);
    assertThat(diagnostics.sorted().getFirst().message()).contains("index 3 is not in 1..2");
  }

  /// It may be another quantity, such as a bias beside the weights.
  @Test
  void anElementZeroIsNotTakenForASlip() {
    assertThat(solution("$z_0 = z_1$")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::: figure of 7 units\n```draw bars\nvalues = z\n```\n:::",
        "::: figure\n```draw bars\nvalues = z\n```\nOf 7 units.\n:::",
        "::: figure\n```draw bars\nvalues = z\n```\n::: description\nOf 7 units.\n:::\n:::",
        "```draw bars\nvalues = z\nnames = [\"7 units\"]\n```"
      })
  void theWordsOfFiguresAreProse(String figure) {
    assertThat(solution(figure)).extracting(Diagnostic::code).contains(Code.NUMERAL_UNVERIFIED);
  }

  @Test
  void whatAFigureDrawsIsComputed() {
    assertThat(
            solution(
                "::: figure of [[2 = len(z)]] units\n```draw bars\nvalues = z\nlabels = 1..2\n```\n:::"))
        .isEmpty();
  }
}
