package dev.confere.engine.number;

/// Which characters separate the decimals and the thousands of a number.
///
/// @param decimalSeparators the decimal separator; two when the writer's habit is unknown
/// @param groupSeparators the characters that may separate groups of three digits; the first is the
///     one that is printed
public record Notation(String decimalSeparators, String groupSeparators) {
  /// Thin space, narrow no-break space, no-break space, space.
  private static final String SPACES = "\u2009\u202F\u00A0 ";

  /// `1,234.5`
  public static final Notation POINT = new Notation(".", "," + SPACES);

  /// `1.234,5`
  public static final Notation COMMA = new Notation(",", "." + SPACES);

  /// Either of them: `1.234` is ambiguous, `1,50` and `1.234,5` are not.
  public static final Notation UNSETTLED = new Notation(".,", ".," + SPACES);

  /// `1_234.5`, for languages in which the comma separates arguments.
  public static final Notation LITERAL = new Notation(".", "_");

  public Notation {
    if (decimalSeparators.isEmpty() || groupSeparators.isEmpty()) {
      throw new IllegalArgumentException("a notation needs separators of both kinds");
    }
  }

  public boolean isSettled() {
    return decimalSeparators.length() == 1;
  }

  /// The separator to print.
  public char decimalSeparator() {
    return decimalSeparators.charAt(0);
  }

  /// The separator to print.
  public char groupSeparator() {
    return groupSeparators.charAt(0);
  }

  boolean isDecimalSeparator(char character) {
    return decimalSeparators.indexOf(character) >= 0;
  }

  boolean isGroupSeparator(char character) {
    return groupSeparators.indexOf(character) >= 0;
  }
}
