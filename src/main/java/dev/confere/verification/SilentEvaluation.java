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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// Evaluates what stands in running mathematics: what has no value there is not a mistake, but nothing can be said of it.
final class SilentEvaluation {

  /// A line of mathematics that needs more is not meant as arithmetic.
  private static final Limits LIMITS =
      new Limits(200_000, Limits.DEFAULT.elements(), Limits.DEFAULT.depth());

  /// What came of an expression.
  ///
  /// @param beyond what is wrong with an index, if it has no value for that
  private record Found(Optional<Value> value, Optional<Diagnostic> beyond) {}

  private static final Optional<Diagnostic> NOT_BEYOND = Optional.empty();

  private final SourceFile file;
  private final Scope scope;
  private final Settings settings;

  /// What is reported of one expression; most report nothing and leave it to the next.
  private Diagnostics told = new Diagnostics();

  /// By the expression itself, not by what it says: one expression is asked for by many who look at a chain.
  private final IdentityHashMap<Expression, Found> known = new IdentityHashMap<>();

  SilentEvaluation(SourceFile file, Scope scope, Settings settings) {
    this.file = file;
    this.scope = scope;
    this.settings = settings;
  }

  Optional<Value> value(Expression expression) {
    return find(expression).value();
  }

  /// What is wrong with an index in the expression, if it has no value for that.
  Optional<Diagnostic> beyond(Expression expression) {
    return find(expression).beyond();
  }

  /// Lets go of the expressions of a chain that is done with.
  void forget() {
    known.clear();
  }

  private Found find(Expression expression) {
    Found found = known.get(expression);
    if (found == null) {
      found = evaluate(expression);
      known.put(expression, found);
    }
    return found;
  }

  private Found evaluate(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return new Found(Optional.of(Value.Number.of(number.value(), number.decimals())), NOT_BEYOND);
    }
    Value value =
        new Evaluator(file, scope, settings, new Meter(LIMITS), told).evaluate(expression);
    List<Diagnostic> reported = told.sorted();
    if (!reported.isEmpty()) {
      told = new Diagnostics();
    }
    return value instanceof Value.Unknown
        ? new Found(Optional.empty(), beyond(reported))
        : new Found(Optional.of(value), NOT_BEYOND);
  }

  private static Optional<Diagnostic> beyond(List<Diagnostic> reported) {
    for (Diagnostic diagnostic : reported) {
      if (isBeyond(diagnostic)) {
        return Optional.of(diagnostic);
      }
    }
    return Optional.empty();
  }

  /// An element 0 may be another quantity, such as the weight `w_0` beside a vector of weights; one behind the last is a slip.
  private static boolean isBeyond(Diagnostic diagnostic) {
    return diagnostic.code() == Code.INDEX_OUT_OF_RANGE
        && !diagnostic.message().startsWith("index 0 ")
        && !diagnostic.message().startsWith("index -");
  }
}
