package dev.confere.verification;

import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.number.NumberPrinter;
import dev.confere.engine.number.NumberReader;
import dev.confere.engine.number.NumberReading;
import dev.confere.engine.number.UndecidedException;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import java.util.Optional;
import java.util.OptionalInt;

/// The number to write in place of a wrong one, in the spelling of the wrong one.
final class Remedy {

  private Remedy() {}

  /// The value rounded to the digits that the wrong number shows; empty unless both are single numbers.
  static Optional<String> rounded(Value value, String wrong, Notation notation) {
    if (!(value instanceof Value.Number number)
        || !(NumberReader.of(notation).read(wrong) instanceof NumberReading.Read read)) {
      return Optional.empty();
    }
    try {
      return format(read.number())
          .flatMap(format -> NumberPrinter.of(notation).print(number.value(), format));
    } catch (UndecidedException undecided) {
      return Optional.empty();
    }
  }

  private static Optional<NumberFormat> format(WrittenNumber written) {
    return switch (written.form()) {
      case DECIMAL -> Optional.of(new NumberFormat.Decimals(written.decimals()));
      case PERCENT -> Optional.of(new NumberFormat.Percent(OptionalInt.of(written.decimals())));
      case SCIENTIFIC -> Optional.of(new NumberFormat.Scientific(written.decimals() + 1));
      case FRACTION, MIXED -> Optional.of(new NumberFormat.Fraction());
    };
  }
}
