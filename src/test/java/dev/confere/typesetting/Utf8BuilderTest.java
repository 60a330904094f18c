package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8BuilderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "ação",
        "−1 ≤ x",
        "x = 𝐱²",
        "\uD835",
        "a\uDC31b",
        "\uFFFF\u07FF\u0800\u007F"
      })
  void theBytesAreThoseOfJava(String text) {
    Utf8Builder all = new Utf8Builder(0).append("[").append(text).append(']');
    assertThat(all.part(0, all.length())).isEqualTo(Utf8.of("[" + text + "]"));
  }

  @Test
  void signsMayBeAppendedSingly() {
    assertThat(new Utf8Builder(1).append('a').append('é').append('−').append('…'))
        .hasToString("aé−…");
  }

  @Test
  void halfOfAPairIsAQuestionMark() {
    assertThat(new Utf8Builder(1).append('\uD835').append('\uDC31')).hasToString("??");
  }

  @Test
  void aPartOfATextMayBeAppended() {
    String text = "a−𝐱é";
    assertThat(new Utf8Builder(0).append(text, 1, 4).append(text, 0, 2).append(text, 2, 2))
        .hasToString("−𝐱a−");
  }

  @Test
  void whatIsEncodedMayBeAppended() {
    assertThat(new Utf8Builder(1).append("a").append(Utf8.of("é−")).append(Utf8.of("")))
        .hasToString("aé−");
  }

  @Test
  void oneMayBeAppendedToAnother() {
    Utf8Builder piece = new Utf8Builder(8).append("é");
    assertThat(new Utf8Builder(1).append("a").append(piece).append(piece)).hasToString("aéé");
  }

  @Test
  void aPartIsOfBytes() {
    Utf8Builder text = new Utf8Builder(1).append("é−x");
    assertThat(text.length()).isEqualTo(6);
    assertThat(text.part(2, 5)).hasToString("−");
    text.truncate(2);
    assertThat(text.append('y')).hasToString("éy");
  }

  @Test
  void itsEndIsKnown() {
    Utf8Builder text = new Utf8Builder(32).append("é</p>");
    assertThat(text.endsWith("</p>")).isTrue();
    assertThat(text.endsWith("<p>")).isFalse();
    text.truncate(2);
    assertThat(text.endsWith("</p>")).isFalse();
    assertThat(text.endsWith("")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&<>\"'",
        "a & 𝐱 < \"é\" >",
        "\uD835&",
        "\uDC31\uD835",
        "\uD835\uD835\uDC31",
        "\u007f\u0080\u07ff\u0800\uffff"
      })
  void markupIsEscaped(String text) {
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    Utf8Builder built = new Utf8Builder(0).escape(text);
    assertThat(built.part(0, built.length())).isEqualTo(Utf8.of(escaped));
  }

  @Test
  void aPartOfATextMayBeEscaped() {
    assertThat(new Utf8Builder(0).escape("<a&é>", 1, 4)).hasToString("a&amp;é");
  }
}
