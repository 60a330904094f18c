package dev.confere.verification;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.expression.FreeNames;
import dev.confere.engine.number.NumberFormat;
import dev.confere.engine.value.Value;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.LinkedHashSet;
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

  /// The diagnostic with a note a name that the expression rests on.
  Diagnostic explain(Expression expression, Diagnostic diagnostic) {
    Diagnostic explained = diagnostic;
    Scope scope = worksheet.scope();
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
    String line = name + body + " = " + shown(value);
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }

  /// The value as printed, to ten significant figures where it has no finite form.
  String shown(Value value) {
    return printer
        .print(value, Optional.empty())
        .or(
            () ->
                printer
                    .print(value, Optional.of(new NumberFormat.Significant(10)))
                    .map(text -> text + "…"))
        .orElse("a " + value.kind());
  }
}
