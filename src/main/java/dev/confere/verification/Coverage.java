package dev.confere.verification;

import dev.confere.engine.number.Rational;
import dev.confere.source.Place;
import java.util.List;

/// How many of the numerals that a reader sees in solutions are accounted for.
///
/// @param computed filled in by the build
/// @param verified stated and confirmed
/// @param given standing in the data
/// @param exempt marked so, or ordinals of structure
/// @param unverified the places of all others
public record Coverage(
    int computed, int verified, int given, int exempt, List<Numeral> unverified) {

  public static final Coverage NONE = new Coverage(0, 0, 0, 0, List.of());

  public Coverage {
    unverified = List.copyOf(unverified);
  }

  /// A numeral that nothing accounts for.
  public record Numeral(Place place, String text) {}

  public int total() {
    return computed + verified + given + exempt + unverified.size();
  }

  /// The share accounted for, from 0 to 1; 1 where there are no numerals.
  public Rational share() {
    return total() == 0 ? Rational.ONE : Rational.of(total() - unverified.size(), total());
  }

  public Coverage plus(Coverage other) {
    List<Numeral> all = new java.util.ArrayList<>(unverified);
    all.addAll(other.unverified);
    return new Coverage(
        computed + other.computed,
        verified + other.verified,
        given + other.given,
        exempt + other.exempt,
        all);
  }
}
