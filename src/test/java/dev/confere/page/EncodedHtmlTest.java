package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.typesetting.Utf8;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedHtmlTest {

  @Test
  void piecesAreJoined() {
    EncodedHtml html = new EncodedHtml(List.of(Utf8.of("é"), Utf8.of(""), Utf8.of("−1")));
    assertThat(html.markup()).isEqualTo("é−1");
    assertThat(Utf8.of(new EncodedHtml(List.of()).markup())).isEqualTo(Utf8.of(""));
  }
}
