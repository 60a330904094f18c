package dev.confere.math;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.Notation;
import dev.confere.math.Side.Reading;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What short formulas were read as, kept because the pages of a site write the same ones again: `p = 0.5`, `1 \le i \le n`.
///
/// So many are kept as came first; a race reads one twice, no worse.
final class KnownFormulas {
  private static final int MOST = 1024;

  /// As many pages may have names of their own; those of all others keep what they read to themselves.
  private static final int MOST_SETTINGS = 64;

  /// Longer ones are seldom written twice.
  private static final int LONGEST = 64;

  private static final Map<Setting, KnownFormulas> SHARED = new ConcurrentHashMap<>();

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /// All that a reading depends on beside the formula.
  private record Setting(Names names, Notation notation) {}

  /// @param start where the formula stood
  private record Known(int start, List<Chain> chains) {}

  /// The formulas that were read with these names, or equal ones.
  static KnownFormulas of(Names names, Notation notation) {
    Setting setting = new Setting(names, notation);
    KnownFormulas shared = SHARED.get(setting);
    if (shared == null) {
      shared = new KnownFormulas();
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
    if (found == null) {
      return null;
    }
    List<Chain> chains = new ArrayList<>(found.chains().size());
    for (Chain chain : found.chains()) {
      chains.add(moved(chain, start - found.start()));
    }
    return chains;
  }

  void keep(String formula, int start, List<Chain> chains) {
    if (known.size() < MOST && areMovable(chains, new Span(start, start + formula.length()))) {
      known.put(formula, new Known(start, List.copyOf(chains)));
    }
  }

  /// Whether the sides are numbers or have no value: expressions would have to be copied node by node.
  private static boolean areMovable(List<Chain> chains, Span formula) {
    for (Chain chain : chains) {
      for (Side side : chain.sides()) {
        if (!isMovable(side, formula)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isMovable(Side side, Span formula) {
    return formula.contains(side.span())
        && switch (side) {
          case Side.Read read -> read.alternatives().isEmpty() && isNumber(read.expression());
          case Side.Silent _, Side.Ambiguous _ -> true;
          case Side.Unread unread -> formula.contains(unread.from());
        };
  }

  private static boolean isNumber(Expression expression) {
    return expression instanceof Expression.NumberLiteral
        || expression instanceof Expression.Unary unary
            && unary.operand() instanceof Expression.NumberLiteral;
  }

  private static Chain moved(Chain chain, int by) {
    List<Side> sides = new ArrayList<>(chain.sides().size());
    for (Side side : chain.sides()) {
      sides.add(moved(side, by));
    }
    List<Link> links = new ArrayList<>(chain.links().size());
    for (Link link : chain.links()) {
      links.add(new Link(link.relation(), link.span().shift(by), link.standing(), link.reason()));
    }
    return new Chain(chain.span().shift(by), sides, links);
  }

  private static Side moved(Side side, int by) {
    Span span = side.span().shift(by);
    return switch (side) {
      case Side.Read read -> {
        Reading usual = read.reading();
        Reading there = new Reading(moved(usual.expression(), by), usual.printed(), usual.manner());
        yield new Side.Read(span, there, List.of(), read.unit());
      }
      case Side.Silent silent -> new Side.Silent(span, silent.reason());
      case Side.Unread unread -> new Side.Unread(span, unread.from().shift(by), unread.reason());
      case Side.Ambiguous ambiguous -> new Side.Ambiguous(span, ambiguous.reason());
    };
  }

  private static Expression moved(Expression number, int by) {
    Span span = number.span().shift(by);
    return switch (number) {
      case Expression.NumberLiteral literal ->
          new Expression.NumberLiteral(span, literal.value(), literal.decimals());
      case Expression.Unary(var _, var operator, Expression operand) ->
          new Expression.Unary(span, operator, moved(operand, by));
      default -> throw new IllegalStateException(number + " was not to be kept");
    };
  }
}
