package dev.confere.engine.number;

import java.math.BigInteger;
import java.util.function.IntFunction;

/// The constants that the reduction of arguments needs, in fixed point, too small by less than two
/// units of the last bit.
/// Each is kept at the highest precision asked for so far; a race computes it twice, no worse.
final class Constants {
  private static final int GUARD = 32;
  private static final Constants PI = new Constants(Constants::machin);
  private static final Constants LOG_2 = new Constants(Constants::threeTerms);

  private record Known(int bits, BigInteger value) {}

  private final IntFunction<BigInteger> series;
  private volatile Known known = new Known(0, BigInteger.ZERO);

  private Constants(IntFunction<BigInteger> series) {
    this.series = series;
  }

  static BigInteger pi(int bits) {
    return PI.at(bits);
  }

  static BigInteger log2(int bits) {
    return LOG_2.at(bits);
  }

  /// The series is wrong by far less than 2^GUARD units, on either side; one is taken off so that the
  /// result is never too large.
  private BigInteger at(int bits) {
    Known best = known;
    if (best.bits < bits) {
      BigInteger value = series.apply(bits + GUARD);
      BigInteger low = value.subtract(BigInteger.ONE.shiftLeft(GUARD - 2)).shiftRight(GUARD);
      best = new Known(bits, low);
      known = best;
    }
    return best.value.shiftRight(best.bits - bits);
  }

  /// Machin, 1706: π = 16 arctan(1/5) − 4 arctan(1/239).
  private static BigInteger machin(int bits) {
    return inverseTangent(16, 5, -1, bits).subtract(inverseTangent(4, 239, -1, bits));
  }

  /// ln 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749).
  private static BigInteger threeTerms(int bits) {
    return inverseTangent(18, 26, 1, bits)
        .subtract(inverseTangent(2, 4801, 1, bits))
        .add(inverseTangent(8, 8749, 1, bits));
  }

  /// `factor · arctan(1/n)` for sign −1, `factor · artanh(1/n)` for sign 1.
  private static BigInteger inverseTangent(long factor, long n, int sign, int bits) {
    BigInteger power = FixedPoint.divide(BigInteger.valueOf(factor).shiftLeft(bits), n);
    BigInteger sum = BigInteger.ZERO;
    for (long k = 0; power.signum() != 0; k++) {
      BigInteger term = FixedPoint.divide(power, 2 * k + 1);
      sum = sign < 0 && k % 2 == 1 ? sum.subtract(term) : sum.add(term);
      power = FixedPoint.divide(power, n * n);
    }
    return sum;
  }
}
