package dev.confere.math;

import dev.confere.source.Span;
import java.util.List;

/// `A = B ≈ C`: sides with what is said between each two neighbours.
///
/// @param sides at least two
/// @param links one fewer; `links.get(i)` stands between `sides.get(i)` and `sides.get(i + 1)`
public record Chain(Span span, List<Side> sides, List<Link> links) {

  public Chain {
    sides = List.copyOf(sides);
    links = List.copyOf(links);
    if (links.isEmpty() || sides.size() != links.size() + 1) {
      throw new IllegalArgumentException(sides.size() + " sides with " + links.size() + " links");
    }
  }

  /// This, confirmed when it holds and not refuted when it does not.
  Chain weaken(String why) {
    return new Chain(
        span, sides, links.stream().map(l -> l.weaken(Link.Standing.TENTATIVE, why)).toList());
  }

  /// Whether both sides of a link were read, so that it can be judged.
  public boolean isNumeric(int link) {
    return sides.get(link) instanceof Side.Read && sides.get(link + 1) instanceof Side.Read;
  }
}
