package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class KnownValuesTest {

  private final KnownValues known = new KnownValues();

  @Test
  void keepsWhatWasComputed() {
    Interval first = known.at(Transcendental.EXP, new BigDecimal("0.5"), 30);
    assertThat(first).isEqualTo(ExponentialSeries.exp(new BigDecimal("0.5"), 30));
    assertThat(known.at(Transcendental.EXP, new BigDecimal("0.5"), 30)).isSameAs(first);
  }

  @Test
  void tellsFunctionsAndPrecisionsApart() {
    BigDecimal two = new BigDecimal("2");
    known.at(Transcendental.EXP, two, 30);
    assertThat(known.at(Transcendental.LOG, two, 30)).isEqualTo(ExponentialSeries.log(two, 30));
    assertThat(known.at(Transcendental.EXP, two, 40)).isEqualTo(ExponentialSeries.exp(two, 40));
  }

  @Test
  void keepsABoundedNumberOfShortOnes() {
    for (int i = 1; i < 1500; i++) {
      known.at(Transcendental.LOG, BigDecimal.valueOf(i), 10);
    }
    assertThat(known.size()).isEqualTo(1024);
    KnownValues other = new KnownValues();
    other.at(Transcendental.LOG, BigDecimal.TWO, 200);
    assertThat(other.size()).isZero();
  }
}
