package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {

  @ParameterizedTest
  @CsvSource({
    "{x}y, 3",
    "{a{b}c}d, 7",
    "{a\\}b}c, 6",
    "xy, 1",
    "\\{x, 2",
    "\\, 1",
    "{x, -1",
    "'', -1",
  })
  void aGroupEndsAfterItsBrace(String latex, int end) {
    assertThat(Nesting.endOfGroup(latex, 0)).isEqualTo(end);
  }
}
