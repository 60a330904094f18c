package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.page.TemplateFailure;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;

/// Tells of a broken template where it is broken.
final class TemplateReport {

  private TemplateReport() {}

  static Diagnostic of(TemplateFailure failure, Theme theme) {
    SourceFile file =
        new SourceFile(
            "templates/" + failure.template(), theme.read(failure.template()).orElse(""));
    return Diagnostic.of(
        Code.TEMPLATE_BROKEN,
        file.place(span(file, failure)),
        String.valueOf(failure.getMessage()));
  }

  private static Span span(SourceFile file, TemplateFailure failure) {
    if (failure.line() < 1 || failure.line() > file.lineCount()) {
      return Span.at(0);
    }
    Span line = file.lineSpan(failure.line());
    int start = Math.min(line.end(), line.start() + Math.max(0, failure.column() - 1));
    return new Span(start, line.end());
  }
}
