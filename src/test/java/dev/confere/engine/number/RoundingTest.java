package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
  private static Real r(long n, long d) {
    return Real.of(Rational.of(n, d));
  }

  private static WrittenNumber written(String text) {
    return ((NumberReading.Read) NumberReader.of(Notation.POINT).read(text)).number();
  }

  /// Equal to 1, which nobody can prove here.
  private static final Real UNPROVED =
      Elementary.sin(Exact.ONE).pow(Real.of(2)).plus(Elementary.cos(Exact.ONE).pow(Real.of(2)));

  /// Equal to 1, which its form does not show.
  private static final Real PROVED =
      Elementary.sqrt(Real.of(3).plus(Elementary.sqrt(Real.of(8))))
          .minus(Elementary.sqrt(Real.of(2)));

  @Test
  void tiesGoWhereTheyWereAskedTo() {
    assertThat(Rounding.roundHalfUp(r(5, 2), 0)).hasToString("3");
    assertThat(Rounding.roundHalfUp(r(-5, 2), 0)).hasToString("-3");
    assertThat(Rounding.roundHalfEven(r(5, 2), 0)).hasToString("2");
    assertThat(Rounding.roundHalfEven(r(-7, 2), 0)).hasToString("-4");
    assertThat(Rounding.roundHalfUp(r(1250, 1), -2)).hasToString("1300");
    assertThat(Rounding.truncate(r(-199, 100), 1)).hasToString("-19/10");
    assertThat(Rounding.roundSignificant(r(99_950, 1), 3)).hasToString("100000");
    assertThat(Rounding.roundSignificant(r(-12_345, 1_000_000), 2)).hasToString("-3/250");
    assertThat(Rounding.roundSignificant(r(0, 1), 2)).hasToString("0");
  }

  @Test
  void roundsLikeBigDecimal() {
    Numbers numbers = new Numbers("RoundingTest.roundsLikeBigDecimal");
    for (int i = 0; i < 1000; i++) {
      Rational value = numbers.decimal(numbers.below(5));
      BigDecimal decimal = new BigDecimal(value.toDecimalString(5));
      int places = numbers.below(4);
      Real real = Real.of(value);
      assertThat(Rounding.roundHalfUp(real, places).toDecimalString(places))
          .isEqualTo(decimal.setScale(places, RoundingMode.HALF_UP).toPlainString());
      assertThat(Rounding.roundHalfEven(real, places).toDecimalString(places))
          .isEqualTo(decimal.setScale(places, RoundingMode.HALF_EVEN).toPlainString());
      assertThat(Rounding.truncate(real, places).toDecimalString(places))
          .isEqualTo(decimal.setScale(places, RoundingMode.DOWN).toPlainString());
      int figures = 1 + numbers.below(5);
      BigDecimal rounded = decimal.round(new MathContext(figures, RoundingMode.HALF_UP));
      assertThat(new BigDecimal(Rounding.roundSignificant(real, figures).toDecimalString(9)))
          .isEqualByComparingTo(rounded);
    }
  }

  @Test
  void whatTheEnclosureDoesNotDecideIsNotDecided() {
    assertThat(Rounding.floor(Elementary.pi())).isEqualTo(3);
    assertThat(Rounding.ceil(Elementary.pi().negate())).isEqualTo(-3);
    assertThat(Rounding.roundHalfUp(UNPROVED, 3)).hasToString("1");
    assertThatThrownBy(() -> Rounding.floor(UNPROVED)).isInstanceOf(UndecidedException.class);
    assertThatThrownBy(() -> Rounding.roundHalfUp(UNPROVED.dividedBy(r(2, 1)), 0))
        .isInstanceOf(UndecidedException.class);
    assertThat(Rounding.floor(PROVED)).isEqualTo(1);
    assertThat(Rounding.ceil(PROVED)).isEqualTo(1);
    assertThat(Rounding.roundHalfUp(PROVED.dividedBy(r(2, 1)), 0)).hasToString("1");
    assertThat(Rounding.roundHalfEven(PROVED.dividedBy(r(2, 1)), 0)).hasToString("0");
    Real almost = r(1, 2).plus(Elementary.exp(r(-1500, 1)));
    assertThat(Rounding.roundHalfEven(almost, 0)).hasToString("1");
  }

  @ParameterizedTest
  @CsvSource({
    "36/5, 7.2, EXACT",
    "3/5, 60%, EXACT",
    "1/3, 0.33, ROUNDED",
    "1/3, 33%, ROUNDED",
    "1/3, 0.34, OFF_BY_LESS_THAN_UNIT",
    "2/3, 0.66, TRUNCATED",
    "2/3, 0.67, ROUNDED",
    "-2/3, -0.66, TRUNCATED",
    "-2/3, -0.67, ROUNDED",
    "-2/3, 0.67, DIFFERENT",
    "5/1000, 0.01, ROUNDED",
    "5/1000, 0.00, ROUNDED",
    "6/1000, 0.00, TRUNCATED",
    "-6/1000, 0.00, TRUNCATED",
    "36/5, 7.3, DIFFERENT",
    "36/5, 7, ROUNDED",
    "36/5, 8, OFF_BY_LESS_THAN_UNIT",
    "1/3, 33/100, DIFFERENT",
    "1/3, 1/3, EXACT",
    "1023999/1, 1.024e6, ROUNDED",
    "1025001/1, 1.024e6, DIFFERENT"
  })
  void fits(String exact, String stated, Fit expected) {
    Rational value = written(exact).value();
    assertThat(Rounding.fit(Real.of(value), written(stated))).isEqualTo(expected);
  }

  @Test
  void irrationalsFitTheirDigits() {
    assertThat(Rounding.fit(Elementary.pi(), written("3.14"))).isEqualTo(Fit.ROUNDED);
    assertThat(Rounding.fit(Elementary.pi(), written("3.141"))).isEqualTo(Fit.TRUNCATED);
    assertThat(Rounding.fit(Elementary.pi(), written("3.15"))).isEqualTo(Fit.OFF_BY_LESS_THAN_UNIT);
    assertThat(Rounding.fit(Elementary.pi(), written("22/7"))).isEqualTo(Fit.DIFFERENT);
    // Whether it is exactly 1 stays open, but it surely rounds to 1.00.
    assertThat(Rounding.fit(UNPROVED, written("1.00"))).isEqualTo(Fit.ROUNDED);
    assertThat(Rounding.fit(Elementary.sigmoid(r(2, 1)), written("0.88"))).isEqualTo(Fit.ROUNDED);
  }

  @Test
  void toleranceIncludesItsEnds() {
    Rational stated = Rational.of(1, 2);
    Rational tolerance = Rational.of(1, 20);
    assertThat(Rounding.within(r(11, 20), stated, tolerance)).hasValue(true);
    assertThat(Rounding.within(r(9, 20), stated, tolerance)).hasValue(true);
    assertThat(Rounding.within(r(551, 1000), stated, tolerance)).hasValue(false);
    assertThat(Rounding.within(r(449, 1000), stated, tolerance)).hasValue(false);
    assertThat(Rounding.within(UNPROVED, Rational.ONE, tolerance)).hasValue(true);
    assertThat(Rounding.within(UNPROVED, Rational.ZERO, Rational.ONE)).isEmpty();
  }
}
