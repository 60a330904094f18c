package dev.confere.engine.expression;

import dev.confere.engine.expression.Expression.Selector;
import dev.confere.source.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// The names that an expression needs from outside, each with the place where it first stands.
///
/// Values and functions are told apart: `f(x)` needs the function `f` and the value `x`.
public final class FreeNames {

  private final Map<String, Span> values = new LinkedHashMap<>();
  private final Map<String, Span> functions = new LinkedHashMap<>();

  /// Whether a function has a parameter of a name: in `count(C = 0)` it has not, and `C` is compared.
  private final BiPredicate<String, String> takes;

  private FreeNames(BiPredicate<String, String> takes) {
    this.takes = takes;
  }

  /// @param takes whether the function of a name has a parameter of a name
  public static FreeNames of(Expression expression, BiPredicate<String, String> takes) {
    FreeNames names = new FreeNames(takes);
    names.visit(expression, Set.of());
    return names;
  }

  /// All that may be meant: what gives a parameter counts as a name, too.
  public static FreeNames of(Expression expression) {
    return of(expression, (function, name) -> false);
  }

  /// All that may be meant: what gives a parameter counts as a name, too.
  public static FreeNames of(Definition definition) {
    return of(definition, (function, name) -> false);
  }

  /// @param takes whether the function of a name has a parameter of a name
  public static FreeNames of(Definition definition, BiPredicate<String, String> takes) {
    FreeNames names = new FreeNames(takes);
    Set<String> bound = definition.isFunction() ? new LinkedHashSet<>() : Set.of();
    for (Definition.Parameter parameter : definition.parameters()) {
      bound.add(parameter.name());
    }
    names.visit(definition.body(), bound);
    return names;
  }

  public Map<String, Span> values() {
    return values;
  }

  public Map<String, Span> functions() {
    return functions;
  }

  private void visit(Expression expression, Set<String> bound) {
    switch (expression) {
      case Expression.NumberLiteral n -> {}
      case Expression.TextLiteral t -> {}
      case Expression.BooleanLiteral b -> {}
      case Expression.Name(Span span, String name) -> {
        if (!bound.contains(name)) {
          values.putIfAbsent(name, span);
        }
      }
      case Expression.Unary unary -> visit(unary.operand(), bound);
      case Expression.Binary binary -> {
        visit(binary.left(), bound);
        visit(binary.right(), bound);
      }
      case Expression.Conditional conditional -> {
        visit(conditional.condition(), bound);
        visit(conditional.whenTrue(), bound);
        visit(conditional.whenFalse(), bound);
      }
      case Expression.Range range -> {
        visit(range.from(), bound);
        visit(range.to(), bound);
      }
      case Expression.ArrayLiteral array -> {
        for (Expression element : array.elements()) {
          visit(element, bound);
        }
      }
      case Expression.RecordLiteral entries ->
          entries.entries().forEach(entry -> visit(entry.value(), bound));
      case Expression.Comprehension comprehension -> {
        visit(comprehension.range(), bound);
        Set<String> inside = new LinkedHashSet<>(bound);
        inside.add(comprehension.variable());
        visit(comprehension.body(), inside);
      }
      case Expression.Index index -> {
        visit(index.target(), bound);
        index.selectors().forEach(selector -> visit(selector, bound));
      }
      case Expression.Field field -> visit(field.target(), bound);
      case Expression.Call call -> {
        functions.putIfAbsent(call.function(), call.nameSpan());
        for (Expression.Argument argument : call.arguments()) {
          boolean compared =
              argument.name().isPresent() && !takes.test(call.function(), argument.name().get());
          visit(compared ? argument.asComparison() : argument.value(), bound);
        }
      }
    }
  }

  private void visit(Selector selector, Set<String> bound) {
    switch (selector) {
      case Selector.At(Expression index) -> visit(index, bound);
      case Selector.All all -> {}
    }
  }
}
