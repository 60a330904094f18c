package dev.confere.engine.number;

import java.util.Optional;

/// A real that is known to be this fraction.
public record Exact(Rational value) implements Real {
  // Not in Real: an interface that makes one of its own kinds while it is initialised can lock two
  // threads.
  public static final Real ZERO = new Exact(Rational.ZERO);
  public static final Real ONE = new Exact(Rational.ONE);

  @Override
  public Optional<Rational> exact() {
    return Optional.of(value);
  }

  @Override
  public Enclosure enclose(int digits) {
    return Enclosure.of(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
