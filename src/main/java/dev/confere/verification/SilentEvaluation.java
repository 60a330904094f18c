package dev.confere.verification;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
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
  private Optional<Diagnostic> beyond = Optional.empty();

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
      beyond = diagnostics.sorted().stream().filter(SilentEvaluation::isBeyond).findFirst();
      reason = diagnostics.sorted().stream().findFirst().map(d -> d.message()).orElse(reason);
      return Optional.empty();
    }
    beyond = Optional.empty();
    return Optional.of(value);
  }

  /// An element 0 may be another quantity, such as the weight `w_0` beside a vector of weights; one behind the last is a slip.
  private static boolean isBeyond(Diagnostic diagnostic) {
    return diagnostic.code() == Code.INDEX_OUT_OF_RANGE
        && !diagnostic.message().startsWith("index 0 ")
        && !diagnostic.message().startsWith("index -");
  }

  /// What is wrong with an index of the last expression, if it had no value for that.
  Optional<Diagnostic> beyond() {
    return beyond;
  }

  /// Why the last expression without a value had none.
  String reason() {
    return reason;
  }
}
