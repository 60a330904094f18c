package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
  @Test
  void isAScriptThatHandsOverEveryPage() {
    String script =
        new String(
            SearchIndex.script(
                List.of(
                    new SearchIndex.Entry(
                        "relu/a.html",
                        "pt-BR",
                        "Função \"ReLU\" </script>",
                        List.of("a", "b"),
                        List.of("Um"),
                        "linha\u2028fim"),
                    new SearchIndex.Entry("b.html", "en", "B", List.of(), List.of(), ""))),
            StandardCharsets.UTF_8);
    try (Context context =
        Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build()) {
      Value found =
          context.eval(
              "js", "var got; var Confere = {searchIndex: e => { got = e; }};" + script + "got");
      assertThat(found.getArraySize()).isEqualTo(2);
      assertThat(found.getArrayElement(0).getMember("title").asString())
          .isEqualTo("Função \"ReLU\" </script>");
      assertThat(found.getArrayElement(0).getMember("topics").asString()).isEqualTo("a · b");
      assertThat(found.getArrayElement(0).getMember("words").asString())
          .isEqualTo("linha\u2028fim");
    }
  }

  @Test
  void theWordsOfADocumentAreItsTextWithoutMarkup() {
    Rendering page = Rendering.of("## Um *título*\n\nTexto **forte** e {{ 2 + 2 }}.\n\n- item\n");
    assertThat(page.rendered().headings()).containsExactly("Um título");
    assertThat(page.rendered().words()).isEqualTo("Texto forte e 4. item");
  }
}
