package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a text states in order to refute it is no mistake of its author.
class DenialsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so $1 = 2$, a contradiction",
        "then $1 = 2$ which is FALSE.",
        "it gives $$1 = 2$$\n\nwhich is clearly not true",
        "$1 = 2$ has no solution",
        "$1 = 2$ é falso",
        "e $1 = 2$, o que não é verdade",
        "$1 = 2$ não vale",
        "Suppose that $1 = 2$",
        "assume $1 = 2$",
        "it is not true that $1 = 2$",
        "as if $1 = 2$",
        "Supondo que $1 = 2$",
        "the false claim: $1 = 2$"
      })
  void whatTheTextDoesNotStandByIsDenied(String text) {
    assertThat(standings(text)).containsExactly(Link.Standing.DENIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so $1 = 2$, as stated",
        "$1 = 2$ and a long while after comes something false",
        "we reassume $1 = 2$",
        "suppose nothing. Then $1 = 2$",
        "no $1 = 2$ solution",
        "a falsetto sings $1 = 2$",
        "the valley of $1 = 2$ has a valet",
        "It is known that $1 = 2$",
        "$1 = 2$ vale sempre",
        "$$1 = 2$$\n\nVale lembrar a definição",
        "$1 = 2$, e isso é verdade"
      })
  void wordsThatOnlyBeginAlikeDenyNothing(String text) {
    assertThat(standings(text)).containsExactly(Link.Standing.ASSERTED);
  }

  @Test
  void whatIsTooFarAwayDeniesNothing() {
    assertThat(standings("suppose that" + " ".repeat(200) + "$1 = 2$"))
        .containsExactly(Link.Standing.ASSERTED);
    assertThat(standings("$1 = 2$" + " ".repeat(200) + "is false"))
        .containsExactly(Link.Standing.ASSERTED);
  }

  @Test
  void oneOfTwoFormulasIsDenied() {
    assertThat(standings("here $1 = 2$ stands, but assume $3 = 4$ now"))
        .containsExactly(Link.Standing.ASSERTED, Link.Standing.DENIED);
  }

  /// How the text stands by each link of its formulas.
  private static List<Link.Standing> standings(String text) {
    SourceFile file = new SourceFile("f", text);
    MathReader reader = new MathReader(file, Notation.POINT);
    return PassageReader.read(file, TextKind.MARKDOWN).stream()
        .filter(passage -> passage instanceof Passage.Formula)
        .map(passage -> ((Passage.Formula) passage).body())
        .flatMap((Span body) -> reader.readLatex(body, Names.NONE).stream())
        .flatMap(chain -> chain.links().stream())
        .map(Link::standing)
        .toList();
  }
}
