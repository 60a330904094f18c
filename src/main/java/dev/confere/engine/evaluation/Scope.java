package dev.confere.engine.evaluation;

import dev.confere.engine.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What names stand for: values, and functions that the author defined. Immutable; an inner scope hides outer names.
public final class Scope {

  public static final Scope EMPTY = new Scope(Map.of(), Map.of());

  private final Map<String, Value> values;
  private final Map<String, Binding> functions;

  /// The scope around this one; the outermost holds the definitions of the exercise.
  private final Optional<Scope> outer;

  Scope(Map<String, Value> definitions, Map<String, Binding> functions) {
    this(definitions, functions, Optional.empty());
  }

  private Scope(Map<String, Value> values, Map<String, Binding> functions, Optional<Scope> outer) {
    this.values = values;
    this.functions = functions;
    this.outer = outer;
  }

  public Optional<Value> value(String name) {
    Value value = values.get(name);
    return value != null || outer.isEmpty() ? Optional.ofNullable(value) : outer.get().value(name);
  }

  public Optional<Binding> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /// This scope with one more value.
  public Scope with(String name, Value value) {
    return with(Map.of(name, value));
  }

  public Scope with(Map<String, Value> more) {
    return new Scope(more, functions, Optional.of(this));
  }

  /// The scope of a function's body: the definitions of the exercise and the arguments, but no name of a loop around the call.
  Scope ofBody(Map<String, Value> arguments) {
    return outermost().with(arguments);
  }

  private Scope outermost() {
    return outer.map(Scope::outermost).orElse(this);
  }

  /// Names of values, in order of definition.
  public List<String> valueNames() {
    if (outer.isEmpty()) {
      return List.copyOf(values.keySet());
    }
    Set<String> names = new LinkedHashSet<>();
    outer.ifPresent(scope -> names.addAll(scope.valueNames()));
    names.addAll(values.keySet());
    return List.copyOf(names);
  }

  public List<String> functionNames() {
    return List.copyOf(functions.keySet());
  }
}
