package dev.confere.verification;

import dev.confere.document.Occurrence;
import dev.confere.source.Place;
import java.util.Optional;

/// A statement, a cell of a table, a chain or a condition, and what was found of it.
///
/// @param occurrence where it stands on the page: the span of the whole statement, cell or formula
/// @param place what a report points at
/// @param text as it is read by the reader of the page
/// @param relation its sign; empty for a chain, whose expression holds its signs
/// @param relations how many relations were checked; 1 but for chains
/// @param expression what it was compared with, in the language of expressions; empty for a chain that was not read
/// @param exact the exact value, e.g. `36/5`, or an enclosure
/// @param printed the value as it would be printed, e.g. `7.2`
/// @param evidence what else is needed to check it again
public record Checked(
    Kind kind,
    Occurrence occurrence,
    Place place,
    String text,
    String relation,
    int relations,
    Verdict verdict,
    String expression,
    String exact,
    Optional<String> printed,
    Evidence evidence) {

  /// What kind of thing was stated.
  public enum Kind {
    STATEMENT("statement"),
    CELL("cell"),
    CHAIN("chain"),
    CONDITION("condition");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public boolean isConfirmed() {
    return verdict instanceof Verdict.Confirmed;
  }
}
