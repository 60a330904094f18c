package dev.confere.verification;

import dev.confere.engine.number.Rational;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was stated, in the form in which a ledger writes values.
final class StatedText {

  private StatedText() {}

  /// `36/5`, `[6/5, 0]`, `"ATIVO"`.
  static String exact(Stated stated) {
    return switch (stated) {
      case Stated.Number number -> number.number().value().toString();
      case Stated.Vector vector -> list(vector, StatedText::exact);
      case Stated.Words words -> '"' + words.text() + '"';
      case Stated.Ambiguous a -> "";
    };
  }

  /// The weight of the last digit of each number; empty for what shows none.
  static String unit(Stated stated) {
    return switch (stated) {
      case Stated.Number number -> number.number().unit().map(Rational::toString).orElse("");
      case Stated.Vector vector -> list(vector, StatedText::unit);
      case Stated.Words w -> "";
      case Stated.Ambiguous a -> "";
    };
  }

  private static String list(Stated.Vector vector, Function<Stated, String> form) {
    return vector.elements().stream().map(form).collect(Collectors.joining(", ", "[", "]"));
  }
}
