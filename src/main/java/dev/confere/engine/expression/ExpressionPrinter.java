package dev.confere.engine.expression;

import dev.confere.engine.expression.Expression.Argument;
import dev.confere.engine.expression.Expression.Selector;
import dev.confere.engine.number.Rational;
import java.util.OptionalInt;

/// Writes an expression in the language that the parser reads; `parse(print(e))` is `e` but for its spans.
public final class ExpressionPrinter {

  private static final int LOOSEST = 0;
  private static final int NOT_POWER = 3;
  private static final int RANGE_POWER = 5;
  private static final int SIGN_POWER = 8;
  private static final int TIGHTEST = 10;

  private final StringBuilder out = new StringBuilder();

  private ExpressionPrinter() {}

  public static String print(Expression expression) {
    ExpressionPrinter printer = new ExpressionPrinter();
    printer.write(expression);
    return printer.out.toString();
  }

  private void write(Expression expression) {
    switch (expression) {
      case Expression.NumberLiteral number -> out.append(number(number));
      case Expression.Name name -> out.append(name.name());
      case Expression.Binary binary -> binary(binary);
      case Expression.Call call -> call(call);
      case Expression.Unary unary -> unary(unary);
      case Expression.TextLiteral text -> out.append('"').append(text.value()).append('"');
      case Expression.BooleanLiteral truth -> out.append(truth.value());
      case Expression.Conditional conditional -> conditional(conditional);
      case Expression.Range range -> range(range);
      case Expression.ArrayLiteral array -> array(array);
      case Expression.RecordLiteral entries -> entries(entries);
      case Expression.Comprehension comprehension -> bracketed(comprehension);
      case Expression.Index index -> index(index);
      case Expression.Field field -> field(field);
    }
  }

  private void write(Expression expression, int atLeast) {
    if (power(expression) < atLeast) {
      out.append('(');
      write(expression);
      out.append(')');
    } else {
      write(expression);
    }
  }

  private static int power(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral number ->
          isFinite(number.value()) ? TIGHTEST : BinaryOperator.DIVIDE.precedence();
      case Expression.Binary binary -> binary.operator().precedence();
      case Expression.Unary unary -> unary.operator() == UnaryOperator.NOT ? NOT_POWER : SIGN_POWER;
      case Expression.Conditional c -> LOOSEST;
      case Expression.Range r -> RANGE_POWER;
      case Expression.TextLiteral t -> TIGHTEST;
      case Expression.BooleanLiteral b -> TIGHTEST;
      case Expression.Name n -> TIGHTEST;
      case Expression.ArrayLiteral a -> TIGHTEST;
      case Expression.RecordLiteral r -> TIGHTEST;
      case Expression.Comprehension c -> TIGHTEST;
      case Expression.Index i -> TIGHTEST;
      case Expression.Field f -> TIGHTEST;
      case Expression.Call c -> TIGHTEST;
    };
  }

  private static boolean isFinite(Rational value) {
    return value.isInteger() || value.finiteDecimals().isPresent();
  }

  /// A literal that the reader of LaTeX made may have no finite decimal form; it is written as a quotient.
  private static String number(Expression.NumberLiteral literal) {
    Rational value = literal.value();
    if (value.isInteger() && literal.decimals() == 0) {
      return value.toString();
    }
    OptionalInt decimals = value.finiteDecimals();
    return decimals.isPresent()
        ? value.toDecimalString(Math.max(literal.decimals(), decimals.getAsInt()))
        : value.toString();
  }

  private void unary(Expression.Unary unary) {
    switch (unary.operator()) {
      case NOT -> {
        out.append("not ");
        write(unary.operand(), NOT_POWER);
      }
      case NEGATE, PLUS -> {
        out.append(unary.operator().symbol());
        write(unary.operand(), SIGN_POWER);
      }
    }
  }

  private void binary(Expression.Binary binary) {
    BinaryOperator operator = binary.operator();
    boolean toTheRight = operator == BinaryOperator.POWER;
    boolean alone = operator.isComparison();
    write(binary.left(), operator.precedence() + (toTheRight || alone ? 1 : 0));
    if (toTheRight) {
      out.append('^');
    } else {
      out.append(' ').append(operator.symbol()).append(' ');
    }
    write(binary.right(), toTheRight ? SIGN_POWER : operator.precedence() + 1);
  }

  private void conditional(Expression.Conditional conditional) {
    out.append("if ");
    write(conditional.condition());
    out.append(" then ");
    write(conditional.whenTrue());
    out.append(" else ");
    write(conditional.whenFalse());
  }

  private void range(Expression.Range range) {
    write(range.from(), RANGE_POWER + 1);
    out.append("..");
    write(range.to(), RANGE_POWER + 1);
  }

  private void array(Expression.ArrayLiteral array) {
    out.append('[');
    for (int i = 0; i < array.elements().size(); i++) {
      separate(i);
      write(array.elements().get(i));
    }
    out.append(']');
  }

  private void entries(Expression.RecordLiteral entries) {
    out.append('{');
    for (int i = 0; i < entries.entries().size(); i++) {
      separate(i);
      out.append(entries.entries().get(i).name()).append(": ");
      write(entries.entries().get(i).value());
    }
    out.append('}');
  }

  private void bracketed(Expression.Comprehension comprehension) {
    out.append('[');
    comprehension(comprehension);
    out.append(']');
  }

  private void comprehension(Expression.Comprehension comprehension) {
    write(comprehension.body());
    out.append(" for ").append(comprehension.variable()).append(" in ");
    write(comprehension.range());
  }

  private void index(Expression.Index index) {
    write(index.target(), TIGHTEST);
    out.append('[');
    for (int i = 0; i < index.selectors().size(); i++) {
      separate(i);
      selector(index.selectors().get(i));
    }
    out.append(']');
  }

  private void selector(Selector selector) {
    switch (selector) {
      case Selector.At(Expression index) -> write(index);
      case Selector.All all -> out.append(':');
    }
  }

  private void field(Expression.Field field) {
    write(field.target(), TIGHTEST);
    out.append('.').append(field.name());
  }

  private void call(Expression.Call call) {
    out.append(call.function()).repeat("'", call.derivativeOrder()).append('(');
    for (int i = 0; i < call.arguments().size(); i++) {
      separate(i);
      argument(call.arguments().get(i));
    }
    out.append(')');
  }

  private void argument(Argument argument) {
    if (argument.name().isPresent()) {
      out.append(argument.name().get()).append(" = ");
    }
    if (argument.value() instanceof Expression.Comprehension comprehension) {
      comprehension(comprehension);
    } else {
      write(argument.value());
    }
  }

  private void separate(int index) {
    if (index > 0) {
      out.append(", ");
    }
  }
}
