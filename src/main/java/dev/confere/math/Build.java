package dev.confere.math;

import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.Argument;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.number.Rational;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes nodes of the expression tree.
final class Build {
  private Build() {}

  static Expression binary(BinaryOperator operator, Expression left, Expression right) {
    return new Expression.Binary(left.span().to(right.span()), operator, left, right);
  }

  static Expression times(Expression left, Expression right) {
    return binary(BinaryOperator.MULTIPLY, left, right);
  }

  static Expression over(Expression left, Expression right) {
    return binary(BinaryOperator.DIVIDE, left, right);
  }

  static Expression plus(Expression left, Expression right) {
    return binary(BinaryOperator.ADD, left, right);
  }

  static Expression power(Expression base, Expression exponent) {
    return binary(BinaryOperator.POWER, base, exponent);
  }

  static Expression negate(Span span, Expression operand) {
    return new Expression.Unary(span, UnaryOperator.NEGATE, operand);
  }

  static Expression number(Span span, long value) {
    return number(span, Rational.of(value));
  }

  static Expression number(Span span, Rational value) {
    return new Expression.NumberLiteral(span, value, 0);
  }

  static Expression scaled(Expression expression, Rational by) {
    return by.equals(Rational.ONE) ? expression : times(expression, number(expression.span(), by));
  }

  static Expression call(Span span, String function, Expression... arguments) {
    return call(span, span, function, 0, List.of(arguments));
  }

  static Expression call(
      Span span, Span name, String function, int order, List<Expression> arguments) {
    List<Argument> all = new ArrayList<>(arguments.size());
    for (Expression value : arguments) {
      all.add(new Argument(value.span(), Optional.empty(), value));
    }
    return new Expression.Call(span, function, name, order, all);
  }

  static Expression pi(Span span) {
    return new Expression.Name(span, "pi");
  }

  /// A sum of terms: from left to right while it is short, else halved again and again, because nobody needs a tree
  /// that is as deep as the text is long.
  static Expression sum(List<Expression> terms) {
    if (terms.size() <= 40) {
      Expression sum = terms.getFirst();
      for (int i = 1; i < terms.size(); i++) {
        sum = signed(sum, terms.get(i));
      }
      return sum;
    }
    int half = terms.size() / 2;
    return plus(
        sum(terms.subList(0, half)),
        sum(
            Stream.concat(
                    Stream.of(terms.get(half)), terms.subList(half + 1, terms.size()).stream())
                .toList()));
  }

  /// `a + (-b)` is written as `a - b`.
  private static Expression signed(Expression left, Expression right) {
    return right instanceof Expression.Unary(var span, var operator, var operand)
            && operator == UnaryOperator.NEGATE
            && span.start() != operand.span().start()
        ? binary(BinaryOperator.SUBTRACT, left, operand)
        : plus(left, right);
  }
}
