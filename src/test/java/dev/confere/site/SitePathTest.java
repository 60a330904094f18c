package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.html", "a/b.html", ".confere", "...", "a/..b", "a../b", "ç/…"})
  void pathsWithinAreLet(String path) {
    assertThatCode(() -> SitePath.requireInside(path)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "/a", "a/", "a//b", ".", "..", "./a", "../a", "a/.", "a/..", "a/./b", "a/../b",
        "a\\b", "a\0"
      })
  void othersAreNot(String path) {
    assertThatThrownBy(() -> SitePath.requireInside(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a path inside a site");
  }
}
