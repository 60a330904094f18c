package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  private static int depth(String latex) {
    return new MathReader(new SourceFile("f", latex), Notation.POINT)
        .tokens(new Span(0, latex.length()))
        .getFirst()
        .depth();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "\\{", "\\lbrace", "\\begin{pmatrix}"})
  void whatFollowsAnOpenBracketIsDeeper(String latex) {
    assertThat(depth(latex + " 1")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {")", "]", "\\}", "\\rbrace"})
  void whatFollowsAClosedBracketIsLessDeep(String latex) {
    assertThat(depth(latex + " 1")).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "<", "\\langle", "\\frac", "x", "1", "\\alpha", ","})
  void nothingElseIsABracket(String latex) {
    assertThat(depth(latex + " 1")).isZero();
  }
}
