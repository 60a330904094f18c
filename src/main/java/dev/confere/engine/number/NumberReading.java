package dev.confere.engine.number;

/// What came of reading a number.
public sealed interface NumberReading {
  /// @param end the offset after the last character read
  record Read(WrittenNumber number, int end) implements NumberReading {}

  /// The text is a number in more than one way.
  ///
  /// @param reason fit for a diagnostic: `1.234 may be 1234 or 1.234`
  /// @param end the offset after the last character that belongs to it
  record Ambiguous(String reason, int end) implements NumberReading {}

  /// @param end the offset after what looked like a number, so that nobody starts again in its middle
  record NotANumber(int end) implements NumberReading {}
}
