package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.source.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelationsTest {
  private static final String[] PIECES = {
    "x",
    "1",
    "=",
    "<",
    "\\le",
    "\\leq ",
    "\\left(",
    "\\lt",
    "≤",
    "\\text{",
    "}",
    "{",
    "\\",
    "\\\\",
    "%",
    "\n",
    "\\begin{aligned}",
    ":=",
    "→",
    "\\cong",
    "\\to",
    " ",
    "~",
    "é",
    "\\neq\\",
    "\\approx1"
  };

  @Test
  void noRelationIsOverlooked() {
    long seed = Long.getLong("confere.seed", 20261128L);
    System.out.println("RelationsTest.noRelationIsOverlooked: -Dconfere.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Span whole = new Span(0, text.length());
      if (Relations.areIn(LatexLexer.lex(text.toString(), whole, List.of()))) {
        assertThat(Relations.mayBeIn(text.toString(), whole)).as(text.toString()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x_1", "\\frac{1}{4}", "2 \\times 2", "\\left\\| v \\right\\|", "z \\to 1"})
  void mostFormulasWithoutRelationsAreKnownAtSight(String formula) {
    assertThat(Relations.mayBeIn(formula, new Span(0, formula.length()))).isFalse();
  }

  @Test
  void aCommandHasAllItsRoles() {
    assertThat(CommandRoles.of("stackrel"))
        .isEqualTo(CommandRoles.OTHER_RELATION | CommandRoles.EYE);
    assertThat(CommandRoles.of("text")).isEqualTo(CommandRoles.OPERATOR | CommandRoles.EYE);
    assertThat(CommandRoles.of("leq")).isEqualTo(CommandRoles.RELATION);
    assertThat(CommandRoles.of("alpha")).isZero();
    assertThat(CommandRoles.of("frac")).isEqualTo(CommandRoles.TAKING);
    assertThat(CommandRoles.of("lbrace")).isEqualTo(CommandRoles.DEEPER);
    assertThat(CommandRoles.of("{")).isEqualTo(CommandRoles.DEEPER);
  }
}
