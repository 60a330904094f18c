package dev.confere.worksheet;

import dev.confere.diagnostic.Diagnostic;
import java.util.Optional;

/// Ends the evaluation of one drawing; never leaves this room.
final class Undrawable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Optional<Diagnostic> diagnostic;

  /// @param diagnostic empty when the mistake was reported where it happened
  Undrawable(Optional<Diagnostic> diagnostic) {
    super("", null, false, false);
    this.diagnostic = diagnostic;
  }

  Optional<Diagnostic> diagnostic() {
    return diagnostic;
  }
}
