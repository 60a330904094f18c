package dev.confere.engine.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholeFactorsTest {
  @Test
  void multiplyBackToTheNumber() {
    Numbers numbers = new Numbers("WholeFactorsTest");
    for (int i = 0; i < 300; i++) {
      BigInteger number = numbers.integer(60).abs().add(BigInteger.ONE).pow(1 + numbers.below(4));
      BigInteger product = BigInteger.ONE;
      for (Map.Entry<BigInteger, Integer> factor : WholeFactors.of(number).entrySet()) {
        assertThat(factor.getKey()).isGreaterThan(BigInteger.ONE);
        product = product.multiply(factor.getKey().pow(factor.getValue()));
      }
      assertThat(product).isEqualTo(number);
    }
  }

  @Test
  void findSmallPrimesAndPowersOfLargeOnes() {
    BigInteger large = BigInteger.valueOf(1_000_003);
    assertThat(WholeFactors.of(BigInteger.ONE)).isEmpty();
    assertThat(WholeFactors.of(BigInteger.valueOf(360)))
        .isEqualTo(Map.of(BigInteger.TWO, 3, BigInteger.valueOf(3), 2, BigInteger.valueOf(5), 1));
    assertThat(WholeFactors.of(large.pow(6).multiply(BigInteger.TWO)))
        .isEqualTo(Map.of(BigInteger.TWO, 1, large, 6));
    assertThat(WholeFactors.of(BigInteger.valueOf(997 * 997)))
        .isEqualTo(Map.of(BigInteger.valueOf(997), 2));
  }

  @Test
  void takeShortNumbersApartToTheLastPrime() {
    for (int number = 1; number <= 1_000_100; number += number == 3000 ? 996_900 : 1) {
      int product = 1;
      for (Map.Entry<BigInteger, Integer> factor :
          WholeFactors.of(BigInteger.valueOf(number)).entrySet()) {
        assertThat(factor.getKey().isProbablePrime(30))
            .as("%s of %s", factor.getKey(), number)
            .isTrue();
        product *= factor.getKey().pow(factor.getValue()).intValueExact();
      }
      assertThat(product).isEqualTo(number);
    }
  }
}
