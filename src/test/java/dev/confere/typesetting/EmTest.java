package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0em",
    "0.25, 0.25em",
    "-0.0833333, -0.0833em",
    "0.00004, 0em",
    "-0.00004, 0em",
    "0.69445, 0.6945em",
    "0.12345, 0.1235em",
    "1.00005, 1.0001em",
    "0.99999, 1em",
    "10, 10em",
    "-3.5, -3.5em",
    "3.0001, 3.0001em",
    "-120.504, -120.504em",
    "0.00005, 0.0001em",
    "0.1024, 0.1024em",
    "-0.1024, -0.1024em",
    "0.2048, 0.2048em"
  })
  void lengthsAreWrittenAsKatexDoes(double length, String written) {
    assertThat(Em.of(length)).isEqualTo(written);
  }

  @Test
  void roundingIsThatOfTheExactValue() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      double length = (random.nextInt(200_000) - 100_000) / 20_000.0 + random.nextInt(3) * 1e-17;
      BigDecimal exact = new BigDecimal(length).setScale(4, RoundingMode.HALF_UP);
      String digits = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
      assertThat(Em.of(length)).as("%s", length).isEqualTo(digits + "em");
    }
  }
}
