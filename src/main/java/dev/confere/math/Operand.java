package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.WrittenNumber;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// A piece of a side that has been read.
///
/// @param printed its numbers as printed, when it is nothing but a number or an array of them
/// @param form how it is put together
/// @param mixed whether different units of one dimension were added in it, so that it is in the smallest one
record Operand(
    Expression expression,
    List<WrittenNumber> printed,
    Optional<Unit> unit,
    Form form,
    boolean percent,
    boolean mixed) {

  enum Form {
    /// A number, with a sign perhaps.
    NUMBER,
    SUM,
    PRODUCT,
    /// Anything that is one piece: brackets, calls, arrays.
    PIECE
  }

  Operand {
    printed = List.copyOf(printed);
  }

  static Operand piece(Expression expression) {
    return new Operand(expression, List.of(), Optional.empty(), Form.PIECE, false, false);
  }

  static Operand number(Expression expression, WrittenNumber written) {
    return new Operand(expression, List.of(written), Optional.empty(), Form.NUMBER, false, false);
  }

  Span span() {
    return expression.span();
  }

  boolean isNumber() {
    return form == Form.NUMBER;
  }

  /// Whether it is one number as printed, a power of ten included.
  boolean isSingle() {
    return isNumber() || printed.size() == 1;
  }

  boolean isPlainInteger() {
    return expression instanceof Expression.NumberLiteral literal
        && literal.value().isInteger()
        && literal.decimals() == 0;
  }

  Operand with(Unit other) {
    return new Operand(expression, printed, Optional.of(other), form, percent, mixed);
  }

  Operand withUnit(Optional<Unit> other) {
    return new Operand(expression, printed, other, form, percent, mixed);
  }

  Operand with(Expression other, Form otherForm) {
    return new Operand(other, List.of(), unit, otherForm, false, mixed);
  }
}
