package dev.confere.typesetting;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Commands of the site's own, known to every formula: from `\name` to the LaTeX it stands for, in which
/// `#1` … `#9` are arguments.
///
/// Sorted by name, so that the same macros in another order are the same macros.
public record Macros(SequencedMap<String, String> bodies) {

  public static final Macros NONE = new Macros(new TreeMap<>());

  private static final Pattern NAME = Pattern.compile("\\\\[A-Za-z]+");

  /// @throws IllegalArgumentException if a name is not a backslash and letters
  public Macros {
    bodies.keySet().forEach(Macros::requireName);
    bodies = Collections.unmodifiableSortedMap(new TreeMap<>(bodies));
  }

  public static Macros of(Map<String, String> bodies) {
    return new Macros(new TreeMap<>(bodies));
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a macro is named by a backslash and letters, not " + name);
    }
  }
}
