package dev.confere.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void membersKeepTheirOrder() {
    Json json =
        Json.object().put("b", 1).put("a", Json.of(List.of(Json.of(true), Json.of("x")))).build();
    assertThat(json.print())
        .isEqualTo("{\n  \"b\": 1,\n  \"a\": [\n    true,\n    \"x\"\n  ]\n}\n");
  }

  @Test
  void emptyListsStayOnOneLine() {
    assertThat(Json.of(List.of()).print()).isEqualTo("[]\n");
    assertThat(Json.object().build().print()).isEqualTo("{}\n");
  }

  @Test
  void escapesWhatJsonDoesNotAllow() {
    assertThat(Json.of("\"\\\n\t\u0001\u2028é😀\uD83D").print())
        .isEqualTo("\"\\\"\\\\\\n\\t\\u0001\\u2028é😀\\ud83d\"\n");
  }
}
