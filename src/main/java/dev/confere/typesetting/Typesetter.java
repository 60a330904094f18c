package dev.confere.typesetting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;

/// Sets formulas. May be used by many threads at once.
///
/// The JavaScript engine is started by the first formula that is neither known nor of a known shape, or
/// by [#warmUp]; a typesetter that knows all it is asked never starts it.
public final class Typesetter implements AutoCloseable {

  private final Press press;

  private Typesetter(Macros macros) {
    press = new Press(macros);
  }

  /// A typesetter that remembers for as long as it lives.
  public static Typesetter inMemory(Macros macros) {
    return new Typesetter(macros);
  }

  /// Starts the JavaScript engine in the background and returns at once. Worth calling as soon as it is
  /// likely that some formula will need it; without effect if it runs already.
  public void warmUp() {
    press.warmUp();
  }

  /// Sets one formula. Many at once are faster.
  ///
  /// @throws TypesettingUnavailable if the JavaScript engine is needed and does not start
  public Typeset typeset(Formula formula) {
    return typeset(List.of(formula)).firstEntry().getValue();
  }

  /// Sets each formula once, in the order of their first appearance.
  ///
  /// @throws TypesettingUnavailable if the JavaScript engine is needed and does not start
  public SequencedMap<Formula, Typeset> typeset(Collection<Formula> formulas) {
    List<Formula> distinct = List.copyOf(new LinkedHashSet<>(formulas));
    List<Typeset> typeset = press.render(distinct);
    var all = new LinkedHashMap<Formula, Typeset>();
    for (int i = 0; i < distinct.size(); i++) {
      all.put(distinct.get(i), typeset.get(i));
    }
    return all;
  }

  @Override
  public void close() {
    press.close();
  }
}
