package dev.confere.engine.number;

/// How a stated number relates to the number it stands for. The first that applies is meant, in the
/// order of this list.
public enum Fit {
  /// The stated number is the number itself.
  EXACT,
  /// It is the number rounded at the digits shown; a tie may go either way.
  ROUNDED,
  /// Digits were cut off where they should have been rounded.
  TRUNCATED,
  /// Wrong, but by less than a unit of the last digit shown.
  OFF_BY_LESS_THAN_UNIT,
  DIFFERENT,
  /// The digits computed do not tell.
  UNDECIDED
}
