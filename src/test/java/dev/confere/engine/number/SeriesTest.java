package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BiFunction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.Test;

/// The series against two independent libraries, and their bounds against each other.
class SeriesTest {
  private static final List<Integer> DIGITS = List.of(5, 20, 50, 120);
  private static final int SPARE = 25;

  private static final Numbers numbers = new Numbers("SeriesTest");

  private static BigDecimal oracle(
      BiFunction<BigDecimal, MathContext, BigDecimal> function, BigDecimal x, int digits) {
    return function.apply(x, new MathContext(digits + SPARE));
  }

  /// The oracle lies in the interval but for its own last digits, and the interval is narrow.
  private static void assertEncloses(Interval interval, BigDecimal oracle, int digits) {
    BigDecimal slack = oracle.abs().movePointLeft(digits + SPARE / 2);
    assertThat(interval.lower()).isLessThanOrEqualTo(oracle.add(slack));
    assertThat(interval.upper()).isGreaterThanOrEqualTo(oracle.subtract(slack));
    BigDecimal widest = oracle.abs().movePointLeft(digits - 3);
    assertThat(interval.width()).as("width around %s", oracle).isLessThanOrEqualTo(widest);
  }

  private BigDecimal random(int size) {
    BigDecimal unit = new BigDecimal(numbers.integer(120)).movePointLeft(37);
    return unit.movePointRight(numbers.below(2 * size + 1) - size);
  }

  @Test
  void exp() {
    for (int digits : DIGITS) {
      for (int i = 0; i < 20; i++) {
        BigDecimal x = random(2);
        assertEncloses(
            ExponentialSeries.exp(x, digits), oracle(BigDecimalMath::exp, x, digits), digits);
      }
    }
    BigDecimal large = new BigDecimal("-69000.5");
    assertEncloses(ExponentialSeries.exp(large, 50), oracle(BigDecimalMath::exp, large, 50), 50);
  }

  @Test
  void log() {
    for (int digits : DIGITS) {
      for (int i = 0; i < 20; i++) {
        BigDecimal x = random(5).abs().add(new BigDecimal("1e-30"));
        assertEncloses(
            ExponentialSeries.log(x, digits), oracle(BigDecimalMath::log, x, digits), digits);
      }
    }
    for (String near :
        List.of("1.000000000000000000000000000001", "0.99999999", "1e500", "7e-500")) {
      BigDecimal x = new BigDecimal(near);
      BigDecimal expected = BigDecimalMath.log(x, new MathContext(150));
      assertEncloses(ExponentialSeries.log(x, 50), expected, 50);
    }
  }

  @Test
  void sinAndCos() {
    for (int digits : DIGITS) {
      for (int i = 0; i < 20; i++) {
        BigDecimal x = random(4);
        assertEncloses(
            CircularSeries.sin(x, digits), oracle(BigDecimalMath::sin, x, digits), digits);
        assertEncloses(
            CircularSeries.cos(x, digits), oracle(BigDecimalMath::cos, x, digits), digits);
      }
    }
    BigDecimal large = new BigDecimal("123456789e40");
    BigDecimal expected = BigDecimalMath.sin(large, new MathContext(150));
    assertEncloses(CircularSeries.sin(large, 50), expected, 50);
    assertEncloses(CircularSeries.sin(new BigDecimal("1e-40"), 30), new BigDecimal("1e-40"), 30);
  }

  @Test
  void atan() {
    for (int digits : DIGITS) {
      for (int i = 0; i < 20; i++) {
        BigDecimal x = random(6);
        assertEncloses(
            CircularSeries.atan(x, digits), oracle(BigDecimalMath::atan, x, digits), digits);
      }
    }
  }

  @Test
  void erf() {
    for (int digits : List.of(5, 30)) {
      for (String text : List.of("1e-20", "-0.5", "1.7", "4")) {
        BigDecimal x = new BigDecimal(text);
        Apfloat value = ApfloatMath.erf(new Apfloat(x, digits + SPARE));
        BigDecimal expected = new BigDecimal(value.toString());
        assertEncloses(ErrorSeries.erf(x, digits), expected, digits);
      }
    }
    for (String large : List.of("40", "1000", "-1e9", "1e5000")) {
      Interval interval = ErrorSeries.erf(new BigDecimal(large), 100);
      assertThat(interval.upper().abs().max(interval.lower().abs())).isEqualByComparingTo("1");
      assertThat(interval.width()).isPositive().isLessThan(new BigDecimal("1e-100"));
    }
  }

  @Test
  void constants() {
    for (int digits : DIGITS) {
      BigDecimal pi = BigDecimalMath.pi(new MathContext(digits + SPARE));
      assertEncloses(Evaluation.of((Irrational) Elementary.pi(), digits), pi, digits);
    }
  }

  @Test
  void higherPrecisionStaysInside() {
    for (Transcendental function : Transcendental.values()) {
      for (int i = 0; i < 40; i++) {
        BigDecimal x = random(2).abs().add(BigDecimal.ONE.movePointLeft(9));
        int digits = 3 + numbers.below(60);
        Interval wide = function.of(new Interval(x, x), digits);
        Interval narrow = function.of(new Interval(x, x), 4 * digits);
        assertThat(narrow.lower()).isBetween(wide.lower(), wide.upper());
        assertThat(narrow.upper()).isBetween(wide.lower(), wide.upper());
      }
    }
  }

  @Test
  void anIntervalIsMappedOnAllItsValues() {
    for (Transcendental function : Transcendental.values()) {
      for (int i = 0; i < 40; i++) {
        BigDecimal x = random(1).abs().add(BigDecimal.ONE.movePointLeft(9));
        BigDecimal width = BigDecimal.ONE.movePointLeft(numbers.below(12));
        Interval image = function.of(new Interval(x, x.add(width)), 30);
        for (int tenth = 0; tenth <= 10; tenth++) {
          BigDecimal inside = x.add(width.multiply(BigDecimal.valueOf(tenth, 1)));
          Interval value = function.of(new Interval(inside, inside), 40);
          assertThat(image.lower()).isLessThanOrEqualTo(value.upper());
          assertThat(image.upper()).isGreaterThanOrEqualTo(value.lower());
        }
      }
    }
  }
}
