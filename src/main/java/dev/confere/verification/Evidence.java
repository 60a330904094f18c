package dev.confere.verification;

import dev.confere.engine.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What somebody else needs in order to check a statement again, beside its expression.
///
/// @param where names that stand for something here only: those of loops, and of the other columns of a row
/// @param element which element of the expression's value is meant, from 1, in a column that is computed as a whole
/// @param tolerance of an approximation
/// @param stated what was stated, as it was read; empty for a chain
/// @param unit the weight of the last digit of each number stated, in the same form
/// @param steps the relations of a chain
public record Evidence(
    Map<String, Value> where,
    OptionalInt element,
    Optional<Value> tolerance,
    Optional<String> stated,
    Optional<String> unit,
    List<Step> steps) {

  public static final Evidence NONE = ofChain(List.of(), Map.of());

  public Evidence {
    where = where.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(where));
    steps = List.copyOf(steps);
  }

  /// @param where names that stand for something at the chain only
  static Evidence ofChain(List<Step> steps, Map<String, Value> where) {
    return new Evidence(
        where, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), steps);
  }

  Evidence where(Map<String, Value> names) {
    return new Evidence(names, element, tolerance, stated, unit, steps);
  }
}
