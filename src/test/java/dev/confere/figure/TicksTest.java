package dev.confere.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Notation;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void areRoundNumbers() {
    assertThat(Ticks.between(-4.3, 4.3, 8).texts(Notation.POINT))
        .containsExactly("−4", "−3", "−2", "−1", "0", "1", "2", "3", "4");
  }

  @Test
  void haveOneNumberOfDecimalsAndTheSeparatorOfThePage() {
    assertThat(Ticks.between(0, 1, 5).texts(Notation.COMMA))
        .containsExactly("0,0", "0,2", "0,4", "0,6", "0,8", "1,0");
  }

  @Test
  void goFarBothWays() {
    assertThat(Ticks.between(0, 2_500_000, 5).texts(Notation.POINT))
        .containsExactly("0", "500000", "1000000", "1500000", "2000000", "2500000");
    assertThat(Ticks.between(0, 0.00002, 4).texts(Notation.POINT))
        .containsExactly("0.000000", "0.000005", "0.000010", "0.000015", "0.000020");
  }
}
