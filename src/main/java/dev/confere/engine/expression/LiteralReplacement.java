package dev.confere.engine.expression;

import dev.confere.engine.expression.Expression.Argument;
import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.Expression.RecordLiteral.Entry;
import dev.confere.engine.expression.Expression.Selector;
import dev.confere.engine.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts other values in the place of literals.
record LiteralReplacement(Map<NumberLiteral, Rational> values) {

  Expression apply(Expression expression) {
    return switch (expression) {
      case NumberLiteral n -> literal(n);
      case Expression.TextLiteral t -> t;
      case Expression.BooleanLiteral b -> b;
      case Expression.Name n -> n;
      case Expression.Unary(var span, var operator, var operand) ->
          new Expression.Unary(span, operator, apply(operand));
      case Expression.Binary(var span, var operator, var left, var right) ->
          new Expression.Binary(span, operator, apply(left), apply(right));
      case Expression.Conditional(var span, var condition, var whenTrue, var whenFalse) ->
          new Expression.Conditional(span, apply(condition), apply(whenTrue), apply(whenFalse));
      case Expression.Range(var span, var from, var to) ->
          new Expression.Range(span, apply(from), apply(to));
      case Expression.ArrayLiteral(var span, var elements) ->
          new Expression.ArrayLiteral(span, all(elements));
      case Expression.RecordLiteral(var span, var entries) ->
          new Expression.RecordLiteral(span, entries.stream().map(this::entry).toList());
      case Expression.Comprehension(var span, var body, var variable, var at, var range) ->
          new Expression.Comprehension(span, apply(body), variable, at, apply(range));
      case Expression.Index(var span, var target, var selectors) ->
          new Expression.Index(
              span, apply(target), selectors.stream().map(this::selector).toList());
      case Expression.Field(var span, var target, var name, var at) ->
          new Expression.Field(span, apply(target), name, at);
      case Expression.Call(var span, var function, var at, var order, var arguments) ->
          new Expression.Call(span, function, at, order, arguments(arguments));
    };
  }

  private NumberLiteral literal(NumberLiteral literal) {
    Rational value = values.get(literal);
    return value == null ? literal : new NumberLiteral(literal.span(), value, literal.decimals());
  }

  private List<Expression> all(List<Expression> expressions) {
    List<Expression> all = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      all.add(apply(expression));
    }
    return all;
  }

  private List<Argument> arguments(List<Argument> arguments) {
    List<Argument> all = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      all.add(new Argument(argument.span(), argument.name(), apply(argument.value())));
    }
    return all;
  }

  private Entry entry(Entry entry) {
    return new Entry(entry.nameSpan(), entry.name(), apply(entry.value()));
  }

  private Selector selector(Selector selector) {
    return switch (selector) {
      case Selector.At(Expression index) -> new Selector.At(apply(index));
      case Selector.All all -> all;
    };
  }
}
