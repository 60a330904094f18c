package dev.confere.typesetting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Sets formulas. May be used by many threads at once.
///
/// Ordinary formulas are set by the [engine of our own][LayoutEngine]; no thread waits for another over them. Nothing of KaTeX is
/// touched before the first formula that the engine leaves to it, and no JavaScript is started unless such a formula is new.
public final class Typesetter implements AutoCloseable {

  private final LayoutEngine engine;
  private final Supplier<ShapeTypesetter> opener;
  private volatile @Nullable ShapeTypesetter opened;

  private Typesetter(Macros macros, Supplier<Optional<PackFolder>> folder) {
    engine = LayoutEngine.with(macros);
    opener = () -> new ShapeTypesetter(macros, folder.get());
  }

  /// A typesetter that remembers for as long as it lives.
  public static Typesetter inMemory(Macros macros) {
    return new Typesetter(macros, Optional::empty);
  }

  /// A typesetter that knows what others [saved][#save] in this folder with the same version of KaTeX, the
  /// same options and macros. The folder need not exist; it may be deleted at any time, or used by several
  /// builds at once, and what is damaged in it is not used. What comes out is the same with and without.
  public static Typesetter caching(Path folder, Macros macros) {
    return new Typesetter(macros, () -> Optional.of(pack(folder, macros)));
  }

  private static PackFolder pack(Path folder, Macros macros) {
    String name = "katex-" + KatexAssets.version() + "-" + KatexContexts.fingerprint(macros);
    return new PackFolder(folder.resolve(name));
  }

  /// Writes what was learned into the folder of the cache, if there is one.
  ///
  /// @throws IOException if that cannot be written, which costs time in the next run and nothing else
  public void save() throws IOException {
    ShapeTypesetter katex = opened;
    if (katex != null) {
      katex.save();
    }
  }

  /// Sets one formula.
  ///
  /// @throws TypesettingUnavailable if the JavaScript engine is needed and does not start
  public Typeset typeset(Formula formula) {
    return typeset(List.of(formula)).firstEntry().getValue();
  }

  /// Sets each formula once, in the order of their first appearance. Where KaTeX is needed, many at once are faster.
  ///
  /// @throws TypesettingUnavailable if the JavaScript engine is needed and does not start
  public SequencedMap<Formula, Typeset> typeset(Collection<Formula> formulas) {
    SequencedMap<Formula, Typeset> found = new LinkedHashMap<>();
    List<Formula> left = new ArrayList<>();
    Function<Formula, Typeset> own = formula -> ofOwn(formula, left);
    for (Formula formula : formulas) {
      found.computeIfAbsent(formula, own);
    }
    if (!left.isEmpty()) {
      // Keeps the order: these are in it already.
      found.putAll(katex().typeset(left));
    }
    return found;
  }

  /// What the engine makes of it; until KaTeX has set it, a formula that is left to KaTeX counts as refused.
  private Typeset ofOwn(Formula formula, List<Formula> left) {
    Optional<Utf8> html = engine.html(formula);
    if (html.isPresent()) {
      return new Typeset.Html(html.get());
    }
    if (left.isEmpty()) {
      // At once: it may take a second to start, and there may be much to do for the engine until
      // then.
      var _ = katex();
    }
    left.add(formula);
    return Typeset.Refused.wholly(formula, "");
  }

  private ShapeTypesetter katex() {
    ShapeTypesetter katex = opened;
    return katex == null ? open() : katex;
  }

  private synchronized ShapeTypesetter open() {
    ShapeTypesetter katex = opened;
    if (katex == null) {
      katex = opener.get();
      katex.warmUpIfNew();
      opened = katex;
    }
    return katex;
  }

  /// Learns the shapes that were met too seldom to be worth it at the time, so that the next change of a
  /// digit in them needs no JavaScript. For moments when nobody waits: it takes two renderings a shape.
  /// Does nothing unless the JavaScript engine was needed before.
  ///
  /// @throws TypesettingUnavailable if the JavaScript engine does not start
  public void practise() {
    ShapeTypesetter katex = opened;
    if (katex != null) {
      katex.practise();
    }
  }

  /// How many formulas KaTeX has been asked to set so far, made up ones included.
  public long renderings() {
    ShapeTypesetter katex = opened;
    return katex == null ? 0 : katex.renderings();
  }

  List<GlyphShape> irregularShapes() {
    ShapeTypesetter katex = opened;
    return katex == null ? List.of() : katex.irregularShapes();
  }

  @Override
  public synchronized void close() {
    ShapeTypesetter katex = opened;
    if (katex != null) {
      katex.close();
    }
  }
}
