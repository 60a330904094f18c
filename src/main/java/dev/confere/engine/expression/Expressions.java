package dev.confere.engine.expression;

import dev.confere.engine.expression.Expression.NumberLiteral;
import dev.confere.engine.expression.Expression.Selector;
import dev.confere.engine.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Walking over expressions.
public final class Expressions {

  private Expressions() {}

  /// The parts of an expression, in the order of the text.
  public static List<Expression> children(Expression expression) {
    return switch (expression) {
      case NumberLiteral n -> List.of();
      case Expression.Name n -> List.of();
      case Expression.Binary binary -> List.of(binary.left(), binary.right());
      case Expression.Call call -> values(call);
      case Expression.Unary unary -> List.of(unary.operand());
      case Expression.TextLiteral t -> List.of();
      case Expression.BooleanLiteral b -> List.of();
      case Expression.Conditional c -> List.of(c.condition(), c.whenTrue(), c.whenFalse());
      case Expression.Range range -> List.of(range.from(), range.to());
      case Expression.ArrayLiteral array -> array.elements();
      case Expression.RecordLiteral entries -> values(entries);
      case Expression.Comprehension c -> List.of(c.body(), c.range());
      case Expression.Index index -> indexed(index);
      case Expression.Field field -> List.of(field.target());
    };
  }

  private static List<Expression> values(Expression.RecordLiteral entries) {
    List<Expression> values = new ArrayList<>(entries.entries().size());
    for (Expression.RecordLiteral.Entry entry : entries.entries()) {
      values.add(entry.value());
    }
    return values;
  }

  private static List<Expression> values(Expression.Call call) {
    List<Expression> values = new ArrayList<>(call.arguments().size());
    for (Expression.Argument argument : call.arguments()) {
      values.add(argument.value());
    }
    return values;
  }

  private static List<Expression> indexed(Expression.Index index) {
    List<Expression> parts = new ArrayList<>(List.of(index.target()));
    for (Selector selector : index.selectors()) {
      if (selector instanceof Selector.At(Expression at)) {
        parts.add(at);
      }
    }
    return parts;
  }

  /// The number literals of an expression, in the order of the text.
  public static List<NumberLiteral> literals(Expression expression) {
    List<NumberLiteral> literals = new ArrayList<>();
    collect(expression, literals);
    return literals;
  }

  private static void collect(Expression expression, List<NumberLiteral> literals) {
    if (expression instanceof NumberLiteral literal) {
      literals.add(literal);
      return;
    }
    for (Expression child : children(expression)) {
      collect(child, literals);
    }
  }

  /// The expression with other values for some of its literals (told apart by their spans).
  public static Expression replace(
      Expression expression, Map<NumberLiteral, Rational> replacements) {
    return new LiteralReplacement(replacements).apply(expression);
  }
}
