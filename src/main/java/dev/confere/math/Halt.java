package dev.confere.math;

import dev.confere.source.Span;

/// Ends the reading of a side; caught where the side was begun, never seen outside this room.
final class Halt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  enum Kind {
    /// What is written has no value, or none that is known.
    SILENT,
    /// What is written was not understood.
    UNREAD,
    /// What is written may be two things.
    AMBIGUOUS
  }

  private final Kind kind;
  private final transient Span span;
  private final String reason;

  private Halt(Kind kind, Span span, String reason) {
    super(reason, null, false, false);
    this.kind = kind;
    this.span = span;
    this.reason = reason;
  }

  static Halt silent(Span span, String reason) {
    return new Halt(Kind.SILENT, span, reason);
  }

  static Halt unread(Span span, String reason) {
    return new Halt(Kind.UNREAD, span, reason);
  }

  static Halt ambiguous(Span span, String reason) {
    return new Halt(Kind.AMBIGUOUS, span, reason);
  }

  Kind kind() {
    return kind;
  }

  Span span() {
    return span;
  }

  String reason() {
    return reason;
  }
}
