package dev.confere.engine.number;

import java.util.Optional;

/// A number as somebody wrote it: its value together with its spelling.
///
/// @param text the characters that were read
/// @param value the value; of `60%` it is 3/5
/// @param decimals how many decimals the mantissa shows: 1 in `12.5%` and in `-1.7`
/// @param unit the weight of the last digit shown: 1/100 for `0.33` and for `50%`, 10^9 for
///     `1.024 × 10^12`; empty for a fraction, which shows no digits to round to
/// @param sign how the sign was spelled
/// @param grouped whether thousands were separated
public record WrittenNumber(
    String text,
    Rational value,
    Form form,
    int decimals,
    Optional<Rational> unit,
    Sign sign,
    boolean grouped) {

  /// The kinds of spelling.
  public enum Form {
    /// `7.2`, `1200`, `4,000`
    DECIMAL,
    /// `60%`
    PERCENT,
    /// `3/5`
    FRACTION,
    /// `1 1/2`
    MIXED,
    /// `1.024 × 10^12`, `1.5e-3`
    SCIENTIFIC
  }

  /// The spellings of a sign.
  public enum Sign {
    NONE,
    PLUS,
    /// The hyphen of the keyboard.
    HYPHEN,
    /// U+2212.
    MINUS
  }
}
