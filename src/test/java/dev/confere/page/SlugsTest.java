package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

  @ParameterizedTest
  @CsvSource({
    "Função de ativação, funcao-de-ativacao",
    "'  Passo 1: x² ', passo-1-x2",
    "'«ReLU» — e depois?', relu-e-depois",
    "İstanbul, istanbul",
    "Ⅻ und ½, xii-und-1-2",
    "θ₁, θ1",
    "'…', s",
    "'', s"
  })
  void aPlaceIsNamedByItsWords(String words, String name) {
    assertThat(new Slugs().of(words)).isEqualTo(name);
  }

  @Test
  void lettersLoseTheAccentsThatUnicodeGivesThem() {
    StringBuilder all = new StringBuilder();
    for (char c = 'À'; c <= 'ÿ'; c++) {
      all.append(c);
    }
    String letters = all.toString();
    assertThat(Slugs.unaccented(letters))
        .isEqualTo(Normalizer.normalize(letters, Normalizer.Form.NFKD).replaceAll("\\p{M}", ""))
        .isEqualTo(Slugs.unaccented(letters + "²").replace("2", ""));
  }

  @Test
  void eachNameIsGivenOnce() {
    Slugs slugs = new Slugs();
    assertThat(slugs.of("Passo")).isEqualTo("passo");
    assertThat(slugs.of("passo")).isEqualTo("passo-2");
    assertThat(slugs.free("passo-2")).isEqualTo("passo-2-2");
    assertThat(slugs.of("Main")).isEqualTo("main-2");
  }
}
