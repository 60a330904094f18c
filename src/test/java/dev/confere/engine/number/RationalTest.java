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

  /// Machine words end at 2^63: on both sides of that, and near its roots, results are those of integers of any size.
  @Test
  void reckonsAlikeOnBothSidesOfAMachineWord() {
    Numbers numbers = new Numbers("RationalTest.reckonsAlikeOnBothSidesOfAMachineWord");
    for (int i = 0; i < 20_000; i++) {
      BigInteger[] a = {numbers.nearWord(), numbers.nearWord().abs().max(BigInteger.ONE)};
      BigInteger[] b = {numbers.nearWord(), numbers.nearWord().abs().max(BigInteger.ONE)};
      Rational x = Rational.of(a[0], a[1]);
      Rational y = Rational.of(b[0], b[1]);
      BigInteger left = a[0].multiply(b[1]);
      BigInteger right = b[0].multiply(a[1]);
      BigInteger below = a[1].multiply(b[1]);
      same(x, a[0], a[1]);
      same(x.plus(y), left.add(right), below);
      same(x.minus(y), left.subtract(right), below);
      same(x.times(y), a[0].multiply(b[0]), below);
      same(x.negate(), a[0].negate(), a[1]);
      same(x.abs(), a[0].abs(), a[1]);
      same(x.pow(2), a[0].pow(2), a[1].pow(2));
      same(x.pow(3), a[0].pow(3), a[1].pow(3));
      assertThat(x.compareTo(y)).isEqualTo(left.compareTo(right));
      assertThat(x.equals(y)).isEqualTo(left.equals(right));
      if (!y.isZero()) {
        same(x.dividedBy(y), left, right);
        same(y.inverse(), b[1], b[0]);
      }
    }
  }

  /// That the fraction is this one, to the last of its features.
  private static void same(Rational found, BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    BigInteger over = numerator.divide(divisor);
    BigInteger under = denominator.divide(divisor);
    assertThat(found.numerator()).isEqualTo(over);
    assertThat(found.denominator()).isEqualTo(under);
    assertThat(found.signum()).isEqualTo(over.signum());
    assertThat(found.bitLength()).isEqualTo(over.bitLength() + under.bitLength());
    assertThat(found.isInteger()).isEqualTo(under.equals(BigInteger.ONE));
    assertThat(found.floor())
        .isEqualTo(
            new BigDecimal(over)
                .divide(new BigDecimal(under), 0, RoundingMode.FLOOR)
                .toBigInteger());
    assertThat(found).hasToString(over + (found.isInteger() ? "" : "/" + under));
    Rational again = Rational.of(numerator, denominator);
    assertThat(found).isEqualTo(again).hasSameHashCodeAs(again);
  }

  @Test
  void knowsTheEndsOfMachineWords() {
    BigInteger end = BigInteger.TWO.pow(63);
    same(Rational.of(Long.MIN_VALUE), end.negate(), BigInteger.ONE);
    same(Rational.of(Long.MIN_VALUE).negate(), end, BigInteger.ONE);
    same(Rational.of(Long.MAX_VALUE).plus(Rational.ONE), end, BigInteger.ONE);
    same(Rational.of(1, Long.MIN_VALUE), BigInteger.ONE.negate(), end);
    same(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE), BigInteger.ONE, BigInteger.ONE);
    same(Rational.of(Long.MIN_VALUE, -2), end, BigInteger.TWO);
    same(Rational.of(-2).pow(63), end.negate(), BigInteger.ONE);
    same(Rational.of(-2).pow(-63), BigInteger.ONE.negate(), end);
    same(Rational.of(2).pow(62), BigInteger.TWO.pow(62), BigInteger.ONE);
    same(
        Rational.of(3037000500L).times(Rational.of(3037000500L)), b("9223372037000250000"), b("1"));
    same(
        Rational.of(-3037000500L).times(Rational.of(3037000499L)),
        b("-9223372033963249500"),
        b("1"));
    for (int exponent = -40; exponent <= 40; exponent++) {
      BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
      BigInteger over = exponent < 0 ? BigInteger.ONE : power;
      same(Rational.ofTenToThe(exponent), over, exponent < 0 ? power : BigInteger.ONE);
      assertThat(Rational.ofTenToThe(exponent).finiteDecimals()).hasValue(Math.max(0, -exponent));
      assertThat(Rational.ofDecimal("1" + "0".repeat(Math.abs(exponent))).numerator())
          .isEqualTo(power);
    }
  }

  private static BigInteger b(String digits) {
    return new BigInteger(digits);
  }

  @Test
  void printsDecimalsOfAnyLengthLikeBigDecimal() {
    Numbers numbers = new Numbers("RationalTest.printsDecimalsOfAnyLengthLikeBigDecimal");
    for (int i = 0; i < 5000; i++) {
      BigInteger over = numbers.nearWord();
      int decimals = numbers.below(40);
      Rational decimal = Rational.of(over).times(Rational.ofTenToThe(-decimals));
      BigDecimal expected = new BigDecimal(over, decimals);
      assertThat(decimal.finiteDecimals())
          .hasValue(Math.max(0, over.signum() == 0 ? 0 : expected.stripTrailingZeros().scale()));
      assertThat(decimal.toDecimalString(decimals)).isEqualTo(expected.toPlainString());
      assertThat(Rational.ofDecimal(expected.toPlainString())).isEqualTo(decimal);
      int fewer = numbers.below(decimals + 1);
      assertThat(decimal.toDecimalString(fewer))
          .isEqualTo(expected.setScale(fewer, RoundingMode.HALF_UP).toPlainString());
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
