package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource({
    "index.html, relu/01.html, relu/01.html",
    "relu/01.html, relu/02.html, 02.html",
    "relu/01.html, index.html, ../index.html",
    "relu/01.html, assets/a.css, ../assets/a.css",
    "a/b/c.html, a/d/e.html, ../d/e.html",
    "a/b/c.html, a/b/c/d.html, c/d.html",
    "index.html, index.html, index.html",
  })
  void leadsFromPageToPage(String from, String to, String link) {
    assertThat(Links.relative(from, to)).isEqualTo(link);
    assertThat(Links.normalized(Links.folder(from) + link)).contains(to);
  }

  @Test
  void doesNotClimbAboveTheTop() {
    assertThat(Links.normalized("a/../../b")).isEmpty();
    assertThat(Links.normalized("a/./../b//c")).contains("b/c");
  }

  @Test
  void knowsWhatLeadsElsewhere() {
    assertThat(Links.isElsewhere("https://d2l.ai")).isTrue();
    assertThat(Links.isElsewhere("//d2l.ai")).isTrue();
    assertThat(Links.isElsewhere("mailto:a@b")).isTrue();
    assertThat(Links.isElsewhere("a/b.md")).isFalse();
    assertThat(Links.isElsewhere("#c")).isFalse();
  }
}
