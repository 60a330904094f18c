package dev.confere.engine.expression;

import dev.confere.diagnostic.Diagnostic;

/// Ends the parsing of one expression; caught at the parser's door and reported.
final class SyntaxFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  SyntaxFailure(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
