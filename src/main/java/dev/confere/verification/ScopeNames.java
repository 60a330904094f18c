package dev.confere.verification;

import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.value.Value;
import dev.confere.math.Names;
import java.util.LinkedHashMap;
import java.util.Map;

/// What symbols in a formula stand for: the names of its scope.
final class ScopeNames {

  private ScopeNames() {}

  static Names of(Scope scope) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (String name : scope.valueNames()) {
      scope.value(name).ifPresent(value -> ranks.put(name, rank(value)));
    }
    return Names.of(ranks, scope.functionNames());
  }

  private static int rank(Value value) {
    return value instanceof Value.Array array ? array.shape().rank() : 0;
  }
}
