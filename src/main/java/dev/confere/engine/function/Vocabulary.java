package dev.confere.engine.function;

import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All functions and constants that expressions may use.
public final class Vocabulary {

  /// The names of all functions, in the order of the manual.
  private static final Map<String, Family> FAMILIES = families();

  /// The functions of the families that were asked for.
  private static final Map<String, Builtin> DESCRIBED = new ConcurrentHashMap<>();

  private static final Map<String, Value> CONSTANTS = makeConstants();

  private Vocabulary() {}

  public static Optional<Builtin> find(String name) {
    return Optional.ofNullable(get(name));
  }

  private static @Nullable Builtin get(String name) {
    Builtin known = DESCRIBED.get(name);
    Family family = known == null ? FAMILIES.get(name) : null;
    if (family == null) {
      return known;
    }
    // Two threads may describe the same family: the functions of the first are those that stay.
    for (Builtin function : family.functions()) {
      DESCRIBED.putIfAbsent(function.name(), function);
    }
    return DESCRIBED.get(name);
  }

  public static Set<String> names() {
    return Collections.unmodifiableSet(FAMILIES.keySet());
  }

  /// The families by their English names.
  public static Map<String, List<Builtin>> byFamily() {
    Map<String, List<Builtin>> families = new LinkedHashMap<>();
    FAMILIES.forEach(
        (name, family) ->
            families
                .computeIfAbsent(family.title(), _ -> new ArrayList<>())
                .add(find(name).orElseThrow()));
    return Collections.unmodifiableMap(families);
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

  private static Map<String, Family> families() {
    Map<String, Family> families = new LinkedHashMap<>();
    for (Family family : Family.values()) {
      for (String name : family.names()) {
        if (families.put(name, family) != null) {
          throw new IllegalStateException("defined twice: " + name);
        }
      }
    }
    return families;
  }

  /// Whether the function of a name has a parameter of a name.
  public static boolean takes(String function, String parameter) {
    Builtin found = get(function);
    return found != null && found.takes(parameter);
  }
}
