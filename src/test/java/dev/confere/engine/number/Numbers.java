package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.Random;

/// Random numbers whose seed is printed, so that a failure can be repeated with
/// `-Dconfere.seed=…`.
final class Numbers {
  private final Random random;

  Numbers(String user) {
    long seed = Long.getLong("confere.seed", 20261123L);
    System.out.println(user + ": -Dconfere.seed=" + seed);
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /// Mostly small, sometimes large, often zero, one or their like.
  Rational rational() {
    return switch (random.nextInt(6)) {
      case 0 -> Rational.of(random.nextInt(5) - 2);
      case 1 -> decimal(random.nextInt(4));
      case 2 -> Rational.of(integer(200), integer(200).abs().add(BigInteger.ONE));
      default -> Rational.of(random.nextInt(2001) - 1000, random.nextInt(60) + 1);
    };
  }

  Rational decimal(int decimals) {
    return Rational.of(random.nextInt(200_001) - 100_000).times(Rational.ofTenToThe(-decimals));
  }

  BigInteger integer(int bits) {
    BigInteger size = new BigInteger(bits, random);
    return random.nextBoolean() ? size : size.negate();
  }

  /// Small, or near a power of two at which machine words or their halves end, often with a common divisor.
  BigInteger nearWord() {
    BigInteger small = BigInteger.valueOf(random.nextInt(41) - 20);
    return switch (random.nextInt(7)) {
      case 0 -> small;
      case 1 -> BigInteger.TWO.pow(63).add(small);
      case 2 -> BigInteger.TWO.pow(63).add(small).negate();
      case 3 -> BigInteger.TWO.pow(31 + random.nextInt(2)).add(small);
      case 4 -> BigInteger.TEN.pow(random.nextInt(22)).multiply(small);
      case 5 -> integer(62).multiply(BigInteger.valueOf(1 + random.nextInt(6)));
      default -> integer(1 + random.nextInt(70));
    };
  }
}
