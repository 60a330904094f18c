package dev.confere.verification;

import dev.confere.engine.evaluation.Binding;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.value.Value;
import dev.confere.json.Json;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;

/// The names that the expressions of a ledger use: how each is computed, and its exact value.
final class LedgerNames {

  private LedgerNames() {}

  static Json of(Worksheet worksheet) {
    Json.Builder names = Json.object();
    for (String name : worksheet.scope().valueNames()) {
      Value value = worksheet.scope().value(name).orElse(Value.UNKNOWN);
      Json.Builder entry = Json.object();
      if (worksheet.computed().containsKey(name)) {
        entry.put("expression", ExpressionPrinter.print(worksheet.computed().get(name).body()));
      }
      names.put(name, entry.put("exact", ExactText.of(value)).build());
    }
    return names.build();
  }

  /// The functions that the author defined.
  static Json functions(Worksheet worksheet) {
    Json.Builder functions = Json.object();
    for (String name : worksheet.scope().functionNames()) {
      Optional<Definition> function = worksheet.scope().function(name).map(Binding::definition);
      if (function.isPresent()) {
        List<Json> parameters =
            function.get().parameters().stream().map(one -> Json.of(one.name())).toList();
        functions.put(
            name,
            Json.object()
                .put("parameters", Json.of(parameters))
                .put("expression", ExpressionPrinter.print(function.get().body()))
                .build());
      }
    }
    return functions.build();
  }
}
