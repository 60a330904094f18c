package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is put together from shapes is, byte for byte, what KaTeX itself gives.
class ShapeEqualityTest {

  private static final Macros MACROS =
      Macros.of(Map.of("\\half", "\\frac{#1}{2}", "\\ital", "\\mathit{#1}", "\\R", "\\mathbb{R}"));

  private static final int PAGE = 40;

  @Test
  void twoHundredFormulas() {
    compare(7, 200, 8);
  }

  /// Minutes long, so not part of every build: `mvn test -Pslow`.
  @Test
  @Tag("slow")
  void twentyThousandFormulas() {
    for (int seed = 1; seed <= 20; seed++) {
      compare(seed, 1_000, 10);
    }
  }

  private static void compare(long seed, int count, int perShape) {
    List<Formula> formulas = new Formulas(seed).withRecurringShapes(count, perShape);
    try (var typesetter = new ShapeTypesetter(MACROS, Optional.empty());
        var press = new Press(MACROS)) {
      List<Formula> different = new ArrayList<>();
      for (int from = 0; from < count; from += PAGE) {
        List<Formula> page = formulas.subList(from, Math.min(count, from + PAGE));
        different.addAll(different(typesetter.typeset(page), press));
      }
      assertThat(different).as("seed %s", seed).isEmpty();
      assertThat(typesetter.irregularShapes()).as("irregular, seed %s", seed).isEmpty();
      assertThat(typesetter.renderings()).as("asked of KaTeX").isLessThan(count);
    }
  }

  private static List<Formula> different(Map<Formula, Typeset> byShape, Press press) {
    List<Formula> formulas = List.copyOf(byShape.keySet());
    List<Typeset> byKatex = press.render(formulas);
    return IntStream.range(0, formulas.size())
        .filter(i -> !byKatex.get(i).equals(byShape.get(formulas.get(i))))
        .mapToObj(formulas::get)
        .toList();
  }
}
