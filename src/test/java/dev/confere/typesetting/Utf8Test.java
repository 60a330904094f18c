package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void itIsItsText() {
    assertThat(Utf8.of("−1 é 𝐱")).hasToString("−1 é 𝐱");
    assertThat(Utf8.of("a"))
        .isEqualTo(Utf8.of("a"))
        .hasSameHashCodeAs(Utf8.of("a"))
        .isNotEqualTo(Utf8.of("b"));
  }

  @Test
  void itsBytesAreThoseOfJava() {
    byte[] expected = "x−1".getBytes(StandardCharsets.UTF_8);
    Utf8 text = Utf8.of("−1");
    byte[] bytes = new byte[expected.length];
    bytes[0] = 'x';
    text.copyTo(bytes, 1);
    assertThat(bytes).isEqualTo(expected);
    assertThat(text.length()).isEqualTo(expected.length - 1);
  }

  @Test
  void digitsMayBeLent() {
    byte[] shared = {'x', 1, '-', 0, 1};
    int[] places = {1, 3, 4};
    Utf8 text = new Utf8(shared, places, "37");
    assertThat(text).hasToString("x7-37").isEqualTo(Utf8.of("x7-37"));
    assertThat(text).hasSameHashCodeAs(Utf8.of("x7-37")).isNotEqualTo(Utf8.of("x7-38"));
    assertThat(new Utf8(shared, places, "90")).hasToString("x0-90");
    assertThat(text.length()).isEqualTo(5);
    byte[] copy = new byte[6];
    text.copyTo(copy, 1);
    assertThat(copy).containsExactly(0, 'x', '7', '-', '3', '7');
    assertThat(shared).containsExactly('x', 1, '-', 0, 1);
  }
}
