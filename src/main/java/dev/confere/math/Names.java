package dev.confere.math;

import java.text.Normalizer;
import java.util.Collection;
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
    return new SpelledNames(values, functions);
  }

  /// Lower case, without accents.
  static String fold(String spelling) {
    return isUnaccented(spelling) ? spelling.toLowerCase(Locale.ROOT) : unaccented(spelling);
  }

  /// Whether a spelling surely has no accents: it is of ASCII and small Greek letters.
  private static boolean isUnaccented(String spelling) {
    for (int i = 0; i < spelling.length(); i++) {
      char c = spelling.charAt(i);
      if (c >= 128 && (c < 'α' || c > 'ω')) {
        return false;
      }
    }
    return true;
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
}
