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
    return isPlain(atom)
        || switch (atom) {
          case Atom.Group(Irrational sum) -> sum.signum() == Ordering.GREATER;
          case Atom.Whole _, Atom.Constant _, Atom.Applied _ ->
              Algebra.real(atom).signum() == Ordering.GREATER;
        };
  }

  /// Whether a sum shows that it is positive without being evaluated, as `1 + e^x` does.
  static boolean isPlain(Irrational sum) {
    for (Term term : sum.terms()) {
      if (!isPlain(term)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(Term term) {
    for (Atom atom : term.powers().keySet()) {
      if (!isPlain(atom)) {
        return false;
      }
    }
    return term.coefficient().signum() > 0;
  }

  private static boolean isPlain(Atom atom) {
    return switch (atom) {
      case Atom.Whole _, Atom.Constant _ -> true;
      case Atom.Applied(Transcendental function, Real _) -> function == Transcendental.EXP;
      case Atom.Group _ -> false;
    };
  }
}
