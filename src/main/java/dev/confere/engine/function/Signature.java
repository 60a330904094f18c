package dev.confere.engine.function;

import dev.confere.engine.number.Rational;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The name and the parameters of a function, as they are written in its definition: `max(x...,
/// axis = "all")`.
///
/// @param variadic whether the first parameter stands for any number of arguments; the others are
///     then given by name
record Signature(String text, String name, List<Parameter> parameters, boolean variadic) {

  private static final String DOTS = "...";

  /// Reads a signature of our own; one that is not well formed is a bug.
  static Signature of(String text) {
    int open = text.indexOf('(');
    String inside = text.substring(open + 1, text.length() - 1);
    List<Parameter> parameters = new ArrayList<>();
    for (String part : inside.split(", ")) {
      parameters.add(parameter(part.replace(DOTS, "")));
    }
    return new Signature(
        text, text.substring(0, open), List.copyOf(parameters), inside.contains(DOTS));
  }

  private static Parameter parameter(String text) {
    int equals = text.indexOf(" = ");
    return equals < 0
        ? new Parameter(text, Optional.empty())
        : new Parameter(
            text.substring(0, equals), Optional.of(literal(text.substring(equals + 3))));
  }

  private static Value literal(String text) {
    return text.startsWith("\"")
        ? new Value.Text(text.substring(1, text.length() - 1))
        : Value.Number.of(Rational.ofDecimal(text), 0);
  }

  /// The same function's derivative: `relu'(x)`.
  Signature derived() {
    return new Signature(text.replace("(", "'("), name + "'", parameters, variadic);
  }
}
