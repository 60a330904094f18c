package dev.confere.engine.number;

/// Whether all factors of a term are known to be positive, so that powers and logarithms of the term
/// may be taken factor by factor.
final class Positivity {
  private Positivity() {}

  static boolean of(Term term) {
    return term.coefficient().signum() > 0
        && term.powers().keySet().stream().allMatch(Positivity::of);
  }

  private static boolean of(Atom atom) {
    return switch (atom) {
      case Atom.Whole _, Atom.Constant _ -> true;
      case Atom.Applied applied ->
          applied.function() == Transcendental.EXP
              || Algebra.real(atom).signum() == Ordering.GREATER;
      case Atom.Group group -> group.sum().signum() == Ordering.GREATER;
    };
  }
}
