package dev.confere.figure;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.util.List;
import java.util.Optional;

/// The course of a function, ready to be drawn: strokes without lifting the pen, and the places where it jumps.
///
/// @param low the least value that should be seen; near a pole there are lower ones
/// @param high the greatest
/// @param first the value at the left end, if there is one
/// @param last the value at the right end, if there is one
public record Trace(
    List<Stroke> strokes,
    List<Jump> jumps,
    double low,
    double high,
    Optional<Real> first,
    Optional<Real> last) {

  public Trace {
    strokes = List.copyOf(strokes);
    jumps = List.copyOf(jumps);
  }

  record Dot(double x, double y) {}

  record Stroke(List<Dot> dots) {
    Stroke {
      dots = List.copyOf(dots);
    }
  }

  /// @param at the simplest number in the narrow interval where the function jumps
  /// @param before the value just before it
  /// @param value the value there, if there is one
  public record Jump(Rational at, Real before, Real after, Optional<Real> value) {}

  boolean isEmpty() {
    return strokes.isEmpty();
  }
}
