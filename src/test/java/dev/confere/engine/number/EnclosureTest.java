package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnclosureTest {
  private static final Enclosure ENCLOSURE = new Enclosure(Rational.of(1), Rational.of(3, 2));

  @Test
  void comparesAllItsNumbersAtOnce() {
    assertThat(ENCLOSURE.compareTo(Rational.of(1, 2))).isEqualTo(Ordering.GREATER);
    assertThat(ENCLOSURE.compareTo(Rational.of(2))).isEqualTo(Ordering.LESS);
    assertThat(ENCLOSURE.compareTo(Rational.of(1))).isEqualTo(Ordering.UNDECIDED);
    assertThat(ENCLOSURE.compareTo(Rational.of(3, 2))).isEqualTo(Ordering.UNDECIDED);
    assertThat(Enclosure.of(Rational.ONE).compareTo(Rational.ONE)).isEqualTo(Ordering.EQUAL);
  }

  @Test
  void containsItsEnds() {
    assertThat(ENCLOSURE.contains(Rational.of(1))).isTrue();
    assertThat(ENCLOSURE.contains(Rational.of(3, 2))).isTrue();
    assertThat(ENCLOSURE.contains(Rational.of(99, 100))).isFalse();
    assertThat(ENCLOSURE.contains(Rational.of(151, 100))).isFalse();
    assertThat(ENCLOSURE.width()).isEqualTo(Rational.of(1, 2));
    assertThatThrownBy(() -> new Enclosure(Rational.ONE, Rational.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shrinksAsMoreDigitsAreAskedFor() {
    Real real = Elementary.exp(Elementary.sqrt(Real.of(2))).minus(Real.of(4));
    Enclosure before = real.enclose(1);
    for (int digits = 2; digits < 300; digits += 7) {
      Enclosure next = real.enclose(digits);
      assertThat(next.width()).isLessThanOrEqualTo(Rational.ofTenToThe(3 - digits));
      assertThat(next.lower()).isGreaterThanOrEqualTo(before.lower());
      before = next;
    }
    assertThat(Real.of(7).enclose(3)).isEqualTo(Enclosure.of(Rational.of(7)));
    assertThatThrownBy(() -> real.enclose(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyThreadsFindTheSame() {
    Real shared = Elementary.sigmoid(Elementary.sqrt(Real.of(3))).plus(Elementary.pi());
    List<String> results =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> Rounding.roundHalfUp(shared, i % 40).toDecimalString(40))
            .toList();
    for (int i = 0; i < 200; i++) {
      assertThat(results.get(i)).isEqualTo(results.get(i % 40));
    }
    assertThat(results.get(20)).startsWith("3.9912672066796318129");
  }
}
