package dev.confere.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

  @Test
  void laysOutWhatComes() {
    JsonWriter json = new JsonWriter(1);
    json.openObject().member("a", 1).name("b").openArray().value("x").openObject().closeObject();
    json.closeArray().name("c").openArray().closeArray().closeObject();
    assertThat(json)
        .hasToString("{\n  \"a\": 1,\n  \"b\": [\n    \"x\",\n    {}\n  ],\n  \"c\": []\n}");
  }

  @Test
  void writesTheNextObjectInItsPlace() {
    JsonWriter json = new JsonWriter(1).openArray();
    json.openObject().member("a", "").closeObject().openObject().closeObject().value(-2);
    assertThat(json.closeArray()).hasToString("[\n  {\n    \"a\": \"\"\n  },\n  {},\n  -2\n]");
  }

  @Test
  void leavesWhatStandsAroundAsItIs() {
    JsonWriter json = new JsonWriter(1).verbatim("\"(").value("\"").verbatim(");\n");
    assertThat(json.toByteArray()).isEqualTo("\"(\"\\\"\");\n".getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"",
        "a\\b",
        "\u0000\u001f\u007f\u0080",
        "ação ≈ 😀",
        "\uD83D",
        "\uDE00\uD83D",
        "x\uD83Dy\uDE00",
        "\uD83D\uD83D\uDE00",
        "\u2027\u2028\u2029\u202a",
        "\u07ff\u0800\uffff"
      })
  void escapesOddTexts(String text) {
    assertThat(written(text)).isEqualTo(slowly(text).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void escapesAnyText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
      }
      assertThat(written(text.toString()))
          .as("seed %d, text %d", seed, i)
          .isEqualTo(slowly(text.toString()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] written(String text) {
    return new JsonWriter(1).value(text).toByteArray();
  }

  /// Sign by sign.
  private static String slowly(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
              switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                  if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || lone) {
                    out.append("\\u%04x".formatted(c));
                  } else {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.append('"').toString();
  }
}
