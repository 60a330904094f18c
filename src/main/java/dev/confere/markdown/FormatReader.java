package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.NumberFormat;
import dev.confere.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how a number is to be printed: `2`, `%`, `1%`, `3 sig`, `frac`, `sci`, `3 sci`.
final class FormatReader {

  private static final Pattern FORMAT =
      Pattern.compile("(\\d{1,4})?\\s*(%|sig|alg|frac|sci)?", Pattern.CASE_INSENSITIVE);

  /// Significant figures of `sci` when none are asked for.
  private static final int USUAL_FIGURES = 3;

  private static final int MOST_DIGITS = 1_000;

  private final Reporter reporter;

  FormatReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /// The format that fills the span; empty after a diagnostic.
  Optional<NumberFormat> read(Span span) {
    Span trimmed = reporter.trim(span);
    Matcher matcher = FORMAT.matcher(reporter.text(trimmed));
    Optional<NumberFormat> format =
        trimmed.isEmpty() || !matcher.matches() ? Optional.empty() : format(matcher);
    if (format.isEmpty()) {
      String shown = reporter.text(trimmed);
      reporter.report(
          reporter
              .diagnostic(
                  Code.UNKNOWN_FORMAT,
                  trimmed.isEmpty() ? span : trimmed,
                  shown.isEmpty() ? "a format is missing here" : "unknown format `" + shown + "`")
              .note(
                  "formats: `2` decimals, `%`, `1%` with one decimal, `3 sig` figures, `frac`, `3 sci`"));
    }
    return format;
  }

  private static Optional<NumberFormat> format(Matcher matcher) {
    int count = matcher.group(1) == null ? -1 : Integer.parseInt(matcher.group(1));
    String word = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
    boolean figures = word.equals("sig") || word.equals("alg") || word.equals("sci");
    if (count > MOST_DIGITS || figures && count == 0) {
      return Optional.empty();
    }
    return switch (word) {
      case "" -> Optional.of(new NumberFormat.Decimals(count));
      case "%" ->
          Optional.of(
              new NumberFormat.Percent(count < 0 ? OptionalInt.empty() : OptionalInt.of(count)));
      case "frac" -> count < 0 ? Optional.of(new NumberFormat.Fraction()) : Optional.empty();
      case "sci" -> Optional.of(new NumberFormat.Scientific(count < 0 ? USUAL_FIGURES : count));
      default -> count < 0 ? Optional.empty() : Optional.of(new NumberFormat.Significant(count));
    };
  }
}
