package dev.confere.engine.evaluation;

import dev.confere.diagnostic.Code;
import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A call of a function that the author defined.
record OwnCall(Evaluator evaluator, Expression.Call call) {

  Value apply(Binding binding) {
    Definition function = binding.definition();
    if (call.derivativeOrder() > 0) {
      return evaluator.fail(
          call.nameSpan(),
          Code.UNKNOWN_FUNCTION,
          "the derivative of `" + function.name() + "` is not known; define it as a function");
    }
    Map<String, Value> arguments = new LinkedHashMap<>();
    if (!bind(function, arguments)) {
      return Value.UNKNOWN;
    }
    if (arguments.containsValue(Value.UNKNOWN)) {
      return Value.UNKNOWN;
    }
    return evaluator.inside(binding, arguments).evaluate(function.body());
  }

  private boolean bind(Definition function, Map<String, Value> arguments) {
    List<Definition.Parameter> parameters = function.parameters();
    if (call.arguments().size() != parameters.size()) {
      evaluator.fail(
          call.span(),
          Code.WRONG_ARITY,
          "`"
              + function.name()
              + "` takes "
              + shown(parameters)
              + " by position, found "
              + call.arguments().size());
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      arguments.put(
          parameters.get(i).name(), evaluator.evaluate(call.arguments().get(i).asComparison()));
    }
    return true;
  }

  private static String shown(List<Definition.Parameter> parameters) {
    List<String> names = parameters.stream().map(Definition.Parameter::name).toList();
    return (names.size() == 1 ? "1 argument" : names.size() + " arguments")
        + " ("
        + String.join(", ", names)
        + ")";
  }
}
