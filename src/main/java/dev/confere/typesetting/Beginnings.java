package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How boxes begin as HTML, up to their style: there are few kinds of them, in few classes.
final class Beginnings {

  private static final List<Map<String, Utf8>> BY_ATOM = byAtom();

  private Beginnings() {}

  private static List<Map<String, Utf8>> byAtom() {
    List<Map<String, Utf8>> all = new ArrayList<>();
    for (Atom _ : Atom.values()) {
      all.add(new ConcurrentHashMap<>());
    }
    return all;
  }

  /// @param classes those beside that of the kind
  static Utf8 of(Atom atom, String classes) {
    Map<String, Utf8> ofAtom = BY_ATOM.get(atom.column);
    Utf8 known = ofAtom.get(classes);
    if (known == null) {
      known = Utf8.of(beginning(atom.css, classes));
      ofAtom.put(classes, known);
    }
    return known;
  }

  private static String beginning(String kind, String classes) {
    String all = kind.isEmpty() || classes.isEmpty() ? kind + classes : kind + " " + classes;
    return all.isEmpty() ? "<span" : "<span class=\"" + all + "\"";
  }
}
