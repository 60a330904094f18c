package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.Argument;
import dev.confere.engine.expression.Expression.Selector;
import dev.confere.math.Side.Reading;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Puts what was read of a formula where the same formula stands again.
///
/// @param by how much further on it stands there
record Relocation(int by) {

  List<Chain> chains(List<Chain> chains) {
    List<Chain> all = new ArrayList<>(chains.size());
    for (Chain chain : chains) {
      all.add(chain(chain));
    }
    return all;
  }

  private Chain chain(Chain chain) {
    List<Side> sides = new ArrayList<>(chain.sides().size());
    for (Side side : chain.sides()) {
      sides.add(side(side));
    }
    List<Link> links = new ArrayList<>(chain.links().size());
    for (Link link : chain.links()) {
      links.add(new Link(link.relation(), span(link.span()), link.standing(), link.reason()));
    }
    return new Chain(span(chain.span()), sides, links);
  }

  private Side side(Side side) {
    Span span = span(side.span());
    return switch (side) {
      case Side.Read read ->
          new Side.Read(span, reading(read.reading()), readings(read.alternatives()), read.unit());
      case Side.Silent silent -> new Side.Silent(span, silent.reason());
      case Side.Unread unread -> new Side.Unread(span, span(unread.from()), unread.reason());
      case Side.Ambiguous ambiguous -> new Side.Ambiguous(span, ambiguous.reason());
    };
  }

  private List<Reading> readings(List<Reading> readings) {
    if (readings.isEmpty()) {
      return readings;
    }
    List<Reading> all = new ArrayList<>(readings.size());
    for (Reading reading : readings) {
      all.add(reading(reading));
    }
    return all;
  }

  private Reading reading(Reading reading) {
    return new Reading(expression(reading.expression()), reading.printed(), reading.manner());
  }

  private Expression expression(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral(var span, var value, int decimals) ->
          new Expression.NumberLiteral(span(span), value, decimals);
      case Expression.Binary(var span, var operator, var left, var right) ->
          new Expression.Binary(span(span), operator, expression(left), expression(right));
      case Expression.Unary(var span, var operator, var operand) ->
          new Expression.Unary(span(span), operator, expression(operand));
      case Expression.Name(var span, String name) -> new Expression.Name(span(span), name);
      case Expression.Call(var span, String function, var at, int order, var arguments) ->
          new Expression.Call(span(span), function, span(at), order, arguments(arguments));
      case Expression.ArrayLiteral(var span, var elements) ->
          new Expression.ArrayLiteral(span(span), expressions(elements));
      case Expression.Index(var span, var target, var selectors) ->
          new Expression.Index(span(span), expression(target), selectors(selectors));
      case Expression.Comprehension(var span, var body, String variable, var at, var range) ->
          new Expression.Comprehension(
              span(span), expression(body), variable, span(at), expression(range));
      case Expression.Range(var span, var from, var to) ->
          new Expression.Range(span(span), expression(from), expression(to));
      case Expression.TextLiteral _,
          Expression.BooleanLiteral _,
          Expression.Conditional _,
          Expression.RecordLiteral _,
          Expression.Field _ ->
          throw new IllegalStateException(expression + " is not written in formulas");
    };
  }

  private List<Expression> expressions(List<Expression> expressions) {
    List<Expression> all = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      all.add(expression(expression));
    }
    return all;
  }

  private List<Argument> arguments(List<Argument> arguments) {
    List<Argument> all = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      all.add(new Argument(span(argument.span()), argument.name(), expression(argument.value())));
    }
    return all;
  }

  private List<Selector> selectors(List<Selector> selectors) {
    List<Selector> all = new ArrayList<>(selectors.size());
    for (Selector selector : selectors) {
      all.add(
          switch (selector) {
            case Selector.At(Expression index) -> new Selector.At(expression(index));
            case Selector.All(Span span) -> new Selector.All(span(span));
          });
    }
    return all;
  }

  private Span span(Span span) {
    return span.shift(by);
  }
}
