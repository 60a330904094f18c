package dev.confere.verification;

import dev.confere.engine.number.Enclosure;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
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
    return real.exact().map(Rational::toString).orElseGet(() -> of(real.enclose(DIGITS)));
  }

  private static String of(Enclosure enclosure) {
    return "("
        + enclosure.lower().toDecimalString(DIGITS)
        + ", "
        + enclosure.upper().toDecimalString(DIGITS)
        + ")";
  }
}
