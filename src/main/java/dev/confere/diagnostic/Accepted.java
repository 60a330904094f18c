package dev.confere.diagnostic;

/// A mistake that somebody looked at and let stand.
///
/// @param reason why, in the words of who accepted it; may be empty
public record Accepted(Diagnostic diagnostic, Origin origin, String reason)
    implements Comparable<Accepted> {

  /// Where it was accepted.
  public enum Origin {
    /// By a comment beside the text.
    SOURCE,
    /// In a list of known mistakes.
    BASELINE
  }

  @Override
  public int compareTo(Accepted other) {
    return diagnostic.compareTo(other.diagnostic);
  }
}
