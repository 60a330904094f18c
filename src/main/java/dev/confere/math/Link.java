package dev.confere.math;

import dev.confere.document.Relation;
import dev.confere.source.Span;

/// What is said between two neighbouring sides of a chain.
///
/// @param span of the relation's sign
/// @param standing whether the text stands by it
/// @param reason why it is not simply asserted, fit for a report; empty when it is
public record Link(Relation relation, Span span, Standing standing, String reason) {

  /// How much the text stands by a relation.
  public enum Standing {
    /// Stated as true: it is confirmed or refuted.
    ASSERTED,
    /// True as far as it goes, but another reading is not of numbers alone (units, names of things): when it holds it
    /// is confirmed, when it does not nothing is said.
    TENTATIVE,
    /// Asked, as by a question mark over the sign: neither way is a mistake.
    QUESTIONED,
    /// Stated in order to be refuted, or as something supposed: neither way is a mistake.
    DENIED
  }

  static Link asserted(Relation relation, Span span) {
    return new Link(relation, span, Standing.ASSERTED, "");
  }

  /// This with a weaker standing; one that is weaker already stays.
  Link weaken(Standing other, String why) {
    return standing.compareTo(other) >= 0 ? this : new Link(relation, span, other, why);
  }
}
