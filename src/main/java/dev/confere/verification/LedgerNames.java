package dev.confere.verification;

import dev.confere.engine.evaluation.Binding;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.value.Value;
import dev.confere.json.JsonWriter;
import dev.confere.worksheet.Worksheet;
import java.util.Optional;

/// The names that the expressions of a ledger use: how each is computed, and its exact value; and the author's functions.
final class LedgerNames {

  private LedgerNames() {}

  static void write(Worksheet worksheet, JsonWriter json) {
    json.name("names").openObject();
    for (String name : worksheet.scope().valueNames()) {
      json.name(name).openObject();
      Definition definition = worksheet.computed().get(name);
      if (definition != null) {
        json.member("expression", ExpressionPrinter.print(definition.body()));
      }
      Value value = worksheet.scope().value(name).orElse(Value.UNKNOWN);
      json.member("exact", ExactText.of(value)).closeObject();
    }
    json.closeObject().name("functions").openObject();
    for (String name : worksheet.scope().functionNames()) {
      Optional<Binding> function = worksheet.scope().function(name);
      if (function.isPresent()) {
        function(name, function.get().definition(), json);
      }
    }
    json.closeObject();
  }

  /// A function that the author defined.
  private static void function(String name, Definition function, JsonWriter json) {
    json.name(name).openObject().name("parameters").openArray();
    for (Definition.Parameter parameter : function.parameters()) {
      json.value(parameter.name());
    }
    json.closeArray();
    json.member("expression", ExpressionPrinter.print(function.body())).closeObject();
  }
}
