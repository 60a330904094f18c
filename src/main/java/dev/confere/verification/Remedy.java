package dev.confere.verification;

import dev.confere.engine.number.Notation;
import dev.confere.engine.number.NumberReader;
import dev.confere.engine.number.NumberReading;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.engine.value.Value;
import java.util.Optional;

/// The text to write in place of a wrong one, in its spelling and in the notation of the page.
final class Remedy {

  private final Notation notation;

  Remedy(Notation notation) {
    this.notation = notation;
  }

  /// The value exactly; empty unless it is of the kind that was stated, and the spelling can hold it.
  ///
  /// @param wrong what was stated, as it stands in the source
  Optional<String> exactly(Value value, String wrong) {
    return switch (value) {
      case Value.Number(Real number, int decimals) ->
          number
              .exact()
              .flatMap(exact -> respelling(wrong).flatMap(spelled -> spelled.exactly(exact)))
              .map(Respelling.Spelled::text);
      case Value.Text(String text) ->
          read(wrong) instanceof NumberReading.NotANumber && !wrong.strip().startsWith("[")
              ? Optional.of(text)
              : Optional.empty();
      case Value.Bool truth ->
          TruthWords.read(wrong.strip()).filter(said -> said != truth.value()).isPresent()
              ? TruthWords.opposite(wrong.strip())
              : Optional.empty();
      case Value.Array a -> Optional.empty();
      case Value.Entries e -> Optional.empty();
      case Value.Unknown u -> Optional.empty();
    };
  }

  /// The value rounded to the digits that the wrong number shows.
  Optional<String> rounded(Value value, String wrong) {
    return value instanceof Value.Number number
        ? respelling(wrong)
            .flatMap(spelled -> spelled.rounded(number.value()))
            .map(Respelling.Spelled::text)
        : Optional.empty();
  }

  private Optional<Respelling> respelling(String wrong) {
    return read(wrong) instanceof NumberReading.Read(WrittenNumber number, int end)
        ? Optional.of(of(number, wrong))
        : Optional.empty();
  }

  /// @param wrong the same number as it stands in the source
  Respelling of(WrittenNumber number, String wrong) {
    String sign = String.valueOf(notation.decimalSeparator());
    boolean formula = wrong.contains("\\");
    return new Respelling(wrong, number.decimals(), formula && sign.equals(",") ? "{,}" : sign);
  }

  private NumberReading read(String text) {
    return NumberReader.of(notation).read(StatedReader.plain(text));
  }
}
