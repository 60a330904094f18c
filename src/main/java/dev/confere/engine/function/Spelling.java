package dev.confere.engine.function;

import dev.confere.engine.value.Value;
import dev.confere.engine.value.Value.Array;
import dev.confere.engine.value.Value.Bool;
import dev.confere.engine.value.Value.Entries;
import dev.confere.engine.value.Value.Number;
import dev.confere.engine.value.Value.Scalar;
import dev.confere.engine.value.Value.Text;
import dev.confere.engine.value.Value.Unknown;

/// How many decimals numbers show.
final class Spelling {

  private Spelling() {}

  /// The same value, its numbers showing at least `decimals` decimals.
  static Value withDecimals(Value value, int decimals) {
    return switch (value) {
      case Scalar scalar -> scalar(scalar, decimals);
      case Array array ->
          new Array(
              array.shape(), array.elements().stream().map(e -> scalar(e, decimals)).toList());
      case Unknown unknown -> unknown;
    };
  }

  private static Scalar scalar(Scalar scalar, int decimals) {
    return switch (scalar) {
      case Number number -> new Number(number.value(), decimals);
      case Text text -> text;
      case Bool bool -> bool;
      case Entries entries -> entries;
    };
  }
}
