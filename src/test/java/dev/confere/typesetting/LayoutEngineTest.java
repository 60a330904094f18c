package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutEngineTest {

  private static final LayoutEngine ENGINE = LayoutEngine.with(Macros.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "\\frac{1}{2}",
        "\\sum_{k=0}^{n} x_k^2",
        "f''(x) \\approx 2{,}5\\%",
        "\\left[ \\begin{matrix} a & b \\\\ c & d \\end{matrix} \\right)",
        "\\text{época } \\hat{y}_1",
        "1, \\cdots, n",
        "1 + \\dots + n \\implies \\displaystyle \\sum x",
        "\\sqrt[3]{\\max(0, x)}",
      })
  void setsOrdinaryFormulas(String latex) {
    assertThat(ENGINE.html(Formula.inline(latex))).isPresent();
    assertThat(ENGINE.html(Formula.display(latex))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x}",
        "{x",
        "x & y",
        "^2",
        "x^2^3",
        "x^2'",
        "x_1_2",
        "x % y",
        "\\nothing",
        "\\frac{1}",
        "\\left( x",
        "x \\right)",
        "\\left x y \\right)",
        "\\begin{matrix} 1",
        "\\begin{matrix} 1 \\end{pmatrix}",
        "\\begin{matrix} 1 \\\\[2pt] 2 \\end{matrix}",
        "\\begin{matrix} \\hline 1 \\end{matrix}",
        "\\begin{array}{c|c} 1 & 2 \\end{array}",
        "\\begin{array}{c} 1 & 2 \\end{array}",
        "x^{\\begin{matrix} 1 \\end{matrix}}",
        "x \\\\ y",
        "\\text{a $b$}",
        "\\text{a--b}",
        "\\text{a{b}}",
        "x\\,^2",
        "e\u0301",
        "\\color{red}x",
        "\\underbrace{x}",
        "\\tag{1} x",
        "\uD835\uDC00",
        "²",
        "x\uF001",
        "1 + \uF000",
        "x\0",
        "\\text{1\0}",
      })
  void leavesTheRestToKatex(String latex) {
    assertThat(ENGINE.html(Formula.inline(latex))).isEmpty();
  }

  @Test
  void whatIsLeftToKatexIsNotTakenForItsLike() {
    LayoutEngine engine = LayoutEngine.with(Macros.NONE);
    assertThat(engine.html(Formula.inline("x_1"))).isPresent();
    assertThat(engine.html(Formula.inline("x_\0"))).isEmpty();
    assertThat(engine.html(Formula.inline("x_\uF000"))).isEmpty();
    assertThat(engine.html(Formula.inline("x_2"))).isPresent();
  }

  @Test
  void leavesWhatIsTooDeepTooLongOrTooMuch() {
    assertThat(ENGINE.html(Formula.inline("{".repeat(300) + "x" + "}".repeat(300)))).isEmpty();
    assertThat(ENGINE.html(Formula.inline("x".repeat(20_000)))).isEmpty();
    assertThat(ENGINE.html(Formula.inline("x\\,".repeat(1_000)))).isEmpty();
  }

  @Test
  void leavesFormulasWithMacrosOfTheSite() {
    LayoutEngine engine = LayoutEngine.with(Macros.of(Map.of("\\max", "m")));
    assertThat(engine.html(Formula.inline("\\max(x)"))).isEmpty();
    assertThat(engine.html(Formula.inline("\\frac{1}{\\max}"))).isEmpty();
    assertThat(engine.html(Formula.inline("\\min(x)"))).isPresent();
  }

  @Test
  void leavesAllWhereAMacroChangesWhatOthersAreMadeOf() {
    LayoutEngine engine = LayoutEngine.with(Macros.of(Map.of("\\mskip", "m")));
    assertThat(engine.html(Formula.inline("x"))).isEmpty();
  }
}
