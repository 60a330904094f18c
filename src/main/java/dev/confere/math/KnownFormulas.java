package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.number.Notation;
import dev.confere.source.Span;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What formulas were read as, kept because the pages of a site write the same ones again: `p = 0.5`, `1 \le i \le n`.
///
/// Most are written once, so that one is kept when it is met again; so many are kept as came first. A race reads one more often, no
/// worse.
final class KnownFormulas {
  private static final int MOST = 2048;

  /// As many pages may have names of their own; those of all others keep what they read to themselves.
  private static final int MOST_SETTINGS = 64;

  /// Longer ones are seldom written twice.
  private static final int LONGEST = 96;

  private static final Map<Setting, KnownFormulas> SHARED = new ConcurrentHashMap<>();

  /// Which formulas were met, by their hash: some are taken for another, and are kept too early.
  private static final boolean[] MET = new boolean[1 << 16];

  private final boolean[] met;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /// All that a reading depends on beside the formula.
  private record Setting(Names names, Notation notation) {}

  /// @param start where the formula stood
  private record Known(int start, List<Chain> chains) {}

  /// @param met what formulas of all pages were met, a power of two of places
  KnownFormulas(boolean[] met) {
    this.met = met;
  }

  /// The formulas that were read with these names, or equal ones.
  static KnownFormulas of(Names names, Notation notation) {
    Setting setting = new Setting(names, notation);
    KnownFormulas shared = SHARED.get(setting);
    if (shared == null) {
      shared = new KnownFormulas(MET);
      if (SHARED.size() < MOST_SETTINGS) {
        SHARED.put(setting, shared);
      }
    }
    return shared;
  }

  /// Whether a formula may be kept at all.
  static boolean mayHold(Span body) {
    return body.length() <= LONGEST;
  }

  /// The chains of a formula as if it had been read where it stands now; null when it is not known.
  @Nullable List<Chain> find(String formula, int start) {
    Known found = known.get(formula);
    return found == null ? null : new Relocation(start - found.start()).chains(found.chains());
  }

  /// Takes note of what a formula was read as.
  void meet(String formula, int start, List<Chain> chains) {
    int hash = formula.hashCode();
    int place = (hash ^ hash >>> 16) & met.length - 1;
    if (met[place]) {
      keep(formula, start, chains);
    }
    met[place] = true;
  }

  void keep(String formula, int start, List<Chain> chains) {
    if (known.size() < MOST && areWithin(chains, new Span(start, start + formula.length()))) {
      known.put(formula, new Known(start, List.copyOf(chains)));
    }
  }

  /// Whether all places lie in the formula, so that they move with it.
  private static boolean areWithin(List<Chain> chains, Span formula) {
    for (Chain chain : chains) {
      for (Side side : chain.sides()) {
        if (!isWithin(side, formula)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isWithin(Side side, Span formula) {
    return formula.contains(side.span())
        && switch (side) {
          case Side.Read read ->
              read.readings().stream().allMatch(one -> isWithin(one.expression(), formula));
          case Side.Silent _, Side.Ambiguous _ -> true;
          case Side.Unread unread -> formula.contains(unread.from());
        };
  }

  private static boolean isWithin(Expression expression, Span formula) {
    return formula.contains(expression.span())
        && Expressions.children(expression).stream().allMatch(child -> isWithin(child, formula));
  }
}
