package dev.confere.engine.value;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Value.Number;
import java.math.BigInteger;
import java.util.Optional;

/// Whole numbers where a value must be one: indices, lengths, counts.
public final class Wholes {

  private static final int BITS = 40;

  private Wholes() {}

  /// @param what for the message: `the start of a range`
  /// @throws EvaluationFailure WRONG_TYPE for anything but a whole number, LIMIT_EXCEEDED for one
  ///     beyond 10¹²
  public static long of(Value value, String what) {
    Optional<Rational> exact =
        value instanceof Number number ? number.value().exact() : Optional.empty();
    if (exact.isEmpty() || !exact.get().isInteger()) {
      throw new EvaluationFailure(
          Code.WRONG_TYPE, what + " must be a whole number, found " + describe(value));
    }
    BigInteger whole = exact.get().numerator();
    if (whole.bitLength() > BITS) {
      throw new EvaluationFailure(Code.LIMIT_EXCEEDED, what + " is beyond 10^12");
    }
    return whole.longValueExact();
  }

  /// The kind of a value, or the value itself when it is a short fraction.
  static String describe(Value value) {
    return value instanceof Number number
        ? number
            .value()
            .exact()
            .map(Rational::toString)
            .filter(s -> s.length() < 20)
            .orElse("number")
        : value.kind();
  }
}
