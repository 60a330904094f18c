package dev.confere.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RespellingTest {

  private static Rational rational(String text) {
    String[] parts = text.split("/");
    Rational numerator = Rational.ofDecimal(parts[0]);
    return parts.length == 1 ? numerator : numerator.dividedBy(Rational.ofDecimal(parts[1]));
  }

  private static Optional<String> text(Optional<Respelling.Spelled> spelled) {
    return spelled.map(Respelling.Spelled::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "7.3|1|.|36/5|7.2",
        "7.30|2|.|36/5|7.20",
        "7|0|.|36/5|7.2",
        "7|0|,|36/5|7,2",
        "7,30|2|,|7.2|7,20",
        "7{,}3|1|{,}|7.25|7{,}25",
        "7|0|{,}|7.5|7{,}5",
        "4,000|0|.|12345|12,345",
        "4.000|0|,|12345|12.345",
        "4\\,000|0|.|1234567|1\\,234\\,567",
        "4{,}000|0|.|12345|12{,}345",
        "4,000.50|2|.|1234.5|1,234.50",
        "4,000|0|.|12|12",
        "+2.3|1|.|1.7|+1.7",
        "+2.3|1|.|-1.7|-1.7",
        "-2.3|1|.|1.7|1.7",
        "-2.3|1|.|0|0.0",
        "−2.3|1|.|-1.7|−1.7",
        "2.3|1|.|-1.7|-1.7",
        "- 2.3|1|.|-1.7|- 1.7",
        "61%|0|.|3/5|60%",
        "61.0 %|1|.|3/5|60.0 %",
        "61\\%|0|.|3/5|60\\%",
        "61\\,\\%|0|.|0.605|60.5\\,\\%",
        "4/5|0|.|3/5|3/5",
        "4/6|0|.|1/2|3/6",
        "4/6|0|.|1/5|1/5",
        "-4/5|0|.|-3/5|-3/5",
        "1.025 × 10^12|3|.|1024000000000|1.024 × 10^12",
        "1.025 \\times 10^{12}|3|.|10240000000000|1.024 \\times 10^{13}",
        "1.5e-3|1|.|0.0016|1.6e-3",
        "1.5e-3|1|.|0.000016|1.6e-5",
        "12.5 × 10^3|1|.|1500|1.5 × 10^3",
        ".5|1|.|0.25|.25",
      })
  void keepsTheSpelling(String old, int decimals, String sign, String value, String expected) {
    assertThat(text(new Respelling(old, decimals, sign).exactly(rational(value))))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.34|2|1/3|0.33",
        "34%|0|1/3|33%",
        "34.1%|1|1/3|33.3%",
        "7.3|1|7.25|7.3",
        "1.03 × 10^12|2|1024000000000|1.02 × 10^12",
        "9.98 × 10^2|2|999.9|1.00 × 10^3",
        "1,200|0|1233.5|1,234",
        "-0.5|1|-2/3|-0.7",
      })
  void roundsToTheDigitsShown(String old, int decimals, String value, String expected) {
    assertThat(text(new Respelling(old, decimals, ".").rounded(Real.of(rational(value)))))
        .contains(expected);
  }

  @Test
  void refusesWhatTheSpellingCannotHold() {
    assertThat(new Respelling("0.34", 2, ".").exactly(Rational.of(1, 3))).isEmpty();
    assertThat(new Respelling("seven", 0, ".").exactly(Rational.ONE)).isEmpty();
    assertThat(new Respelling("**7.3**", 1, ".").exactly(Rational.ONE)).isEmpty();
    assertThat(new Respelling("7.3 kg", 1, ".").exactly(Rational.ONE)).isEmpty();
    assertThat(new Respelling("0.\\overline{3}", 1, ".").exactly(Rational.ONE)).isEmpty();
  }
}
