package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BlanksTest {

  @Test
  void standInSlotsNumberedFromTheLeft() {
    assertThat(Blanks.in("x_\0 = \0")).isEqualTo("x_" + Blanks.of(0) + " = " + Blanks.of(1));
    assertThat(Blanks.in("x_1 = ½")).isEqualTo("x_1 = ½");
  }

  @Test
  void areNotToBeWritten() {
    assertThatThrownBy(() -> Blanks.in("x" + Blanks.of(1))).isInstanceOf(Uncovered.class);
    assertThatThrownBy(() -> Blanks.in("\0" + Blanks.of(255))).isInstanceOf(Uncovered.class);
    assertThat(Blanks.in("\uEFFF\uF100")).isEqualTo("\uEFFF\uF100");
  }
}
