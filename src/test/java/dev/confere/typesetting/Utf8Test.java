package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
  void textsAreJoined() {
    assertThat(Utf8.joined(List.of(Utf8.of("é"), Utf8.of(""), Utf8.of("−1")))).hasToString("é−1");
    assertThat(Utf8.joined(List.of())).isEqualTo(Utf8.of(""));
  }
}
