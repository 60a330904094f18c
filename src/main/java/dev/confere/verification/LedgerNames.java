package dev.confere.verification;

import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.engine.value.Value;
import dev.confere.json.Json;
import dev.confere.worksheet.Worksheet;

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
}
