package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TagTest {

  @Test
  void thoseOfSignsAreKnownByTheirNames() {
    assertThat(Tag.token("mtext")).isSameAs(Tag.MTEXT);
    assertThat(Tag.token("mi")).isSameAs(Tag.MI);
    assertThatThrownBy(() -> Tag.token("mrow")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void standsAroundContent() {
    assertThat(Tag.MSUBSUP.opening).hasToString("<msubsup>");
    assertThat(Tag.MSUBSUP.beginning).hasToString("<msubsup");
    assertThat(Tag.MSUBSUP.closing).hasToString("</msubsup>");
    assertThat(Tag.NONE.opening).hasToString("");
    assertThat(Tag.NONE.closing).hasToString("");
  }
}
