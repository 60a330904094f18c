package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KatexAssetsTest {

  @Test
  void areOfOneVersion() {
    assertThat(KatexAssets.version()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(KatexAssets.program()).contains("version:\"" + KatexAssets.version() + "\"");
  }

  @Test
  void nameEveryFontOfTheStyleSheetAndNoOther() {
    String css = KatexAssets.stylesheet();
    assertThat(KatexAssets.fonts()).hasSize(20);
    KatexAssets.fonts()
        .keySet()
        .forEach(name -> assertThat(css).contains("url(fonts/" + name + ")"));
    assertThat(css).doesNotContain(".woff)").doesNotContain(".ttf").doesNotContain(",url(");
    assertThat(css.split("@font-face", -1)).hasSize(21);
  }

  @Test
  void carryFontsInWoff2() {
    KatexAssets.fonts()
        .forEach(
            (name, bytes) ->
                assertThat(new String(bytes, 0, 4, StandardCharsets.ISO_8859_1))
                    .as(name)
                    .isEqualTo("wOF2"));
  }

  @Test
  void carryTheLicence() {
    assertThat(KatexAssets.licence()).startsWith("The MIT License");
  }
}
