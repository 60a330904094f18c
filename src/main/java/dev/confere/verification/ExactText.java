package dev.confere.verification;

import dev.confere.engine.number.Enclosure;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Irrational;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.number.UndecidedException;
import dev.confere.engine.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Collectors;

/// The exact value for a ledger: `36/5`, `[6/5, 0]`, or an enclosure `(1.6487212707, 1.6487212708)` of an irrational number.
final class ExactText {

  private static final int DIGITS = 30;

  private ExactText() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Number number -> of(number.value());
      case Value.Text text -> '"' + text.value() + '"';
      case Value.Bool truth -> String.valueOf(truth.value());
      case Value.Array array ->
          array.rows().stream().map(ExactText::of).collect(Collectors.joining(", ", "[", "]"));
      case Value.Entries entries ->
          entries.fields().entrySet().stream()
              .map(field -> field.getKey() + ": " + of(field.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Unknown u -> "";
    };
  }

  private static String of(Real real) {
    return switch (real) {
      case Exact(Rational value) -> value.toString();
      case Irrational irrational -> bounds(irrational);
    };
  }

  /// Two neighbours of so many decimals: the same however narrow the enclosure has become by other questions.
  private static String bounds(Real real) {
    try {
      BigInteger below = Rounding.floor(real, DIGITS);
      return bounds(below, below.add(BigInteger.ONE));
    } catch (UndecidedException onADecimal) {
      Rational shift = Rational.ofTenToThe(DIGITS);
      Enclosure enclosure = real.enclose(DIGITS);
      return bounds(enclosure.lower().times(shift).floor(), enclosure.upper().times(shift).ceil());
    }
  }

  private static String bounds(BigInteger lower, BigInteger upper) {
    return "(" + decimal(lower) + ", " + decimal(upper) + ")";
  }

  private static String decimal(BigInteger shifted) {
    return new BigDecimal(shifted, DIGITS).toPlainString();
  }
}
