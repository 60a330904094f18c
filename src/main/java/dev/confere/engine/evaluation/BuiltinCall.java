package dev.confere.engine.evaluation;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Suggestion;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expression.Argument;
import dev.confere.engine.function.Builtin;
import dev.confere.engine.function.Environment;
import dev.confere.engine.function.Vocabulary;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A call of a function of the vocabulary, or of its derivative.
record BuiltinCall(Evaluator evaluator, Expression.Call call) {

  Value apply() {
    Optional<Builtin> function = Vocabulary.find(call.function());
    if (function.isEmpty()) {
      return unknownFunction();
    }
    Optional<Builtin> derivative = derivative(function.get());
    if (derivative.isEmpty()) {
      return evaluator.fail(
          call.nameSpan(),
          Code.UNKNOWN_FUNCTION,
          "the derivative of `" + call.function() + "` is not known");
    }
    return apply(derivative.get());
  }

  private Optional<Builtin> derivative(Builtin function) {
    Optional<Builtin> derived = Optional.of(function);
    for (int order = 0; order < call.derivativeOrder(); order++) {
      derived = derived.flatMap(Builtin::derivative);
    }
    return derived;
  }

  private Value apply(Builtin function) {
    List<Value> positional = new ArrayList<>(call.arguments().size());
    Map<String, Value> named = Map.of();
    for (Argument argument : call.arguments()) {
      if (argument.name().isEmpty()) {
        positional.add(evaluator.evaluate(argument.value()));
      } else if (!takes(function, argument.name().get())) {
        positional.add(evaluator.evaluate(argument.asComparison()));
      } else {
        named = named.isEmpty() ? new LinkedHashMap<>() : named;
        if (named.put(argument.name().get(), evaluator.evaluate(argument.value())) != null) {
          return evaluator.fail(
              argument.span(),
              Code.WRONG_ARITY,
              "the argument `" + argument.name().get() + "` is given twice");
        }
      }
    }
    Environment environment = new Environment(evaluator.meter(), evaluator.settings().kink());
    Map<String, Value> byName = named;
    return evaluator.attempt(call.span(), () -> function.call(positional, byName, environment));
  }

  /// Whether `name = …` among the arguments gives a parameter; else it is a comparison, as in `count(a = 0)`. A name that stands
  /// for nothing is taken for a parameter that was misspelt.
  private boolean takes(Builtin function, String name) {
    return function.takes(name) || evaluator.scope().value(name).isEmpty();
  }

  private Value unknownFunction() {
    Diagnostic unknown =
        evaluator.diagnostic(
            call.nameSpan(),
            Code.UNKNOWN_FUNCTION,
            "there is no function `" + call.function() + "`");
    List<String> known = new ArrayList<>(evaluator.scope().functionNames());
    known.addAll(Vocabulary.names());
    return evaluator.fail(
        Suggestion.nearest(call.function(), known)
            .map(near -> unknown.help("did you mean `" + near + "`?"))
            .orElse(unknown));
  }
}
