package dev.confere.engine.function;

import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All functions and constants that expressions may use.
public final class Vocabulary {

  /// Family by family, in the order of the manual.
  private static final Map<String, List<Builtin>> FAMILIES = families();

  private static final Map<String, Builtin> FUNCTIONS = functions();

  private static final Map<String, Value> CONSTANTS = makeConstants();

  private Vocabulary() {}

  public static Optional<Builtin> find(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  public static Set<String> names() {
    return Collections.unmodifiableSet(FUNCTIONS.keySet());
  }

  /// The families by their English names.
  public static Map<String, List<Builtin>> byFamily() {
    return FAMILIES;
  }

  /// Numbers with a name: `pi`, `π`, `e`. A name that the author defines goes before.
  public static Map<String, Value> constants() {
    return CONSTANTS;
  }

  private static Map<String, Value> makeConstants() {
    Map<String, Value> constants = new LinkedHashMap<>();
    constants.put("pi", constant(Elementary.pi()));
    constants.put("π", constant(Elementary.pi()));
    constants.put("e", constant(Elementary.e()));
    return Collections.unmodifiableMap(constants);
  }

  private static Value constant(Real real) {
    return new Value.Number(real, 0);
  }

  private static Map<String, List<Builtin>> families() {
    Map<String, List<Builtin>> families = new LinkedHashMap<>();
    families.put("Rectifiers", Rectifiers.all());
    families.put("Smooth activations", SmoothActivations.all());
    families.put("Softmax", Softmax.all());
    families.put("Convolutions", Convolutions.all());
    families.put("Pooling", Pooling.all());
    families.put("Normalisation", Normalisation.all());
    families.put("Losses", Losses.all());
    families.put("Training", Training.all());
    families.put("Statistics", Statistics.all());
    families.put("Extremes and order", Extremes.all());
    families.put("Counting and choosing", Counting.all());
    families.put("Making arrays", Making.all());
    families.put("Reshaping arrays", Reshaping.all());
    families.put("Linear algebra", LinearAlgebra.all());
    families.put("Systems of equations", Systems.all());
    families.put("Elementary functions", ElementaryFunctions.all());
    families.put("Rounding", Roundings.all());
    families.put("Whole numbers", WholeNumbers.all());
    return Collections.unmodifiableMap(families);
  }

  private static Map<String, Builtin> functions() {
    Map<String, Builtin> functions = new LinkedHashMap<>();
    for (Builtin builtin : FAMILIES.values().stream().flatMap(List::stream).toList()) {
      if (functions.put(builtin.name(), builtin) != null) {
        throw new IllegalStateException("defined twice: " + builtin.name());
      }
    }
    return functions;
  }

  /// Whether the function of a name has a parameter of a name.
  public static boolean takes(String function, String parameter) {
    return find(function).stream()
        .flatMap(found -> found.parameters().stream())
        .anyMatch(one -> one.name().equals(parameter));
  }
}
