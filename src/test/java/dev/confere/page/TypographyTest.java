package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {

  @ParameterizedTest
  @CsvSource({
    "-1, −1",
    "a -1, a −1",
    "(-1), (−1)",
    "--1, -−1",
    "3-1, 3-1",
    "x-1, x-1",
    "²-1, ²-1",
    "f(x)-1, f(x)-1",
    "1.-1, 1.-1",
    "𝐱-1, 𝐱-1",
    "=-1, =−1",
    "a-b, a-b",
    "'-', '-'",
    "-٣, -٣"
  })
  void aHyphenBeforeANumberIsAMinusSign(String written, String shown) {
    assertThat(Typography.minus(written)).isEqualTo(shown);
  }

  @Test
  void aLineHasSingleBlanks() {
    assertThat(Typography.line(" a \t\n b\u00A0 c\r\n")).isEqualTo("a b\u00A0 c");
    assertThat(Typography.line("\u2003")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "−1,5",
        "≈ 0.5",
        "60%",
        "3/5",
        "1.02 × 10^3",
        "1 000",
        "+2.",
        " 7 ",
        "-4.9",
        "1,2.3,"
      })
  void aNumber(String text) {
    assertThat(Typography.isNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1 a",
        "a1",
        "3/",
        "%",
        "[1, 2]",
        "1 × 10^x",
        "—",
        "-",
        "-.5",
        ".",
        "--1"
      })
  void noNumber(String text) {
    assertThat(Typography.isNumber(text)).isFalse();
  }
}
