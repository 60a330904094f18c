package dev.confere.typesetting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All shapes that are known.
final class Repertoire {

  private final Map<GlyphShape, Known> shapes = new LinkedHashMap<>();

  synchronized Known find(GlyphShape shape) {
    return shapes.getOrDefault(shape, new Known.Nothing());
  }

  synchronized List<GlyphShape> irregular() {
    return shapes.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Known.Irregular)
        .map(Map.Entry::getKey)
        .toList();
  }

  synchronized void keep(GlyphShape shape, Known known) {
    if (known.rank() > find(shape).rank()) {
      shapes.put(shape, known);
    }
  }
}
