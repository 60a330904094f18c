package dev.confere.engine.expression;

import dev.confere.engine.expression.Expression.Argument;
import dev.confere.engine.expression.Expression.Selector;
import dev.confere.engine.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes an expression in the language that the parser reads; `parse(print(e))` is `e` but for its spans.
public final class ExpressionPrinter {

  private static final int LOOSEST = 0;
  private static final int NOT_POWER = 3;
  private static final int RANGE_POWER = 5;
  private static final int SIGN_POWER = 8;
  private static final int TIGHTEST = 10;

  private ExpressionPrinter() {}

  public static String print(Expression expression) {
    return switch (expression) {
      case Expression.NumberLiteral number -> number(number);
      case Expression.TextLiteral text -> '"' + text.value() + '"';
      case Expression.BooleanLiteral truth -> String.valueOf(truth.value());
      case Expression.Name name -> name.name();
      case Expression.Unary unary -> unary(unary);
      case Expression.Binary binary -> binary(binary);
      case Expression.Conditional(var s, var condition, var whenTrue, var whenFalse) ->
          "if " + print(condition) + " then " + print(whenTrue) + " else " + print(whenFalse);
      case Expression.Range(var s, var from, var to) ->
          print(from, RANGE_POWER + 1) + ".." + print(to, RANGE_POWER + 1);
      case Expression.ArrayLiteral array ->
          "[" + list(array.elements(), ExpressionPrinter::print) + "]";
      case Expression.RecordLiteral entries ->
          "{" + list(entries.entries(), e -> e.name() + ": " + print(e.value())) + "}";
      case Expression.Comprehension comprehension -> "[" + comprehension(comprehension) + "]";
      case Expression.Index(var s, var target, var selectors) ->
          print(target, TIGHTEST) + "[" + list(selectors, ExpressionPrinter::selector) + "]";
      case Expression.Field field -> print(field.target(), TIGHTEST) + "." + field.name();
      case Expression.Call call ->
          call.function()
              + "'".repeat(call.derivativeOrder())
              + "("
              + list(call.arguments(), ExpressionPrinter::argument)
              + ")";
    };
  }

  private static String print(Expression expression, int atLeast) {
    String text = print(expression);
    return power(expression) < atLeast ? "(" + text + ")" : text;
  }

  private static int power(Expression expression) {
    return switch (expression) {
      case Expression.Conditional c -> LOOSEST;
      case Expression.Binary binary -> binary.operator().precedence();
      case Expression.Unary unary -> unary.operator() == UnaryOperator.NOT ? NOT_POWER : SIGN_POWER;
      case Expression.Range r -> RANGE_POWER;
      case Expression.NumberLiteral number ->
          number.value().finiteDecimals().isPresent() ? TIGHTEST : power(BinaryOperator.DIVIDE);
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

  private static int power(BinaryOperator operator) {
    return operator.precedence();
  }

  /// A literal that the reader of LaTeX made may have no finite decimal form; it is written as a quotient.
  private static String number(Expression.NumberLiteral literal) {
    Rational value = literal.value();
    return value.finiteDecimals().isPresent()
        ? value.toDecimalString(Math.max(literal.decimals(), value.finiteDecimals().getAsInt()))
        : value.toString();
  }

  private static String unary(Expression.Unary unary) {
    return switch (unary.operator()) {
      case NOT -> "not " + print(unary.operand(), NOT_POWER);
      case NEGATE, PLUS -> unary.operator().symbol() + print(unary.operand(), SIGN_POWER);
    };
  }

  private static String binary(Expression.Binary binary) {
    BinaryOperator operator = binary.operator();
    boolean toTheRight = operator == BinaryOperator.POWER;
    boolean alone = operator.isComparison();
    int left = operator.precedence() + (toTheRight || alone ? 1 : 0);
    int right = toTheRight ? SIGN_POWER : operator.precedence() + 1;
    return print(binary.left(), left)
        + (toTheRight ? "^" : " " + operator.symbol() + " ")
        + print(binary.right(), right);
  }

  private static String comprehension(Expression.Comprehension comprehension) {
    return print(comprehension.body())
        + " for "
        + comprehension.variable()
        + " in "
        + print(comprehension.range());
  }

  private static String argument(Argument argument) {
    String value =
        argument.value() instanceof Expression.Comprehension comprehension
            ? comprehension(comprehension)
            : print(argument.value());
    return argument.name().map(name -> name + " = " + value).orElse(value);
  }

  private static String selector(Selector selector) {
    return switch (selector) {
      case Selector.At(Expression index) -> print(index);
      case Selector.All all -> ":";
    };
  }

  private static <T> String list(List<T> parts, Function<T, String> print) {
    return parts.stream().map(print).collect(Collectors.joining(", "));
  }
}
