package dev.confere.markdown;

import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.source.Span;
import java.util.List;

/// Definitions from another file, placed where the document names that file: a span means a place in the document.
final class Relocated {

  private Relocated() {}

  static Definition to(Span place, Definition column) {
    return new Definition(place, column.name(), place, List.of(), to(place, column.body()));
  }

  private static Expression to(Span place, Expression literal) {
    return switch (literal) {
      case Expression.NumberLiteral number ->
          new Expression.NumberLiteral(place, number.value(), number.decimals());
      case Expression.TextLiteral text -> new Expression.TextLiteral(place, text.value());
      case Expression.BooleanLiteral bool -> new Expression.BooleanLiteral(place, bool.value());
      case Expression.Unary sign ->
          new Expression.Unary(place, sign.operator(), to(place, sign.operand()));
      case Expression.ArrayLiteral array ->
          new Expression.ArrayLiteral(
              place, array.elements().stream().map(element -> to(place, element)).toList());
      case Expression other ->
          throw new IllegalArgumentException("not a literal of a table: " + other);
    };
  }
}
