package dev.confere.engine.expression;

import dev.confere.engine.number.Rational;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// An expression as written; every node keeps its span in the source.
///
/// The reader of LaTeX builds the same trees, so that a formula and a compute block mean the same thing.
public sealed interface Expression {

  Span span();

  /// `7.2`, `60%` (value 3/5, two decimals): the value and how many decimals were written.
  record NumberLiteral(Span span, Rational value, int decimals) implements Expression {}

  record TextLiteral(Span span, String value) implements Expression {}

  record BooleanLiteral(Span span, boolean value) implements Expression {}

  record Name(Span span, String name) implements Expression {}

  record Unary(Span span, UnaryOperator operator, Expression operand) implements Expression {}

  record Binary(Span span, BinaryOperator operator, Expression left, Expression right)
      implements Expression {}

  /// `if condition then whenTrue else whenFalse`; broadcasts over an array of conditions.
  record Conditional(Span span, Expression condition, Expression whenTrue, Expression whenFalse)
      implements Expression {}

  /// `from..to`, both ends included.
  record Range(Span span, Expression from, Expression to) implements Expression {}

  /// `[1, 2, 3]`, `[[1, 2], [3, 4]]`.
  record ArrayLiteral(Span span, List<Expression> elements) implements Expression {
    public ArrayLiteral {
      elements = List.copyOf(elements);
    }
  }

  /// `{name: expression, …}`.
  record RecordLiteral(Span span, List<Entry> entries) implements Expression {
    public RecordLiteral {
      entries = List.copyOf(entries);
    }

    public record Entry(Span nameSpan, String name, Expression value) {}
  }

  /// `[body for variable in range]`; also the argument of `sum(body for variable in range)`.
  record Comprehension(
      Span span, Expression body, String variable, Span variableSpan, Expression range)
      implements Expression {}

  /// `x[i, j]`, `x[1..2, :]`; counted from 1.
  record Index(Span span, Expression target, List<Selector> selectors) implements Expression {
    public Index {
      selectors = List.copyOf(selectors);
    }
  }

  /// `record.field`.
  record Field(Span span, Expression target, String name, Span nameSpan) implements Expression {}

  /// `f(x, stride = 2)`; `relu'(x)` has derivative order 1.
  record Call(
      Span span, String function, Span nameSpan, int derivativeOrder, List<Argument> arguments)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// An argument, by position or by name.
  record Argument(Span span, Optional<String> name, Expression value) {

    /// `a = 0` taken for a comparison: the function has no parameter of that name.
    public Expression asComparison() {
      if (name.isEmpty()) {
        return value;
      }
      Span nameSpan = new Span(span.start(), span.start() + name.get().length());
      return new Binary(span, BinaryOperator.EQUAL, new Name(nameSpan, name.get()), value);
    }
  }

  /// One axis of an index.
  sealed interface Selector {
    Span span();

    /// An element (a number) or several (a vector of numbers).
    record At(Expression index) implements Selector {
      @Override
      public Span span() {
        return index.span();
      }
    }

    /// `:`, the whole axis.
    record All(Span span) implements Selector {}
  }
}
