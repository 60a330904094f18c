package dev.confere.math;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What symbols stand for where a formula stands.
///
/// The reader asks; it never guesses. Names in formulas are spelled in more ways than in data: `Soma`, `\mathit{soma}`,
/// `epoca` for `época`.
public interface Names {

  /// Nothing stands for anything.
  Names NONE = of(Map.of(), java.util.List.of());

  /// The name of the value that is meant by a spelling, if there is one.
  Optional<String> value(String spelling);

  /// The name of the function of the exercise that is meant by a spelling, if there is one. The functions that
  /// everyone knows (`max`, `\ln`, `ReLU`) need not be answered.
  Optional<String> function(String spelling);

  /// The number of axes of a value: 0 for a number, 1 for a vector, 2 for a matrix; empty when not known.
  OptionalInt rank(String name);

  default boolean isValue(String spelling) {
    return value(spelling).isPresent();
  }

  default boolean isFunction(String spelling) {
    return function(spelling).isPresent();
  }

  /// Names looked up as spelled, then without regard to case and accents when that leaves exactly one.
  ///
  /// @param values names of values with their number of axes
  static Names of(Map<String, Integer> values, Collection<String> functions) {
    Map<String, Integer> ranks = new LinkedHashMap<>(values);
    Spellings byValue = new Spellings(values.keySet());
    Spellings byFunction = new Spellings(functions);
    return new Names() {
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
    };
  }

  /// Lower case, without accents.
  static String fold(String spelling) {
    return Glyphs.isPlain(spelling) ? spelling.toLowerCase(Locale.ROOT) : unaccented(spelling);
  }

  private static String unaccented(String spelling) {
    String parted = Normalizer.normalize(spelling, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(parted.length());
    for (int i = 0; i < parted.length(); i += Character.charCount(parted.codePointAt(i))) {
      if (!isMark(parted.codePointAt(i))) {
        bare.appendCodePoint(parted.codePointAt(i));
      }
    }
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /// Names by their spelling.
  final class Spellings {
    private final Map<String, String> exact = new LinkedHashMap<>();
    private final Map<String, String> folded = new LinkedHashMap<>();

    Spellings(Collection<String> names) {
      for (String name : names) {
        exact.put(name, name);
        // A single letter keeps its case: x and X are two things in mathematics.
        if (name.codePointCount(0, name.length()) > 1) {
          folded.merge(fold(name), name, (a, b) -> "");
        }
      }
    }

    Optional<String> find(String spelling) {
      String found = exact.get(spelling);
      if (found == null && !folded.isEmpty()) {
        found = folded.get(fold(spelling));
      }
      return found == null || found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
  }
}
