package dev.confere.math;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Names by their spellings; those of two pages are equal when they answer alike.
final class SpelledNames implements Names {
  private final Map<String, Integer> ranks;
  private final Set<String> functions;
  private final Spellings byValue;
  private final Spellings byFunction;

  /// @param values names of values with their number of axes
  SpelledNames(Map<String, Integer> values, Collection<String> functions) {
    this.ranks = new LinkedHashMap<>(values);
    this.functions = Set.copyOf(functions);
    this.byValue = new Spellings(values.keySet());
    this.byFunction = new Spellings(this.functions);
  }

  @Override
  public Optional<String> value(String spelling) {
    return byValue.find(spelling);
  }

  @Override
  public Optional<String> function(String spelling) {
    return byFunction.find(spelling);
  }

  @Override
  public OptionalInt rank(String name) {
    Integer rank = ranks.get(name);
    return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpelledNames that
        && ranks.equals(that.ranks)
        && functions.equals(that.functions);
  }

  @Override
  public int hashCode() {
    return 31 * ranks.hashCode() + functions.hashCode();
  }

  private static final class Spellings {
    private final Map<String, String> exact = new LinkedHashMap<>();
    private final Map<String, String> folded = new LinkedHashMap<>();

    Spellings(Collection<String> names) {
      for (String name : names) {
        exact.put(name, name);
        // A single letter keeps its case: x and X are two things in mathematics.
        if (name.codePointCount(0, name.length()) > 1) {
          folded.merge(Names.fold(name), name, (a, b) -> "");
        }
      }
    }

    Optional<String> find(String spelling) {
      String found = exact.get(spelling);
      if (found == null && !folded.isEmpty()) {
        found = folded.get(Names.fold(spelling));
      }
      return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
  }
}
