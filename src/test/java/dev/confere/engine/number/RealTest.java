package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealTest {
  private static Real r(long n, long d) {
    return Real.of(Rational.of(n, d));
  }

  private static Real r(long n) {
    return Real.of(n);
  }

  private static Real sqrt(long n) {
    return Elementary.sqrt(r(n));
  }

  private static Real exp(Real x) {
    return Elementary.exp(x);
  }

  private static void assertEqual(Real actual, Real expected) {
    assertThat(Reals.compare(actual, expected)).isEqualTo(Ordering.EQUAL);
  }

  @Test
  void rationalPowersAreExactWhereTheResultIs() {
    assertThat(r(4).pow(r(1, 2))).isEqualTo(r(2));
    assertThat(r(9, 4).pow(r(1, 2))).isEqualTo(r(3, 2));
    assertThat(r(8).pow(r(1, 3))).isEqualTo(r(2));
    assertThat(r(8).pow(r(-2, 3))).isEqualTo(r(1, 4));
    assertThat(Elementary.sqrt(r(225, 100))).isEqualTo(r(3, 2));
    assertThat(r(0).pow(r(0))).isEqualTo(r(1));
    assertThat(r(0).pow(r(1, 2))).isEqualTo(r(0));
    assertThat(Elementary.root(r(-27), 3)).isEqualTo(r(-3));
    Real large = r(1_000_003L * 1_000_003L);
    assertThat(Elementary.sqrt(large)).isEqualTo(r(1_000_003));
    assertThat(sqrt(2)).isInstanceOf(Irrational.class);
  }

  @Test
  void rootsRememberWhatTheyAre() {
    assertThat(sqrt(2).times(sqrt(2))).isEqualTo(r(2));
    assertThat(sqrt(2).pow(r(2))).isEqualTo(r(2));
    assertThat(sqrt(8)).isEqualTo(sqrt(2).times(r(2)));
    assertThat(sqrt(2).times(sqrt(3))).isEqualTo(sqrt(6));
    assertThat(r(1).dividedBy(sqrt(2))).isEqualTo(sqrt(2).dividedBy(r(2)));
    assertThat(r(1).plus(sqrt(2)).times(r(1).minus(sqrt(2)))).isEqualTo(r(-1));
    assertThat(sqrt(2).minus(sqrt(2))).isEqualTo(r(0));
  }

  @Test
  void exponentialsAndLogarithmsKnowTheirLaws() {
    assertThat(exp(r(0))).isEqualTo(r(1));
    assertThat(exp(r(2)).times(exp(r(-2)))).isEqualTo(r(1));
    assertThat(exp(sqrt(2)).times(exp(sqrt(3)))).isEqualTo(exp(sqrt(2).plus(sqrt(3))));
    assertThat(Elementary.log(exp(r(7, 3)))).isEqualTo(r(7, 3));
    assertThat(exp(Elementary.log(r(7, 3)))).isEqualTo(r(7, 3));
    assertThat(Elementary.log(r(1))).isEqualTo(r(0));
    assertThat(Elementary.log(r(1, 1000), r(10))).isEqualTo(r(-3));
    assertThat(Elementary.log(r(8), r(4))).isEqualTo(r(3, 2));
    Real parts = Elementary.log(r(9, 10)).plus(Elementary.log(r(8, 10)));
    assertThat(parts).isEqualTo(Elementary.log(r(72, 100)));
    assertThat(Elementary.e().pow(r(2))).isEqualTo(exp(r(2)));
    assertThat(Elementary.e().pow(sqrt(2))).isEqualTo(exp(sqrt(2)));
  }

  @Test
  void aSoftmaxAddsUpToOne() {
    List<Real> logits = List.of(r(2), r(1), r(1, 10), r(-3, 7));
    List<Real> softmax = softmax(logits);
    assertThat(Reals.sum(softmax)).isEqualTo(r(1));
    List<Real> shifted = softmax(logits.stream().map(x -> x.minus(r(2))).toList());
    assertThat(shifted).isEqualTo(softmax);
  }

  private static List<Real> softmax(List<Real> logits) {
    Real total = Reals.sum(logits.stream().map(Elementary::exp).toList());
    return logits.stream().map(x -> exp(x).dividedBy(total)).toList();
  }

  @Test
  void theLogisticFunctionKnowsItsSymmetry() {
    Real s = Elementary.sigmoid(r(2));
    assertThat(s.plus(Elementary.sigmoid(r(-2)))).isEqualTo(r(1));
    assertEqual(s.times(r(1).minus(s)), exp(r(2)).dividedBy(r(1).plus(exp(r(2))).pow(r(2))));
    assertEqual(Elementary.tanh(r(1)), Elementary.sigmoid(r(2)).times(r(2)).minus(r(1)));
    assertThat(Elementary.sigmoid(r(0))).isEqualTo(r(1, 2));
    assertThat(Elementary.tanh(r(0))).isEqualTo(r(0));
    assertEqual(Elementary.log(s).negate(), Elementary.softplus(r(-2)));
    Real x = sqrt(5);
    assertEqual(Elementary.sigmoid(x).plus(Elementary.sigmoid(x.negate())), r(1));
  }

  @Test
  void aDivisorWhoseFirstTermIsMissingCancelsNothing() {
    Real x = r(1);
    Real gate = Elementary.tanh(Elementary.softplus(x));
    Real w = r(1).plus(exp(x)).pow(r(2));
    assertEqual(gate, w.minus(r(1)).dividedBy(w.plus(r(1))));
    Real slope = Elementary.sigmoid(x).times(r(1).minus(gate.times(gate)));
    assertThat(Rounding.roundHalfUp(slope, 4)).hasToString("1839/10000");
  }

  @Test
  void anglesThatAreMultiplesOfPiAreKnown() {
    Real pi = Elementary.pi();
    assertThat(Elementary.sin(pi.dividedBy(r(6)))).isEqualTo(r(1, 2));
    assertThat(Elementary.cos(pi.times(r(2, 3)))).isEqualTo(r(-1, 2));
    assertThat(Elementary.sin(pi.times(r(-7)))).isEqualTo(r(0));
    assertThat(Elementary.cos(pi)).isEqualTo(r(-1));
    assertThat(Elementary.tan(pi.dividedBy(r(4)))).isEqualTo(r(1));
    assertThat(Elementary.asin(r(1, 2))).isEqualTo(pi.dividedBy(r(6)));
    assertThat(Elementary.acos(r(-1))).isEqualTo(pi);
    assertThat(Elementary.atan2(r(-1), r(-1))).isEqualTo(pi.times(r(-3, 4)));
    assertThat(Elementary.sin(r(-1))).isEqualTo(Elementary.sin(r(1)).negate());
    assertThatThrownBy(() -> Elementary.tan(pi.dividedBy(r(2))))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void whatIsNotProvedEqualIsUndecided() {
    Real one = Elementary.sin(r(1)).pow(r(2)).plus(Elementary.cos(r(1)).pow(r(2)));
    assertThat(Reals.compare(one, r(1))).isEqualTo(Ordering.UNDECIDED);
    assertThat(Reals.compare(one, r(2))).isEqualTo(Ordering.LESS);
    assertThatThrownBy(() -> r(1).dividedBy(one.minus(r(1))))
        .isInstanceOf(UndecidedException.class);
  }

  @Test
  void closeNumbersAreToldApart() {
    Real close = r(1).plus(exp(r(-800)));
    assertThat(Reals.compare(close, r(1))).isEqualTo(Ordering.GREATER);
    assertThat(Reals.compare(Elementary.sigmoid(r(800)), r(1))).isEqualTo(Ordering.LESS);
    assertThat(Elementary.sigmoid(r(-800)).signum()).isEqualTo(Ordering.GREATER);
    assertThat(Reals.compare(Elementary.tanh(r(50)), r(1))).isEqualTo(Ordering.LESS);
  }

  @Test
  void domainsAreGuarded() {
    assertThatThrownBy(() -> sqrt(-1)).hasMessage("square root of a negative number");
    assertThatThrownBy(() -> Elementary.log(r(0))).hasMessage("logarithm of zero");
    assertThatThrownBy(() -> Elementary.log(r(1).minus(sqrt(2))))
        .hasMessage("logarithm of a negative number");
    assertThatThrownBy(() -> sqrt(2).dividedBy(r(0))).hasMessage("division by zero");
    assertThatThrownBy(() -> r(0).pow(r(-1, 2))).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> r(-8).pow(r(1, 3))).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> Elementary.log(r(2), r(1))).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> Elementary.asin(r(2))).isInstanceOf(DomainException.class);
  }

  @Test
  void whatIsTooLargeEndsAtOnce() {
    assertThatThrownBy(() -> exp(r(1_000_000_000))).isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> r(2).pow(r(1_000_000_000))).isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> r(9).pow(r(9).pow(r(9)))).isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> exp(exp(r(20))).enclose(20)).isInstanceOf(LimitException.class);
    assertThatThrownBy(() -> sqrt(2).pow(r(1_000_000_000))).isInstanceOf(LimitException.class);
    assertThat(r(-1).pow(Real.of(Rational.of(10).pow(30).plus(Rational.ONE)))).isEqualTo(r(-1));
    assertThat(exp(r(1000)).enclose(20).lower().compareTo(Rational.of(10).pow(434))).isPositive();
  }

  @Test
  void longSumsAndChainsDoNotOverflowTheStack() {
    List<Real> many = new ArrayList<>();
    Real oneByOne = Exact.ZERO;
    Real chain = r(1);
    for (int i = 1; i <= 4_000; i++) {
      many.add(Elementary.log(r(i).plus(sqrt(2))));
      oneByOne = oneByOne.plus(many.getLast());
    }
    for (int i = 1; i <= 1_000; i++) {
      chain = Elementary.sigmoid(chain.plus(r(1)));
    }
    assertThat(Reals.compare(oneByOne, Reals.sum(many).plus(r(1, 1000)))).isEqualTo(Ordering.LESS);
    assertThat(chain.enclose(20).width().compareTo(Rational.ofTenToThe(-10))).isNegative();
  }
}
