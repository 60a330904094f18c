package dev.confere.engine.number;

import java.math.BigInteger;

/// A factor that is not taken apart any further.
sealed interface Atom {
  /// An integer above one that is raised to a fraction between zero and one.
  record Whole(BigInteger base) implements Atom {}

  enum Constant implements Atom {
    E,
    PI
  }

  record Applied(Transcendental function, Real argument) implements Atom {}

  /// A sum that is multiplied, inverted or raised to a power as one thing.
  record Group(Irrational sum) implements Atom {}

  /// How much work it is to compare two atoms of this kind with each other.
  default long weight() {
    return switch (this) {
      case Whole _, Constant _ -> 1;
      case Applied applied -> 1 + weight(applied.argument());
      case Group group -> 1 + group.sum().weight();
    };
  }

  private static long weight(Real real) {
    return real instanceof Irrational irrational ? irrational.weight() : 1;
  }
}
