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
}
