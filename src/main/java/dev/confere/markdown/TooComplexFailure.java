package dev.confere.markdown;

/// Ends the reading of a document that would cost too much; caught at the reader's door and reported.
final class TooComplexFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String message;

  /// @param offset where in the document it became too much
  TooComplexFailure(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  int offset() {
    return offset;
  }
}
