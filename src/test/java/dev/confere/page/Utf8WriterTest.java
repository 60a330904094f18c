package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.typesetting.Utf8;
import freemarker.core.HTMLOutputFormat;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<a href=\"x\">'&'</a>",
        "ação & 𝐱² > é",
        "\uD835<",
        "\uDC31\"",
        "a'b",
        "−−−\uD835",
        "\u007f\u0080\u07ff\u0800\uffff"
      })
  void textIsEscapedAsFreeMarkerDoes(String text) throws Exception {
    Utf8Writer slow = new Utf8Writer(1);
    HTMLOutputFormat.INSTANCE.output(text, slow);
    Utf8Writer out = new Utf8Writer(1);
    out.escape(text);
    assertThat(out.toByteArray()).isEqualTo(slow.toByteArray());
  }

  @Test
  void escapedTextMayEndAPair() throws IOException {
    Utf8Writer out = new Utf8Writer(1);
    out.write("\uD835");
    out.escape("\uDC31\uD835");
    out.escape("<\uD835");
    out.write("\uDC31");
    assertThat(out.toByteArray()).isEqualTo("𝐱?&lt;𝐱".getBytes(StandardCharsets.UTF_8));
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
