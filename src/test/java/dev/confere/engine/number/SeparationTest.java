package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {
  private static Real r(long n, long d) {
    return Real.of(Rational.of(n, d));
  }

  private static Real sqrt(Real x) {
    return Elementary.sqrt(x);
  }

  private static Real sqrt(long n) {
    return sqrt(Real.of(n));
  }

  /// An angle as a fraction of π.
  private static Real turn(long n, long d) {
    return Elementary.pi().times(r(n, d));
  }

  private static void assertEqual(Real a, Real b) {
    assertThat(Reals.compare(a, b)).isEqualTo(Ordering.EQUAL);
  }

  @Test
  void nestedRadicalsThatAreEqualAreProvedEqual() {
    assertEqual(sqrt(Real.of(5).plus(sqrt(24))), sqrt(2).plus(sqrt(3)));
    assertEqual(Exact.ONE.dividedBy(sqrt(2).plus(sqrt(3))), sqrt(3).minus(sqrt(2)));
    Real cubes =
        Elementary.root(Real.of(2).plus(sqrt(5)), 3)
            .plus(Elementary.root(Real.of(2).minus(sqrt(5)), 3));
    assertEqual(cubes, Exact.ONE);
  }

  @Test
  void sinesOfFractionsOfAHalfTurnAreAlgebraic() {
    assertEqual(Elementary.cos(turn(1, 5)), Real.of(1).plus(sqrt(5)).times(r(1, 4)));
    assertEqual(Elementary.tan(turn(1, 12)), Real.of(2).minus(sqrt(3)));
    Real sine = Elementary.sin(turn(1, 9));
    Real cosine = Elementary.cos(turn(1, 9));
    assertEqual(sine.times(sine).plus(cosine.times(cosine)), Exact.ONE);
    assertEqual(
        Elementary.cos(turn(1, 7))
            .minus(Elementary.cos(turn(2, 7)))
            .plus(Elementary.cos(turn(3, 7))),
        r(1, 2));
  }

  @Test
  void whatIsNotAlgebraicStaysUndecided() {
    Real one =
        Elementary.sin(Real.of(1)).pow(Real.of(2)).plus(Elementary.cos(Real.of(1)).pow(Real.of(2)));
    assertThat(Reals.compare(one, Exact.ONE)).isEqualTo(Ordering.UNDECIDED);
  }

  @Test
  void aDivisorThatIsProvedZeroIsADivisionByZero() {
    Real zero = sqrt(Real.of(3).plus(sqrt(8))).minus(sqrt(2)).minus(Exact.ONE);
    assertThatThrownBy(() -> Exact.ONE.dividedBy(zero))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("division by zero");
    assertThat(sqrt(zero)).isEqualTo(Exact.ZERO);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 30, 150, 300})
  void nearlyEqualIsNotEqual(int digits) {
    Rational tiny = Rational.ofTenToThe(-digits);
    Real a = sqrt(Real.of(5).plus(sqrt(24))).plus(Real.of(tiny));
    assertThat(Reals.compare(a, sqrt(2).plus(sqrt(3)))).isEqualTo(Ordering.GREATER);
    Real large = Real.of(Rational.ofTenToThe(2 * digits).plus(Rational.ONE));
    assertThat(Reals.compare(sqrt(large), Real.of(Rational.ofTenToThe(digits))))
        .isEqualTo(Ordering.GREATER);
  }

  /// The square root of a square of a random number of the field is the number again; another is not.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void rootsOfSquaresAreFound(long seed) {
    Random random = new Random(seed);
    Real number = Exact.ONE;
    for (int i = 0; i < 3; i++) {
      number =
          number.plus(
              sqrt(2 + random.nextInt(20)).times(r(1 + random.nextInt(9), 1 + random.nextInt(9))));
    }
    Real root = sqrt(number.times(number));
    assertThat(Reals.compare(root, number)).as("seed %d", seed).isEqualTo(Ordering.EQUAL);
    Real other = number.plus(r(1, 1 + random.nextInt(1_000_000)));
    assertThat(Reals.compare(root, other)).as("seed %d", seed).isEqualTo(Ordering.LESS);
  }
}
