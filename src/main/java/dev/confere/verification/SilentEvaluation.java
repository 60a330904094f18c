package dev.confere.verification;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.evaluation.Evaluator;
import dev.confere.engine.evaluation.Scope;
import dev.confere.engine.evaluation.Settings;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.value.Limits;
import dev.confere.engine.value.Meter;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import java.util.Optional;

/// Evaluates what stands in running mathematics: what has no value there is not a mistake, but nothing can be said of it.
final class SilentEvaluation {

  /// A line of mathematics that needs more is not meant as arithmetic.
  private static final Limits LIMITS =
      new Limits(200_000, Limits.DEFAULT.elements(), Limits.DEFAULT.depth());

  private final SourceFile file;
  private final Scope scope;
  private final Settings settings;
  private String reason = "";

  SilentEvaluation(SourceFile file, Scope scope, Settings settings) {
    this.file = file;
    this.scope = scope;
    this.settings = settings;
  }

  Optional<Value> value(Expression expression) {
    Diagnostics diagnostics = new Diagnostics();
    Value value =
        new Evaluator(file, scope, settings, new Meter(LIMITS), diagnostics).evaluate(expression);
    if (value instanceof Value.Unknown) {
      reason = diagnostics.sorted().stream().findFirst().map(d -> d.message()).orElse(reason);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  /// Why the last expression without a value had none.
  String reason() {
    return reason;
  }
}
