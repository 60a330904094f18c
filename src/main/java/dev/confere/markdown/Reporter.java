package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;

/// A file that is being read, and where its mistakes are told.
record Reporter(SourceFile file, Diagnostics diagnostics) {

  void report(Code code, Span span, String message) {
    report(diagnostic(code, span, message));
  }

  void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
  }

  Diagnostic diagnostic(Code code, Span span, String message) {
    return Diagnostic.of(code, file.place(span), message);
  }

  String text(Span span) {
    return file.text(span);
  }

  /// Without the white space at both ends.
  Span trim(Span span) {
    String text = file.text();
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
