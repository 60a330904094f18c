package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeCodeTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 10, 11, 90, 99, 100, 500})
  void givesEverySlotAWordOfItsOwn(int slots) {
    var random = new Random(slots);
    for (int round = 0; round < 20; round++) {
      int few = 1 + random.nextInt(10);
      var digits = new StringBuilder();
      random.ints(slots, 0, few).forEach(digits::append);
      assertWordsDiffer(digits.toString());
    }
    assertWordsDiffer("0".repeat(slots));
  }

  private static void assertWordsDiffer(String digits) {
    List<String> all = new ArrayList<>(List.of(digits));
    all.addAll(ShapeCode.beside(digits));
    var words = new HashSet<String>();
    for (int slot = 0; slot < digits.length(); slot++) {
      var word = new StringBuilder();
      for (String code : all) {
        word.append(code.charAt(slot));
      }
      assertThat(words.add(word.toString())).as("%s of %s", word, all).isTrue();
      assertThat(word.chars().distinct().count()).as("%s of %s", word, all).isGreaterThan(1);
    }
  }

  @Test
  void oneOtherFormulaIsEnoughUpToNineEqualDigits() {
    assertThat(ShapeCode.beside("0".repeat(9))).hasSize(1);
    assertThat(ShapeCode.beside("0".repeat(10))).hasSize(2);
    assertThat(ShapeCode.beside("")).isEmpty();
  }

  @Test
  void findsDigitsThatMovedRepeatedOrVanished() {
    assertThat(learned(d -> "<b>" + d.charAt(2) + "</b>" + d.charAt(0) + "," + d.charAt(2)))
        .isEqualTo("<b>6</b>4,6");
  }

  @Test
  void refusesDigitsThatSteer() {
    assertThat(learned(d -> "<b style=\"width:" + d.charAt(0) + "em\">" + d + "</b>"))
        .as("in a tag")
        .isEmpty();
    assertThat(learned(d -> d + (char) (d.charAt(1) + 1))).as("another digit").isEmpty();
    assertThat(learned(d -> d + " ".repeat(d.charAt(1) - '0'))).as("another length").isEmpty();
    assertThat(learned(d -> d + (d.charAt(1) < '5' ? "a" : "b"))).as("another letter").isEmpty();
  }

  /// What a template learned from outputs for digits 0, 9, 0 gives for 4, 5, 6.
  private static String learned(UnaryOperator<String> render) {
    List<String> digits = new ArrayList<>(List.of("090"));
    digits.addAll(ShapeCode.beside("090"));
    return ShapeCode.decode(digits, digits.stream().map(render).toList())
        .map(template -> template.fill("456"))
        .orElse("");
  }

  @Test
  void unlikeDiffersEverywhere() {
    assertThat(ShapeCode.unlike("0123456789")).isEqualTo("5678901234");
  }
}
