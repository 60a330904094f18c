package dev.confere.engine.function;

import dev.confere.engine.value.Value;
import java.util.List;

/// Parameters that hold one number for each channel of `x`.
final class Channels {

  private Channels() {}

  /// The parameter, with a vector turned so that it broadcasts along the channels of `x`: the last
  /// axis of a vector or a matrix, the first of a C×H×W array, the second of an N×C×H×W array.
  static Value aligned(Arguments arguments, String parameter) {
    Tensor numbers = arguments.tensor(parameter);
    return numbers.rank() == 1 && arguments.tensor("x").rank() > 2
        ? numbers.shaped(List.of(numbers.size(), 1, 1)).toValue()
        : arguments.value(parameter);
  }
}
