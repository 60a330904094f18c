package dev.confere.engine.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Values of series, kept because the pages of a site ask for the same ones again: `log(2)`, `e^(-0.5)`.
///
/// So many are kept as came first; a race computes one twice, no worse.
final class KnownValues {
  private static final int MOST = 1024;

  /// More digits are asked for by few, and would fill the memory.
  private static final int MOST_DIGITS = 100;

  private record Question(Transcendental function, BigDecimal argument, int digits) {}

  private final Map<Question, Interval> known = new ConcurrentHashMap<>();

  Interval at(Transcendental function, BigDecimal argument, int digits) {
    if (digits > MOST_DIGITS || argument.precision() > MOST_DIGITS) {
      return function.computed(argument, digits);
    }
    Question question = new Question(function, argument, digits);
    Interval value = known.get(question);
    if (value == null) {
      value = function.computed(argument, digits);
      if (known.size() < MOST) {
        known.put(question, value);
      }
    }
    return value;
  }

  int size() {
    return known.size();
  }
}
