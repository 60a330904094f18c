package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.confere.engine.number.NumberFormat.AsSpelled;
import dev.confere.engine.number.NumberFormat.Decimals;
import dev.confere.engine.number.NumberFormat.Fraction;
import dev.confere.engine.number.NumberFormat.Percent;
import dev.confere.engine.number.NumberFormat.Scientific;
import dev.confere.engine.number.NumberFormat.Significant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NumberPrinterTest {
  private static final NumberPrinter POINT = NumberPrinter.of(Notation.POINT);
  private static final NumberPrinter COMMA =
      NumberPrinter.of(Notation.COMMA).with(MinusSign.MINUS).withGrouping();

  private static Rational r(long n, long d) {
    return Rational.of(n, d);
  }

  @Test
  void printsDecimals() {
    assertThat(POINT.print(r(36, 5), new Decimals(2))).hasValue("7.20");
    assertThat(POINT.print(r(5, 2), new Decimals(0))).hasValue("3");
    assertThat(POINT.print(r(-5, 2), new Decimals(0))).hasValue("-3");
    assertThat(COMMA.print(r(-12345675, 1000), new Decimals(2))).hasValue("−12.345,68");
    assertThat(POINT.print(Elementary.pi(), new Decimals(4))).hasValue("3.1416");
    assertThat(POINT.print(Elementary.sigmoid(Real.of(-800)), new Decimals(4))).hasValue("0.0000");
  }

  @Test
  void zeroHasNoSign() {
    assertThat(POINT.print(r(0, 1).times(r(-17, 10)), new AsSpelled(1))).hasValue("0.0");
    assertThat(POINT.print(r(-1, 1000), new Decimals(2))).hasValue("0.00");
    assertThat(POINT.print(r(-1, 1000), new Percent(OptionalInt.of(0)))).hasValue("0%");
    assertThat(POINT.print(r(0, 1), new Scientific(3))).hasValue("0");
    assertThat(POINT.print(Elementary.exp(Real.of(-9)).negate(), new Decimals(1))).hasValue("0.0");
  }

  @Test
  void printsPerCent() {
    assertThat(POINT.print(r(3, 5), new Percent(OptionalInt.empty()))).hasValue("60%");
    assertThat(POINT.print(r(1, 8), new Percent(OptionalInt.empty()))).hasValue("12.5%");
    assertThat(POINT.print(r(1, 3), new Percent(OptionalInt.empty()))).isEmpty();
    assertThat(POINT.print(r(1, 3), new Percent(OptionalInt.of(1)))).hasValue("33.3%");
  }

  @Test
  void printsSignificantFigures() {
    assertThat(POINT.print(r(123456, 1), new Significant(3))).hasValue("123000");
    assertThat(POINT.print(r(123456, 100_000_000), new Significant(3))).hasValue("0.00123");
    assertThat(POINT.print(r(9996, 1000), new Significant(3))).hasValue("10.0");
    assertThat(POINT.print(r(72, 10), new Significant(3))).hasValue("7.20");
    assertThat(POINT.print(r(0, 1), new Significant(3))).hasValue("0");
    Real small = Elementary.exp(Real.of(-800));
    assertThat(POINT.print(small, new Scientific(5))).hasValue("3.6679 × 10^-348");
    assertThat(COMMA.print(r(1024_000_000_000L, 1), new Scientific(4))).hasValue("1,024 × 10^12");
    assertThat(COMMA.print(r(-1, 8), new Scientific(2))).hasValue("−1,3 × 10^−1");
  }

  @Test
  void printsFractions() {
    assertThat(POINT.print(r(36, 5), new Fraction())).hasValue("36/5");
    assertThat(COMMA.print(r(-7, 1), new Fraction())).hasValue("−7");
    assertThat(POINT.print(Elementary.pi(), new Fraction())).isEmpty();
  }

  @Test
  void printsWhatWasSpelledWithoutRounding() {
    assertThat(POINT.print(r(36, 5), new AsSpelled(0))).hasValue("7.2");
    assertThat(POINT.print(r(36, 5), new AsSpelled(2))).hasValue("7.20");
    assertThat(POINT.print(r(1, 3), new AsSpelled(2))).isEmpty();
    assertThat(POINT.print(Elementary.sqrt(Real.of(2)), new AsSpelled(2))).isEmpty();
    assertThat(POINT.print(Rational.ofTenToThe(-15), new AsSpelled(0))).isPresent();
    assertThat(POINT.print(Rational.ofTenToThe(-16), new AsSpelled(0))).isEmpty();
    assertThat(COMMA.print(r(4000, 1), new AsSpelled(0))).hasValue("4.000");
  }

  @Test
  void formatsHaveSaneCounts() {
    assertThatThrownBy(() -> new Decimals(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Significant(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Decimals(501)).isInstanceOf(LimitException.class);
    assertThat(POINT.print(Elementary.pi(), new Decimals(500)).orElseThrow()).hasSize(502);
  }

  @Test
  void whatIsPrintedIsReadBack() {
    Numbers numbers = new Numbers("NumberPrinterTest.whatIsPrintedIsReadBack");
    for (int i = 0; i < 500; i++) {
      Rational value = numbers.decimal(numbers.below(5));
      for (Notation notation : List.of(Notation.POINT, Notation.COMMA)) {
        for (NumberPrinter printer :
            List.of(
                NumberPrinter.of(notation),
                NumberPrinter.of(notation).with(MinusSign.MINUS).withGrouping())) {
          for (NumberFormat format :
              List.of(
                  new AsSpelled(0),
                  new Decimals(5),
                  new Fraction(),
                  new Scientific(9),
                  new Significant(9),
                  new Percent(OptionalInt.empty()))) {
            String text = printer.print(value, format).orElseThrow();
            NumberReading reading = NumberReader.of(notation).read(text);
            assertThat(reading).as(text).isInstanceOf(NumberReading.Read.class);
            assertThat(((NumberReading.Read) reading).number().value()).as(text).isEqualTo(value);
          }
        }
      }
    }
  }
}
