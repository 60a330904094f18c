package dev.confere.engine.number;

import java.util.Optional;

/// A real that is known to be this fraction.
public record Exact(Rational value) implements Real {
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
