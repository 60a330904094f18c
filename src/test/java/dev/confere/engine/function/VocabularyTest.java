package dev.confere.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.NumberFormat.Decimals;
import dev.confere.engine.number.NumberFormat.Fraction;
import dev.confere.engine.number.NumberFormat.Percent;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  static Stream<Documentation.Example> examples() {
    return Vocabulary.byFamily().values().stream()
        .flatMap(List::stream)
        .flatMap(builtin -> builtin.documentation().examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleInTheManualIsTrue(Documentation.Example example) {
    String fill = example.fill();
    int colon = fill.lastIndexOf(" : ");
    String printed =
        colon < 0
            ? Trial.printed(fill)
            : Trial.printed(fill.substring(0, colon), format(fill.substring(colon + 3)));
    assertThat(printed).as(fill).isEqualTo(example.printed());
  }

  private static NumberFormat format(String word) {
    return switch (word) {
      case "%" -> new Percent(OptionalInt.empty());
      case "frac" -> new Fraction();
      default -> new Decimals(Integer.parseInt(word));
    };
  }

  @Test
  void everyFunctionIsDocumented() {
    assertThat(Vocabulary.names()).isNotEmpty();
    for (String name : Vocabulary.names()) {
      Builtin builtin = Vocabulary.find(name).orElseThrow();
      Documentation about = builtin.documentation();
      assertThat(about.signature()).as(name).startsWith(name + "(");
      assertThat(about.summary()).as(name).endsWith(".");
      assertThat(about.source()).as(name).isNotBlank();
      assertThat(about.examples()).as(name).isNotEmpty();
      assertThat(about.examples()).as(name).anyMatch(e -> e.fill().contains(name));
    }
  }

  @Test
  void familiesHoldWhatTheyList() {
    for (Family family : Family.values()) {
      assertThat(family.functions())
          .extracting(Builtin::name)
          .containsExactlyElementsOf(family.names());
      assertThat(Vocabulary.byFamily().get(family.title()))
          .allSatisfy(it -> assertThat(Vocabulary.find(it.name())).containsSame(it));
    }
    assertThat(Vocabulary.byFamily()).hasSize(Family.values().length);
  }

  @Test
  void aFunctionAndItsDerivativeTakeTheSameArguments() {
    for (String name : Vocabulary.names()) {
      Builtin builtin = Vocabulary.find(name).orElseThrow();
      builtin
          .derivative()
          .ifPresent(
              derivative -> {
                assertThat(derivative.name()).isEqualTo(name + "'");
                assertThat(derivative.parameters()).isEqualTo(builtin.parameters());
              });
    }
  }

  @Test
  void findsNothingUnderAnotherName() {
    assertThat(Vocabulary.find("ReLU")).isEmpty();
    assertThat(Vocabulary.find("relu'")).isEmpty();
    assertThat(Vocabulary.find("pi")).isEmpty();
    assertThat(Vocabulary.constants()).containsOnlyKeys("pi", "π", "e");
  }
}
