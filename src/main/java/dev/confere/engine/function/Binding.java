package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Suggestion;
import dev.confere.engine.value.EvaluationFailure;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gives each parameter of a function its argument.
final class Binding {

  /// Greek parameters may be given by their names.
  private static final Map<String, String> SPELLED =
      Map.of("alpha", "α", "beta", "β", "gamma", "γ", "eps", "ε", "epsilon", "ε");

  private final Signature signature;
  private final List<Value> positional;
  private final Map<String, Value> named;

  Binding(Signature signature, List<Value> positional, Map<String, Value> named) {
    this.signature = signature;
    this.positional = positional;
    this.named = named.isEmpty() ? named : known(named);
  }

  private Map<String, Value> known(Map<String, Value> given) {
    Map<String, Value> known = new LinkedHashMap<>();
    given.forEach((name, value) -> known.put(known(name), value));
    return known;
  }

  private String known(String name) {
    List<String> names = signature.parameters().stream().map(Parameter::name).toList();
    String spelled = names.contains(name) ? name : SPELLED.getOrDefault(name, name);
    if (names.contains(spelled)) {
      return spelled;
    }
    String meant = Suggestion.nearest(name, names).map(n -> ": did you mean " + n + "?").orElse("");
    throw wrong(signature.name() + " has no parameter " + name + meant);
  }

  List<Value> values() {
    List<Parameter> parameters = signature.parameters();
    boolean variadic = signature.variadic();
    if (!variadic && named.isEmpty() && positional.size() == parameters.size()) {
      return positional;
    }
    List<Value> values = new ArrayList<>(parameters.size() + positional.size());
    if (!variadic && positional.size() > parameters.size() || variadic && positional.isEmpty()) {
      throw wrong(signature.text() + " was given " + count(positional.size()));
    }
    for (int index = variadic ? 1 : 0; index < parameters.size(); index++) {
      boolean given = !variadic && index < positional.size();
      values.add(
          value(
              parameters.get(index),
              given ? Optional.of(positional.get(index)) : Optional.empty()));
    }
    if (variadic) {
      values.addAll(positional);
    }
    return values;
  }

  private Value value(Parameter parameter, Optional<Value> given) {
    Value byName = named.get(parameter.name());
    if (given.isPresent() && byName != null) {
      throw wrong(signature.name() + ": " + parameter.name() + " is given twice");
    }
    Optional<Value> value = byName == null ? given : Optional.of(byName);
    return value
        .or(parameter::defaultValue)
        .orElseThrow(() -> wrong(signature.text() + ": " + parameter.name() + " is missing"));
  }

  private static String count(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  private static EvaluationFailure wrong(String message) {
    return new EvaluationFailure(Code.WRONG_ARITY, message);
  }
}
