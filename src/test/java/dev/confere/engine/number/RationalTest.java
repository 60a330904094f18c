package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RationalTest {
  private static Rational r(long n, long d) {
    return Rational.of(n, d);
  }

  @Test
  void isInLowestTermsWithAPositiveDenominator() {
    assertThat(r(6, -4)).hasToString("-3/2").isEqualTo(r(-3, 2)).hasSameHashCodeAs(r(-3, 2));
    assertThat(r(0, -7)).isEqualTo(Rational.ZERO).hasToString("0");
    assertThat(r(14, 7).isInteger()).isTrue();
    assertThat(r(36, 5).numerator()).isEqualTo(36);
    assertThat(r(36, 5).denominator()).isEqualTo(5);
    assertThat(r(1, 2)).isNotEqualTo(r(1, 3)).isNotEqualTo("1/2");
    assertThatThrownBy(() -> r(1, 0)).isInstanceOf(DomainException.class);
  }

  @Test
  void obeysTheLawsOfAField() {
    Numbers numbers = new Numbers("RationalTest.obeysTheLawsOfAField");
    for (int i = 0; i < 2000; i++) {
      Rational a = numbers.rational();
      Rational b = numbers.rational();
      Rational c = numbers.rational();
      assertThat(a.plus(b)).isEqualTo(b.plus(a));
      assertThat(a.times(b)).isEqualTo(b.times(a));
      assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
      assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
      assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
      assertThat(a.plus(Rational.ZERO)).isEqualTo(a);
      assertThat(a.times(Rational.ONE)).isEqualTo(a);
      assertThat(a.minus(b).plus(b)).isEqualTo(a);
      assertThat(a.minus(a)).isEqualTo(Rational.ZERO);
      if (!b.isZero()) {
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
        assertThat(b.times(b.inverse())).isEqualTo(Rational.ONE);
      }
      assertThat(a.compareTo(b))
          .isEqualTo(a.minus(b).signum())
          .isEqualTo(-Integer.signum(b.compareTo(a)));
      assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
      assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
      assertThat(a.abs().signum()).isEqualTo(Math.abs(a.signum()));
    }
  }

  @Test
  void roundsDownAndUpToIntegers() {
    Numbers numbers = new Numbers("RationalTest.roundsDownAndUpToIntegers");
    assertThat(r(-7, 2).floor()).isEqualTo(-4);
    assertThat(r(-7, 2).ceil()).isEqualTo(-3);
    assertThat(r(7, 2).floor()).isEqualTo(3);
    assertThat(r(-4, 1).floor()).isEqualTo(-4);
    for (int i = 0; i < 500; i++) {
      Rational a = numbers.rational();
      Rational above = a.minus(Rational.of(a.floor()));
      assertThat(above).isBetween(Rational.ZERO, Rational.ONE).isNotEqualTo(Rational.ONE);
      BigInteger one = a.isInteger() ? BigInteger.ZERO : BigInteger.ONE;
      assertThat(a.ceil()).isEqualTo(a.floor().add(one));
    }
  }

  @Test
  void readsPlainDecimalsOnly() {
    assertThat(Rational.ofDecimal("-1.70")).isEqualTo(r(-17, 10));
    assertThat(Rational.ofDecimal("+042")).isEqualTo(r(42, 1));
    for (String wrong :
        new String[] {"", ".", "1.", ".5", "1e3", "1,5", "--1", "1.2.3", "٣", " 1"}) {
      assertThatThrownBy(() -> Rational.ofDecimal(wrong)).isInstanceOf(NumberFormatException.class);
    }
  }

  @Test
  void knowsHowLongItsExpansionIs() {
    assertThat(r(36, 5).finiteDecimals()).isEqualTo(OptionalInt.of(1));
    assertThat(r(7, 1).finiteDecimals()).isEqualTo(OptionalInt.of(0));
    assertThat(r(1, 8).finiteDecimals()).isEqualTo(OptionalInt.of(3));
    assertThat(r(1, 125).finiteDecimals()).isEqualTo(OptionalInt.of(3));
    assertThat(r(3, 40).finiteDecimals()).isEqualTo(OptionalInt.of(3));
    assertThat(r(1, 3).finiteDecimals()).isEmpty();
    assertThat(r(1, 70).finiteDecimals()).isEmpty();
  }

  @Test
  void printsDecimalsLikeBigDecimal() {
    Numbers numbers = new Numbers("RationalTest.printsDecimalsLikeBigDecimal");
    assertThat(r(-1, 1000).toDecimalString(2)).isEqualTo("0.00");
    assertThat(r(-1, 2).toDecimalString(0)).isEqualTo("-1");
    assertThat(r(5, 1000).toDecimalString(2)).isEqualTo("0.01");
    for (int i = 0; i < 1000; i++) {
      Rational a = numbers.rational();
      int decimals = numbers.below(8);
      BigDecimal expected =
          new BigDecimal(a.numerator())
              .divide(new BigDecimal(a.denominator()), decimals, RoundingMode.HALF_UP);
      assertThat(a.toDecimalString(decimals)).isEqualTo(expected.toPlainString());
    }
  }

  @Test
  void raisesToIntegerPowers() {
    assertThat(r(-2, 3).pow(3)).isEqualTo(r(-8, 27));
    assertThat(r(-2, 3).pow(-3)).isEqualTo(r(-27, 8));
    assertThat(Rational.ZERO.pow(0)).isEqualTo(Rational.ONE);
    assertThat(Rational.of(-1).pow(Integer.MAX_VALUE)).isEqualTo(Rational.of(-1));
    assertThat(Rational.ofTenToThe(-3)).isEqualTo(r(1, 1000));
    assertThat(Rational.ofTenToThe(3)).isEqualTo(r(1000, 1));
    assertThatThrownBy(() -> Rational.ZERO.pow(-1)).isInstanceOf(DomainException.class);
  }

  @Test
  void resultsAreCanonical() {
    Numbers numbers = new Numbers("RationalTest.resultsAreCanonical");
    for (int i = 0; i < 1000; i++) {
      Rational a = numbers.rational();
      Rational b = numbers.rational();
      for (Rational result : List.of(a.plus(b), a.minus(b), a.times(b), a.negate(), a.pow(3))) {
        assertThat(result.denominator()).isPositive();
        assertThat(result.numerator().gcd(result.denominator())).isEqualTo(BigInteger.ONE);
      }
    }
  }

  @Test
  void addsUpManySmallFractions() {
    Rational sum = Rational.ZERO;
    for (int n = 1; n <= 5000; n++) {
      sum = sum.plus(r(1, n));
    }
    assertThat(sum.toDecimalString(10)).isEqualTo("9.0945088530");
  }

  @Test
  void refusesWhatIsTooLarge() {
    Rational large = Rational.of(BigInteger.TWO.pow(99_998));
    assertThat(large.plus(large).bitLength()).isEqualTo(100_001);
    assertThatThrownBy(() -> large.plus(large).plus(large.plus(large)))
        .isInstanceOf(LimitException.class)
        .hasMessage("the number has more than 30000 digits");
    assertThatThrownBy(() -> large.times(Rational.of(4))).isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> Rational.of(2).pow(1_000_000_000)).isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> r(1, 2).pow(1_000_000_000)).isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> r(1, 2).pow(Integer.MIN_VALUE)).isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> Rational.ofTenToThe(Integer.MIN_VALUE))
        .isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> Rational.ofDecimal("9".repeat(40_000)))
        .isInstanceOf(LimitException.class);
  }
}
