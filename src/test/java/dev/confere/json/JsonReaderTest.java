package dev.confere.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  private static Json read(String text) {
    return ((JsonReading.Read) JsonReader.read(text)).value();
  }

  @Test
  void readsWhatIsWritten() {
    Json json =
        Json.object()
            .put("text", "a \"b\" \\ \n \t é 😀 \u2028 \u0001")
            .put("whole", -42)
            .put("items", Json.of(List.of(Json.of(true), Json.of(false), Json.of(List.of()))))
            .put("nothing", new Json.Nothing())
            .put("empty", Json.object().build())
            .build();
    assertThat(read(json.print())).isEqualTo(json);
  }

  @Test
  void readsNumbersToTheLastDigit() {
    assertThat(read("123456789012345678901234567890").print().strip())
        .isEqualTo("123456789012345678901234567890");
    assertThat(read(" -1.50e-3 ").print().strip()).isEqualTo("-0.00150");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "tru",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "NaN",
        "'a'",
        "\"a",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\n\"",
        "[1,]",
        "[1 2]",
        "[",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "1 2",
        "1e999999999999"
      })
  void refusesWhatIsNoJson(String text) {
    assertThat(JsonReader.read(text)).isInstanceOf(JsonReading.Broken.class);
    assertThat(((JsonReading.Broken) JsonReader.read(text)).offset()).isBetween(0, text.length());
  }

  @Test
  void endsOnEveryCutAndOnDeepNesting() {
    String text = "{\"a\": [1, -2.5e3, true, null, \"\\u00e9\\n\"], \"b\": {}}";
    for (int end = 0; end < text.length(); end++) {
      assertThat(JsonReader.read(text.substring(0, end))).isInstanceOf(JsonReading.Broken.class);
    }
    assertThat(JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonReading.Broken.class);
  }
}
