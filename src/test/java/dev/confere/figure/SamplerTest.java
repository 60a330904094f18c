package dev.confere.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplerTest {

  private static final Rational FOUR = Rational.of(4);

  private static Trace trace(Function<Rational, Optional<Real>> function) {
    return Sampler.sample(function, FOUR.negate(), FOUR, Optional.empty());
  }

  private static Rational number(String text) {
    String[] parts = text.split("/", 2);
    Rational numerator = Rational.ofDecimal(parts[0]);
    return parts.length == 1 ? numerator : numerator.dividedBy(Rational.ofDecimal(parts[1]));
  }

  @ParameterizedTest
  @CsvSource({"0", "0.37", "-1/3", "3.999"})
  void aKinkIsFoundWhereverItIs(String at) {
    Rational kink = number(at);
    Trace trace = trace(x -> Optional.of(Real.of(x.minus(kink).max(Rational.ZERO))));
    assertThat(trace.strokes()).hasSize(1);
    assertThat(trace.jumps()).isEmpty();
    double place = Quantity.position(kink);
    for (Trace.Dot dot : trace.strokes().getFirst().dots()) {
      assertThat(dot.y()).isCloseTo(Math.max(0, dot.x() - place), within(1e-12));
    }
    assertThat(trace.strokes().getFirst().dots())
        .as("a dot a fraction of a pixel from the kink")
        .anyMatch(dot -> Math.abs(dot.x() - place) < 8 / 2000.0);
  }

  @ParameterizedTest
  @CsvSource({"0", "1/3", "-2.5", "1/7"})
  void aJumpParts(String at) {
    Rational place = number(at);
    Trace trace = trace(x -> Optional.of(Real.of(x.compareTo(place) > 0 ? 1 : 0)));
    assertThat(trace.strokes()).hasSize(2);
    assertThat(trace.jumps())
        .containsExactly(new Trace.Jump(place, Real.of(0), Real.of(1), Optional.of(Real.of(0))));
    assertThat(trace.strokes())
        .allSatisfy(
            stroke ->
                assertThat(stroke.dots().stream().mapToDouble(Trace.Dot::y).distinct()).hasSize(1));
  }

  @Test
  void whatIsOnlySteepDoesNotPart() {
    Trace trace = trace(x -> Optional.of(Elementary.exp(Real.of(x.times(Rational.of(20))))));
    assertThat(trace.jumps()).isEmpty();
    assertThat(trace.strokes()).hasSize(1);
  }

  @Test
  void aCurveBeginsWhereItHasValues() {
    Trace trace =
        trace(x -> x.signum() >= 0 ? Optional.of(Elementary.sqrt(Real.of(x))) : Optional.empty());
    assertThat(trace.strokes()).hasSize(1);
    assertThat(trace.strokes().getFirst().dots().getFirst()).isEqualTo(new Trace.Dot(0, 0));
    assertThat(trace.first()).isEmpty();
    assertThat(trace.last()).contains(Real.of(2));
  }

  @Test
  void aPoleParts() {
    Trace trace =
        Sampler.sample(
            x -> x.isZero() ? Optional.empty() : Optional.of(Real.of(x.inverse())),
            FOUR.negate(),
            FOUR,
            Optional.of(new Figure.Range(FOUR.negate(), FOUR)));
    assertThat(trace.strokes()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(trace.strokes())
        .allSatisfy(
            stroke ->
                assertThat(stroke.dots().stream().map(dot -> Math.signum(dot.y())).distinct())
                    .hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({"1", "1/3", "-2.7"})
  void aPoleIsNoJumpAndDoesNotHideTheRest(String at) {
    Rational pole = number(at);
    Trace trace =
        trace(
            x -> x.equals(pole) ? Optional.empty() : Optional.of(Real.of(x.minus(pole).inverse())));
    assertThat(trace.jumps()).isEmpty();
    assertThat(trace.strokes()).hasSize(2);
    assertThat(trace.high()).isLessThan(200);
  }

  @Test
  void whatIsNowhereDefinedIsEmpty() {
    assertThat(trace(_ -> Optional.empty()).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.4, 1/3",
    "-0.4, -0.3, -1/3",
    "2, 3, 2",
    "1.9, 2.1, 2",
    "-1, 1, 0",
    "3.14, 3.15, 22/7",
    "0.5, 0.5, 1/2"
  })
  void theSimplestNumberIsTheOneOfTheSmallestDenominator(String low, String high, String simplest) {
    assertThat(Sampler.simplest(number(low), number(high))).isEqualTo(number(simplest));
  }
}
