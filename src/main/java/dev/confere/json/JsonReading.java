package dev.confere.json;

/// What came of reading JSON.
public sealed interface JsonReading {

  record Read(Json value) implements JsonReading {}

  /// @param offset where reading stopped
  /// @param reason what was expected there, fit for a diagnostic
  record Broken(int offset, String reason) implements JsonReading {}
}
