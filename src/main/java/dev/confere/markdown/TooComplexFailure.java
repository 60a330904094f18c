package dev.confere.markdown;

/// Ends the reading of a document that would cost too much; caught at the reader's door and reported.
final class TooComplexFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  /// @param offset where in the document it became too much
  TooComplexFailure(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
