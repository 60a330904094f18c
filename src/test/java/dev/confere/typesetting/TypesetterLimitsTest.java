package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.confere.typesetting.Typeset.Html;
import dev.confere.typesetting.Typeset.Refused;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Formulas made to bring KaTeX, the engine or the machine down.
class TypesetterLimitsTest {

  static Stream<Arguments> monsters() {
    return Stream.of(
        argumentSet("nested braces", "{".repeat(100_000) + "}".repeat(100_000)),
        argumentSet("nested braces, fewer", "{".repeat(5_000) + "x" + "}".repeat(5_000)),
        argumentSet("nested fractions", "\\frac{1}{".repeat(1_500) + "x" + "}".repeat(1_500)),
        argumentSet("nested brackets", "\\left(".repeat(1_000) + "x" + "\\right)".repeat(1_000)),
        argumentSet("endless macro", "\\def\\a{\\a}\\a"),
        argumentSet("growing macro", "\\def\\a{\\a\\a}\\a"),
        argumentSet(
            "exponential macro",
            "\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}"
                + "\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c}\\def\\e{\\d\\d\\d\\d}\\e\\e\\e\\e"),
        argumentSet(
            "long macro, many times", "\\def\\a{" + "x".repeat(3_000) + "}" + "\\a".repeat(900)),
        argumentSet("very long", "x".repeat(1_000_000)));
  }

  private static Typesetter typesetter;

  @BeforeAll
  static void open() {
    typesetter = Typesetter.inMemory(Macros.NONE);
    typesetter.typeset(Formula.inline("x"));
  }

  @AfterAll
  static void close() {
    typesetter.close();
  }

  @ParameterizedTest
  @MethodSource("monsters")
  void areRefusedSoonAndDoNoHarm(String latex) {
    Typeset typeset =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> typesetter.typeset(Formula.inline(latex)));
    assertThat(typeset.getClass()).isEqualTo(Refused.class);
    assertThat(typesetter.typeset(Formula.inline("x"))).isInstanceOf(Html.class);
  }

  @Test
  void theStackOfJavascriptMayOverflow() {
    try (var contexts = new KatexContexts(Macros.NONE);
        var stopwatch = new Stopwatch();
        KatexContext context = contexts.borrow()) {
      var deep = Formula.inline("\\rm ".repeat(4_900) + "x");
      assertThat(context.render(deep, stopwatch))
          .isEqualTo(Refused.wholly(deep, "nested too deeply"));
      assertThat(context.render(Formula.inline("x"), stopwatch)).isInstanceOf(Html.class);
    }
  }
}
