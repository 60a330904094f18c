package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.document.Formula;
import dev.confere.document.Formula.Insertion;
import dev.confere.document.Relation;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds `\val{expression : format}` and `\claim[relation]{stated}{expression}` in a formula.
final class FormulaReader {

  private static final String VAL = "\\val";
  private static final String CLAIM = "\\claim";

  private final Reporter reporter;
  private final FormattedReader formatted;
  private final String text;

  FormulaReader(Reporter reporter) {
    this.reporter = reporter;
    this.formatted = new FormattedReader(reporter);
    this.text = reporter.file().text();
  }

  /// The formula; empty after a diagnostic.
  ///
  /// @param quoted whether its lines begin with the sign of a quotation
  Optional<Formula> read(Span span, Span body, boolean display, boolean quoted) {
    if (quoted) {
      reporter.report(Code.MATH_SYNTAX, span, "a formula in a quotation must stand on one line");
      return Optional.empty();
    }
    List<Insertion> insertions = new ArrayList<>();
    boolean sound = true;
    int at = command(body.start(), body.end());
    while (at >= 0) {
      int behind = at + 2;
      if (isOurs(at, body.end())) {
        Optional<Insertion> insertion = insertion(at, body.end());
        insertion.ifPresent(insertions::add);
        sound &= insertion.isPresent();
        behind = insertion.map(found -> found.span().end()).orElse(behind);
      }
      at = command(behind, body.end());
    }
    return sound ? Optional.of(new Formula(span, body, display, insertions)) : Optional.empty();
  }

  /// Where the next command starts; -1 when there is none.
  private int command(int from, int end) {
    return from < end ? text.indexOf('\\', from, end) : -1;
  }

  private boolean isOurs(int at, int end) {
    return isCommand(VAL, at, end) || isCommand(CLAIM, at, end);
  }

  private boolean isCommand(String command, int at, int end) {
    int behind = at + command.length();
    return behind <= end
        && text.startsWith(command, at)
        && (behind == end || !Character.isLetter(text.charAt(behind)));
  }

  private Optional<Insertion> insertion(int at, int end) {
    return isCommand(VAL, at, end) ? val(at, end) : claim(at, end);
  }

  private Optional<Insertion> val(int at, int end) {
    return argument(at, at + VAL.length(), end, "\\val{expression}")
        .flatMap(
            argument ->
                formatted
                    .read(argument)
                    .map(
                        read ->
                            new Insertion.Val(
                                new Span(at, argument.end() + 1),
                                read.expression(),
                                read.format())));
  }

  private Optional<Insertion> claim(int at, int end) {
    String form = "\\claim{stated}{expression}";
    int next = skipSpace(at + CLAIM.length(), end);
    int close = next < end && text.charAt(next) == '[' ? text.indexOf(']', next) : -1;
    boolean bracketed = close >= 0 && close < end;
    Optional<Relation> relation =
        bracketed ? relation(new Span(next + 1, close)) : Optional.of(Relation.EQUAL);
    Optional<Span> stated =
        relation.isEmpty()
            ? Optional.empty()
            : argument(at, bracketed ? close + 1 : next, end, form);
    Optional<Span> expression = stated.flatMap(span -> argument(at, span.end() + 1, end, form));
    return expression
        .flatMap(span -> ExpressionParser.parse(reporter.file(), span, reporter.diagnostics()))
        .map(
            parsed ->
                new Insertion.Claim(
                    new Span(at, expression.orElseThrow().end() + 1),
                    reporter.trim(stated.orElseThrow()),
                    relation.orElseThrow(),
                    parsed));
  }

  private Optional<Relation> relation(Span span) {
    Optional<Relation> relation =
        switch (reporter.text(span).strip()) {
          case "=" -> Optional.of(Relation.EQUAL);
          case "≈", "~=", "\\approx" -> Optional.of(Relation.APPROXIMATELY);
          case "!=", "≠", "\\ne", "\\neq" -> Optional.of(Relation.NOT_EQUAL);
          case "<", "\\lt" -> Optional.of(Relation.LESS);
          case "<=", "≤", "\\le", "\\leq" -> Optional.of(Relation.LESS_OR_EQUAL);
          case ">", "\\gt" -> Optional.of(Relation.GREATER);
          case ">=", "≥", "\\ge", "\\geq" -> Optional.of(Relation.GREATER_OR_EQUAL);
          default -> Optional.empty();
        };
    if (relation.isEmpty()) {
      reporter.report(
          Code.MATH_SYNTAX, span, "expected a relation such as `=` or `≈` in the brackets");
    }
    return relation;
  }

  /// The span inside the braces that come next; empty after a diagnostic.
  private Optional<Span> argument(int command, int from, int end, String form) {
    int open = skipSpace(from, end);
    int close = open < end && text.charAt(open) == '{' ? closingBrace(open, end) : -1;
    if (close < 0) {
      reporter.report(
          Code.MATH_SYNTAX, new Span(command, Math.min(from, end)), "expected `" + form + "`");
      return Optional.empty();
    }
    return Optional.of(new Span(open + 1, close));
  }

  private int closingBrace(int open, int end) {
    int depth = 0;
    for (int at = open; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
