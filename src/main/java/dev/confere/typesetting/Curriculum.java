package dev.confere.typesetting;

import dev.confere.typesetting.GlyphShape.Shaped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Decides which formulas are put together of parts: those for which KaTeX has less to do that way, because others have the same parts.
final class Curriculum {

  /// Renderings that it takes to learn a shape, when it is met that often.
  private static final int LESSON = 3;

  /// A part is quicker to set than the whole; in hundredths of it.
  private static final int WHOLE = 100;

  private static final int PART = 30;

  private final Function<Formula, Shaped> reader;
  private final Predicate<Shaped> known;
  private final Map<GlyphShape, Set<Formula>> wholes = new HashMap<>();
  private final Map<GlyphShape, Set<Formula>> parts = new HashMap<>();
  private final Map<GlyphShape, Set<GlyphShape>> users = new HashMap<>();
  private final Map<Formula, GlyphShape> shapes = new LinkedHashMap<>();
  private final Map<Formula, List<Shaped>> unknownParts = new HashMap<>();

  Curriculum(Function<Formula, Shaped> reader, Predicate<Shaped> known) {
    this.reader = reader;
    this.known = known;
  }

  void add(Formula formula, Optional<Composition> composition) {
    GlyphShape shape = reader.apply(formula).shape();
    shapes.put(formula, shape);
    wholes.computeIfAbsent(shape, it -> new HashSet<>()).add(formula);
    if (composition.isPresent()) {
      List<Shaped> unknown =
          composition.get().parts().stream().map(reader).distinct().filter(known.negate()).toList();
      unknownParts.put(formula, unknown);
      unknown.forEach(part -> note(part, shape));
    }
  }

  private void note(Shaped part, GlyphShape user) {
    parts.computeIfAbsent(part.shape(), it -> new HashSet<>()).add(part.formula());
    users.computeIfAbsent(part.shape(), it -> new HashSet<>()).add(user);
  }

  /// Whether the formula is to be put together. Formulas of one shape share the cost of learning it.
  boolean composes(Formula formula) {
    if (!unknownParts.containsKey(formula)) {
      return false;
    }
    int alike = wholes.getOrDefault(shapes.get(formula), Set.of()).size();
    int cost = 0;
    for (Shaped part : unknownParts.getOrDefault(formula, List.of())) {
      int times = Math.min(LESSON, parts.getOrDefault(part.shape(), Set.of()).size());
      cost += PART * times / Math.max(1, users.getOrDefault(part.shape(), Set.of()).size());
    }
    return cost <= WHOLE * Math.min(LESSON, alike);
  }
}
