package dev.confere.math;

import dev.confere.engine.expression.Expression;
import java.util.Optional;

/// The outermost leaves of a tree in the order of the text.
final class Leaves {
  private Leaves() {}

  static Optional<Expression.NumberLiteral> first(Expression expression) {
    Expression at = expression;
    while (at instanceof Expression.Binary binary) {
      at = binary.left();
    }
    return at instanceof Expression.NumberLiteral number ? Optional.of(number) : Optional.empty();
  }
}
