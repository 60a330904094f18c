package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Random computations done twice: with reals, whose forms are rearranged by the laws of powers,
/// exponentials and logarithms, and with decimals of 200 digits. A wrong law would show.
class FormsAgainstOracleTest {
  private static final MathContext PRECISION = new MathContext(200);
  private static final BigDecimal TINY = new BigDecimal("1e-60");
  private static final BigDecimal MODERATE = BigDecimal.valueOf(40);

  private record Both(Real real, BigDecimal decimal) {
    static Both of(long numerator, long denominator) {
      return new Both(
          Real.of(Rational.of(numerator, denominator)),
          BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), PRECISION));
    }

    boolean isModerate() {
      return decimal.abs().compareTo(MODERATE) < 0;
    }

    boolean isTiny() {
      return decimal.abs().compareTo(TINY) < 0;
    }
  }

  private final Numbers numbers = new Numbers("FormsAgainstOracleTest");

  @Test
  void formsMeanWhatTheyWereMadeOf() {
    int irrational = 0;
    for (int round = 0; round < 80; round++) {
      List<Both> values = new ArrayList<>(leaves());
      for (int step = 0; step < 14; step++) {
        Both a = values.get(numbers.below(values.size()));
        Both b = values.get(numbers.below(values.size()));
        Both next = combine(a, b);
        assertAgrees(next);
        irrational += next.real instanceof Irrational ? 1 : 0;
        values.add(next);
      }
    }
    assertThat(irrational).isGreaterThan(300);
  }

  private static List<Both> leaves() {
    return List.of(
        Both.of(2, 1),
        Both.of(1, 2),
        Both.of(-1, 1),
        Both.of(6, 1),
        Both.of(8, 3),
        Both.of(0, 1),
        new Both(Elementary.sqrt(Real.of(2)), BigDecimal.TWO.sqrt(PRECISION)),
        new Both(Elementary.e(), BigDecimalMath.e(PRECISION)),
        new Both(Elementary.pi(), BigDecimalMath.pi(PRECISION)));
  }

  private static void assertAgrees(Both value) {
    Enclosure enclosure = value.real.enclose(60);
    BigDecimal slack = value.decimal.abs().add(BigDecimal.ONE).movePointLeft(110);
    assertThat(rational(value.decimal.add(slack))).isGreaterThanOrEqualTo(enclosure.lower());
    assertThat(rational(value.decimal.subtract(slack))).isLessThanOrEqualTo(enclosure.upper());
  }

  private static Rational rational(BigDecimal decimal) {
    return Rational.of(decimal.unscaledValue()).times(Rational.ofTenToThe(-decimal.scale()));
  }

  private Both combine(Both a, Both b) {
    return switch (numbers.below(15)) {
      case 0, 1 -> new Both(a.real.plus(b.real), a.decimal.add(b.decimal, PRECISION));
      case 2 -> new Both(a.real.minus(b.real), a.decimal.subtract(b.decimal, PRECISION));
      case 3, 4 -> times(a, b);
      case 5, 6 -> b.isTiny() ? a : divided(a, b);
      case 7 -> a.isModerate() ? exp(a) : b;
      case 8 -> a.isTiny() ? b : log(a);
      case 9 -> a.isTiny() ? b : power(a, numbers.below(9) - 4, numbers.below(4) + 1);
      case 10 -> a.isModerate() ? sigmoid(a) : b;
      case 11 -> new Both(Elementary.sin(a.real), BigDecimalMath.sin(a.decimal, PRECISION));
      case 12 -> new Both(Elementary.cos(a.real), BigDecimalMath.cos(a.decimal, PRECISION));
      case 13 -> new Both(Elementary.atan(a.real), BigDecimalMath.atan(a.decimal, PRECISION));
      default -> a.isModerate() ? tanh(a) : b;
    };
  }

  private static Both times(Both a, Both b) {
    boolean small = a.decimal.precision() - a.decimal.scale() < 40;
    return small ? new Both(a.real.times(b.real), a.decimal.multiply(b.decimal, PRECISION)) : a;
  }

  private static Both divided(Both a, Both b) {
    return new Both(a.real.dividedBy(b.real), a.decimal.divide(b.decimal, PRECISION));
  }

  private static Both exp(Both a) {
    return new Both(Elementary.exp(a.real), BigDecimalMath.exp(a.decimal, PRECISION));
  }

  private static Both log(Both a) {
    return new Both(Elementary.log(a.real.abs()), BigDecimalMath.log(a.decimal.abs(), PRECISION));
  }

  private static Both power(Both a, int numerator, int denominator) {
    if (a.decimal.precision() - a.decimal.scale() > 40) {
      return a;
    }
    BigDecimal exponent =
        BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), PRECISION);
    return new Both(
        a.real.abs().pow(Real.of(Rational.of(numerator, denominator))),
        BigDecimalMath.pow(a.decimal.abs(), exponent, PRECISION));
  }

  private static Both sigmoid(Both a) {
    BigDecimal below = BigDecimal.ONE.add(BigDecimalMath.exp(a.decimal.negate(), PRECISION));
    return new Both(Elementary.sigmoid(a.real), BigDecimal.ONE.divide(below, PRECISION));
  }

  private static Both tanh(Both a) {
    return new Both(Elementary.tanh(a.real), BigDecimalMath.tanh(a.decimal, PRECISION));
  }
}
