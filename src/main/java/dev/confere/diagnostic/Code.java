package dev.confere.diagnostic;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Every kind of mistake that Confere can tell, in words.
///
/// Each has an example that provokes it and a paragraph in the manual; `answer-refuted` is `ANSWER_REFUTED`.
public enum Code {
  // Expressions
  EXPRESSION_SYNTAX,
  EXPRESSION_TOO_DEEP,
  UNKNOWN_NAME,
  UNKNOWN_FUNCTION,
  WRONG_ARITY,
  WRONG_TYPE,
  SHAPE_MISMATCH,
  RAGGED_ARRAY,
  INDEX_OUT_OF_RANGE,
  DIVISION_BY_ZERO,
  OUTSIDE_DOMAIN,
  COMPARISON_UNDECIDED,
  LIMIT_EXCEEDED,
  DEFINITION_CYCLE,
  DUPLICATE_NAME,
  RESERVED_NAME,
  // Reading documents
  FRONT_MATTER,
  DATA_SYNTAX,
  DATA_FILE,
  UNKNOWN_BLOCK_OPTION,
  UNCLOSED_FILL,
  UNCLOSED_STATEMENT,
  UNCLOSED_MATH,
  UNCLOSED_BLOCK,
  UNCLOSED_DIRECTIVE,
  STRAY_DIRECTIVE_END,
  UNKNOWN_DIRECTIVE,
  DIRECTIVE_ARGUMENT,
  FIGURE_KIND,
  FIGURE_OPTION,
  STATEMENT_SYNTAX,
  UNKNOWN_FORMAT,
  TABLE_HEADER,
  TABLE_ROWS,
  DOCUMENT_TOO_COMPLEX,
  BROKEN_LINK,
  // Values on the page
  FIGURE_VALUE,
  FORMAT_NEEDED,
  FORMAT_UNSUITABLE,
  // Statements
  ANSWER_REFUTED,
  ANSWER_ROUNDED,
  ANSWER_UNDECIDED,
  CHECK_FAILED,
  ANSWER_NOT_AMONG,
  MISTAKE_IS_RIGHT,
  MISTAKE_WITHOUT_QUESTION,
  CHAIN_REFUTED,
  CHAIN_ROUNDED,
  RUN_ON_EQUALITY,
  CHAIN_UNDECIDED,
  CHAIN_UNREAD(Severity.WARNING),
  ROUNDING_ACCUMULATED(Severity.WARNING),
  AMBIGUOUS_NUMBER,
  NUMERAL_UNVERIFIED,
  COVERAGE_MISSED,
  MUTATION_SURVIVED,
  LEDGER_DISAGREES,
  // What was accepted
  ACCEPTANCE_SYNTAX,
  ACCEPTANCE_IDLE(Severity.WARNING),
  BASELINE_STALE(Severity.WARNING),
  // Mathematics on the page
  MATH_SYNTAX,
  // The site
  CONFIGURATION,
  FILE_NOT_READABLE,
  FILE_NOT_UTF8,
  FILE_TOO_LARGE,
  OUTSIDE_CONTENT,
  CONTENT_EMPTY,
  OUTPUT_NOT_OURS,
  TEMPLATE_BROKEN,
  JSON_SYNTAX;

  private static final Set<Code> OF_STATEMENTS =
      EnumSet.of(
          ANSWER_REFUTED,
          ANSWER_ROUNDED,
          ANSWER_UNDECIDED,
          AMBIGUOUS_NUMBER,
          CHECK_FAILED,
          CHAIN_REFUTED,
          CHAIN_ROUNDED,
          RUN_ON_EQUALITY,
          CHAIN_UNDECIDED,
          CHAIN_UNREAD,
          ROUNDING_ACCUMULATED,
          NUMERAL_UNVERIFIED,
          COVERAGE_MISSED,
          MUTATION_SURVIVED,
          LEDGER_DISAGREES);

  private final Severity severity;

  Code() {
    this(Severity.ERROR);
  }

  Code(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /// Whether it is about something stated, which may be accepted as it is; every other mistake keeps the program from
  /// understanding what was written.
  public boolean isOfStatement() {
    return OF_STATEMENTS.contains(this);
  }

  /// The code as it is shown: `answer-refuted`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Code> ofWord(String word) {
    return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
  }

  @Override
  public String toString() {
    return word();
  }
}
