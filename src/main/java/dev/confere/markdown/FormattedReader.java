package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.number.NumberFormat;
import dev.confere.source.Span;
import java.util.Optional;

/// Reads `expression : format`, as it stands in fills, table heads and `\val`.
final class FormattedReader {

  /// @param format as asked for, if at all
  record Formatted(Expression expression, Optional<NumberFormat> format) {}

  private final Reporter reporter;
  private final FormatReader formats;

  FormattedReader(Reporter reporter) {
    this.reporter = reporter;
    this.formats = new FormatReader(reporter);
  }

  /// What fills the span; empty after a diagnostic.
  Optional<Formatted> read(Span span) {
    if (reporter.trim(span).isEmpty()) {
      reporter.report(Code.EXPRESSION_SYNTAX, span, "expected an expression, found nothing");
      return Optional.empty();
    }
    return ExpressionParser.parsePrefix(reporter.file(), span, reporter.diagnostics())
        .flatMap(prefix -> withFormat(prefix, span.end()));
  }

  private Optional<Formatted> withFormat(ExpressionParser.Prefix prefix, int end) {
    Span rest = reporter.trim(new Span(prefix.end(), Math.max(prefix.end(), end)));
    if (rest.isEmpty()) {
      return Optional.of(new Formatted(prefix.expression(), Optional.empty()));
    }
    if (reporter.file().text().charAt(rest.start()) != ':') {
      reporter.report(
          Code.EXPRESSION_SYNTAX,
          rest,
          "expected the end of the expression or `: format`, found `" + reporter.text(rest) + "`");
      return Optional.empty();
    }
    return formats
        .read(new Span(rest.start() + 1, rest.end()))
        .map(format -> new Formatted(prefix.expression(), Optional.of(format)));
  }
}
