package dev.confere.math;

import dev.confere.engine.expression.Expression;
import java.util.OptionalInt;

/// The number of axes of an expression as far as it can be seen without computing: it decides what a product is.
final class StaticRank {
  private StaticRank() {}

  static OptionalInt of(Expression expression, Names names) {
    return switch (expression) {
      case Expression.NumberLiteral n -> OptionalInt.of(0);
      case Expression.TextLiteral t -> OptionalInt.of(0);
      case Expression.BooleanLiteral b -> OptionalInt.of(0);
      case Expression.Name name ->
          name.name().equals("pi") ? OptionalInt.of(0) : names.rank(name.name());
      case Expression.Unary unary -> of(unary.operand(), names);
      case Expression.Binary binary -> larger(of(binary.left(), names), of(binary.right(), names));
      case Expression.Conditional conditional -> of(conditional.whenTrue(), names);
      case Expression.Range range -> OptionalInt.of(1);
      case Expression.ArrayLiteral array -> array(array, names);
      case Expression.RecordLiteral entries -> OptionalInt.empty();
      case Expression.Comprehension comprehension -> OptionalInt.empty();
      case Expression.Index index -> index(index, names);
      case Expression.Field field -> OptionalInt.empty();
      case Expression.Call call -> call(call, names);
    };
  }

  static boolean isArray(Expression expression, Names names) {
    return of(expression, names).orElse(0) > 0;
  }

  static boolean isVector(Expression expression, Names names) {
    return of(expression, names).orElse(0) == 1;
  }

  private static OptionalInt larger(OptionalInt left, OptionalInt right) {
    boolean known = left.isPresent() && right.isPresent();
    return known
        ? OptionalInt.of(Math.max(left.getAsInt(), right.getAsInt()))
        : OptionalInt.empty();
  }

  private static OptionalInt array(Expression.ArrayLiteral array, Names names) {
    OptionalInt inner =
        array.elements().isEmpty() ? OptionalInt.of(0) : of(array.elements().getFirst(), names);
    return inner.isPresent() ? OptionalInt.of(inner.getAsInt() + 1) : inner;
  }

  private static OptionalInt index(Expression.Index index, Names names) {
    OptionalInt target = of(index.target(), names);
    long points =
        index.selectors().stream().filter(s -> s instanceof Expression.Selector.At).count();
    return target.isPresent()
        ? OptionalInt.of(Math.max(0, target.getAsInt() - (int) points))
        : target;
  }

  private static OptionalInt call(Expression.Call call, Names names) {
    if (call.arguments().isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt first = of(call.arguments().getFirst().value(), names);
    if (FunctionNames.isElementwise(call.function())) {
      return first;
    }
    OptionalInt second =
        call.arguments().size() > 1
            ? of(call.arguments().get(1).value(), names)
            : OptionalInt.empty();
    return switch (call.function()) {
      case "transpose" -> first;
      case "matmul" -> product(first, second);
      case "dot", "sum", "product", "norm", "mean", "gcd", "lcm", "det", "factorial", "binomial" ->
          OptionalInt.of(0);
      case "max", "min" -> call.arguments().size() > 1 ? larger(first, second) : OptionalInt.of(0);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt product(OptionalInt left, OptionalInt right) {
    boolean known = left.isPresent() && right.isPresent();
    return known
        ? OptionalInt.of(Math.max(0, left.getAsInt() + right.getAsInt() - 2))
        : OptionalInt.empty();
  }
}
