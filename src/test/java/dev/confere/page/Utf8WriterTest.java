package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.typesetting.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8WriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "ação",
        "−1 ≤ x",
        "𝐱²",
        "\uD835",
        "\uDC31",
        "\uD835a",
        "\uD835é",
        "\uD835\uD835\uDC31"
      })
  void theBytesAreThoseOfJava(String text) throws IOException {
    byte[] expected = text.getBytes(StandardCharsets.UTF_8);
    Utf8Writer whole = new Utf8Writer(1);
    whole.write(text);
    assertThat(whole.toByteArray()).isEqualTo(expected);
    Utf8Writer singly = new Utf8Writer(1);
    for (int i = 0; i < text.length(); i++) {
      singly.write(text.charAt(i));
    }
    assertThat(singly.toByteArray()).isEqualTo(expected);
  }

  @Test
  void itMayBeUsedAgain() throws IOException {
    Utf8Writer out = new Utf8Writer(1);
    out.write("a\uD835");
    out.clear();
    out.write("ação");
    assertThat(out.toByteArray()).isEqualTo("ação".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void textThatIsEncodedIsPassedOn() throws IOException {
    Utf8Writer out = new Utf8Writer(1);
    out.write("a\uD835");
    out.write(Utf8.of("ção"));
    out.write("−");
    assertThat(out.toByteArray()).isEqualTo("a?ção−".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLongTextIsWrittenInParts() throws IOException {
    String text = "a𝐱é−".repeat(5_000);
    Utf8Writer out = new Utf8Writer(1);
    out.write(text);
    out.write(text.toCharArray(), 1, 4);
    out.write("xyz", 1, 1);
    assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8))
        .isEqualTo(text + text.substring(1, 5) + "y");
  }
}
