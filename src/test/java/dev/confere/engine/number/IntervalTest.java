package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {

  private static final long SEED = 7;
  private static final int DIGITS = 5;

  private final Random random = new Random(SEED);

  private Interval positive() {
    BigDecimal lower = BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(7));
    BigDecimal width = BigDecimal.valueOf(random.nextInt(3), random.nextInt(7));
    return new Interval(lower, lower.add(width));
  }

  /// Two signs cancel: the product of the opposites is found by looking at all four corners.
  @Test
  void positiveBoundsGiveTheProductOfTheirOpposites() {
    for (int i = 0; i < 1_000; i++) {
      Interval a = positive();
      Interval b = positive();
      Interval product = a.times(b, DIGITS);
      Interval opposites = a.negate().times(b.negate(), DIGITS);
      assertThat(product.lower())
          .as("%s × %s, seed %s", a, b, SEED)
          .isEqualByComparingTo(opposites.lower());
      assertThat(product.upper()).isEqualByComparingTo(opposites.upper());
    }
  }

  @Test
  void boundsOnBothSidesOfZeroAreMultipliedAtAllCorners() {
    Interval across = new Interval(BigDecimal.valueOf(-2), BigDecimal.valueOf(3));
    assertThat(across.times(across, DIGITS))
        .isEqualTo(new Interval(BigDecimal.valueOf(-6), BigDecimal.valueOf(9)));
  }
}
