package dev.confere.engine.expression;

import dev.confere.source.Span;
import java.util.List;

/// `name = expression` or `f(x, y) = expression`.
///
/// @param parameters empty for a name that stands for a value
public record Definition(
    Span span, String name, Span nameSpan, List<Parameter> parameters, Expression body) {

  public Definition {
    parameters = List.copyOf(parameters);
  }

  public record Parameter(String name, Span span) {}

  public boolean isFunction() {
    return !parameters.isEmpty();
  }
}
