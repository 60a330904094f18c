package dev.confere.verification;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.expression.FreeNames;
import dev.confere.engine.expression.UnaryOperator;
import dev.confere.engine.value.Value;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Explains a value by its parts: the definition of its name, and what the names in it stand for.
final class Parts {

  /// More lines would bury the mistake.
  private static final int MOST = 5;

  private static final int LONGEST = 100;

  private final Worksheet worksheet;
  private final ValuePrinter printer;

  Parts(Worksheet worksheet, ValuePrinter printer) {
    this.worksheet = worksheet;
    this.printer = printer;
  }

  /// The diagnostic with a note for each name that the expression rests on.
  ///
  /// @param scope the names where the expression stands
  Diagnostic explain(Expression expression, Scope scope, Diagnostic diagnostic) {
    Diagnostic explained = diagnostic;
    Set<String> told = new LinkedHashSet<>();
    Set<String> next = FreeNames.of(expression).values().keySet();
    while (!next.isEmpty() && told.size() < MOST) {
      Set<String> deeper = new LinkedHashSet<>();
      for (String name : next) {
        Optional<Value> value = scope.value(name);
        if (told.size() < MOST && value.isPresent() && told.add(name)) {
          Optional<Definition> definition = Optional.ofNullable(worksheet.computed().get(name));
          explained = explained.note(line(name, definition, value.get()));
          definition.ifPresent(d -> deeper.addAll(FreeNames.of(d).values().keySet()));
        }
      }
      next = deeper;
    }
    return explained;
  }

  private String line(String name, Optional<Definition> definition, Value value) {
    String body = definition.map(d -> " = " + ExpressionPrinter.print(d.body())).orElse("");
    return cut(name + body + " = " + printer.shown(value));
  }

  /// The same for a condition, whose sides are told first.
  Diagnostic explainCondition(Expression condition, Scope scope, Diagnostic diagnostic) {
    SilentEvaluation evaluation =
        new SilentEvaluation(
            worksheet.document().file(), scope, worksheet.conventions().settings());
    Diagnostic explained = diagnostic;
    for (Expression side : sides(condition)) {
      Optional<String> value = evaluation.value(side).map(printer::shown);
      if (value.isPresent()) {
        explained = explained.note(cut(ExpressionPrinter.print(side) + " = " + value.get()));
      }
    }
    return explain(condition, scope, explained);
  }

  /// What a condition compares, but for what can be read off: literals, and names, which are told anyhow.
  private static List<Expression> sides(Expression condition) {
    return switch (condition) {
      case Expression.Binary binary -> {
        List<Expression> sides = new ArrayList<>(sides(binary.left()));
        sides.addAll(sides(binary.right()));
        boolean joins = binary.operator().isComparison() || binary.operator().isLogical();
        yield joins ? sides : List.of(binary);
      }
      case Expression.Unary(var span, UnaryOperator operator, Expression operand) ->
          operator == UnaryOperator.NOT || Expressions.children(operand).isEmpty()
              ? sides(operand)
              : List.of(condition);
      case Expression.NumberLiteral n -> List.of();
      case Expression.TextLiteral t -> List.of();
      case Expression.BooleanLiteral b -> List.of();
      case Expression.Name n -> List.of();
      case Expression.Conditional c -> List.of(c);
      case Expression.Range r -> List.of();
      case Expression.ArrayLiteral a -> List.of();
      case Expression.RecordLiteral r -> List.of();
      case Expression.Comprehension c -> List.of(c);
      case Expression.Index i -> List.of(i);
      case Expression.Field f -> List.of(f);
      case Expression.Call c -> List.of(c);
    };
  }

  private static String cut(String line) {
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }
}
