package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.document.Inline;
import dev.confere.document.Relation;
import dev.confere.engine.expression.BinaryOperator;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.engine.number.NumberFormat;
import dev.confere.source.Span;
import java.util.Optional;

/// Reads what stands between `[[` and `]]`: a statement or an answer box.
final class StatementReader {

  private static final String WITHIN = "within";
  private static final String AMONG = "among";

  /// What a relation may begin with.
  private static final String SIGNS = "=~!<>≈≠≤≥";

  private final Reporter reporter;
  private final FormatReader formats;
  private final String text;

  StatementReader(Reporter reporter) {
    this.reporter = reporter;
    this.formats = new FormatReader(reporter);
    this.text = reporter.file().text();
  }

  /// A relation as written, and the offset behind it.
  private record Sign(Relation relation, int start, int end) {}

  /// What follows the relation.
  private record Rule(
      Expression expression,
      Optional<Expression> tolerance,
      Optional<Expression> options,
      Optional<NumberFormat> format) {}

  /// @param span with its brackets
  /// @return empty after a diagnostic
  Optional<Inline> read(Span span) {
    Span content = reporter.trim(new Span(span.start() + 2, span.end() - 2));
    if (content.isEmpty()) {
      return fail(span, "nothing is stated between the brackets");
    }
    Optional<Sign> leading = signAt(content.start(), content.end());
    if (leading.isPresent() && leading.get().relation() != Relation.EQUAL) {
      return comparison(span, content, leading.get());
    }
    Optional<Sign> sign = firstEquality(content);
    if (sign.isEmpty()) {
      return noRelation(span, content);
    }
    Span stated = reporter.trim(new Span(content.start(), sign.get().start()));
    Optional<Rule> rule = rule(sign.get(), content);
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    if (stated.isEmpty()) {
      return fail(
          new Span(sign.get().start(), sign.get().end()),
          "nothing is stated before `" + sign.get().relation().symbol() + "`",
          "write `[[? = …]]` to ask the reader, or `{{ … }}` to fill in the value");
    }
    return reporter.text(stated).equals("?")
        ? Optional.of(box(span, sign.get(), rule.get()))
        : statement(span, stated, sign.get(), rule.get());
  }

  private static Inline box(Span span, Sign sign, Rule rule) {
    return new Inline.AnswerBox(
        span, sign.relation(), rule.expression(), rule.tolerance(), rule.options(), rule.format());
  }

  private Optional<Inline> statement(Span span, Span stated, Sign sign, Rule rule) {
    if (rule.format().isPresent()) {
      return fail(
          new Span(rule.expression().span().end(), span.end() - 2),
          "a stated number has no format: it is shown as it is written");
    }
    if (rule.options().isPresent()) {
      return fail(
          rule.options().get().span(),
          "only a question has answers to choose from",
          "write `[[? = …]]` to ask the reader");
    }
    Optional<Span> second = secondEquality(sign, rule.expression());
    if (second.isPresent()) {
      return fail(
          second.get(),
          "a statement holds one relation, found a second one",
          "write `[[" + reporter.text(stated) + " = (…)]]` when the comparison itself is stated");
    }
    return Optional.of(
        new Inline.Statement(span, stated, sign.relation(), rule.expression(), rule.tolerance()));
  }

  /// The `=` of `[[x = 3 = e]]`, which reads as a statement about the truth of `3 = e` and is never meant so.
  private Optional<Span> secondEquality(Sign sign, Expression expression) {
    boolean equality =
        expression instanceof Expression.Binary binary && binary.operator() == BinaryOperator.EQUAL;
    if (!equality || text.substring(sign.end(), expression.span().start()).contains("(")) {
      return Optional.empty();
    }
    Expression.Binary binary = (Expression.Binary) expression;
    return Optional.of(
        reporter.trim(
            new Span(
                /* start= */ binary.left().span().end(),
                /* end= */ binary.right().span().start())));
  }

  /// `< 0.5 : expression`
  private Optional<Inline> comparison(Span span, Span content, Sign sign) {
    int colon = firstColon(sign.end(), content.end());
    if (colon < 0) {
      return fail(
          content,
          "expected `: expression` after what is compared with",
          "write `[[" + sign.relation().symbol() + " 0.5 : expression]]`");
    }
    Span stated = reporter.trim(new Span(sign.end(), colon));
    if (stated.isEmpty()) {
      return fail(new Span(sign.start(), sign.end()), "nothing is stated behind the sign");
    }
    Span rest = new Span(colon + 1, content.end());
    return ExpressionParser.parse(reporter.file(), rest, reporter.diagnostics())
        .map(
            expression ->
                new Inline.Statement(span, stated, sign.relation(), expression, Optional.empty()));
  }

  private Optional<Inline> noRelation(Span span, Span content) {
    return fail(
        span,
        "expected a relation such as `=` or `≈` between what is stated and how it is computed",
        helpWithoutRelation(reporter.text(content)));
  }

  private static String helpWithoutRelation(String content) {
    if (content.indexOf('~') >= 0) {
      return "write `≈` or `~=`";
    }
    if (content.chars().anyMatch(c -> "<>≤≥≠".indexOf(c) >= 0)) {
      return "a comparison begins with its sign: `[[< 0.5 : expression]]`";
    }
    return Character.isLetter(content.charAt(0))
        ? "write `\\[[` if these are plain brackets"
        : "write `[["
            + content
            + " = expression]]`, or `[["
            + content
            + " !]]` if it is not to be checked";
  }

  // Behind the relation

  private Optional<Rule> rule(Sign sign, Span content) {
    Span span = new Span(sign.end(), content.end());
    if (reporter.trim(span).isEmpty()) {
      fail(new Span(sign.start(), sign.end()), "expected an expression behind the relation");
      return Optional.empty();
    }
    return ExpressionParser.parsePrefix(reporter.file(), span, reporter.diagnostics())
        .flatMap(prefix -> tolerance(sign, prefix, content.end()));
  }

  private Optional<Rule> tolerance(Sign sign, ExpressionParser.Prefix prefix, int end) {
    int at = skipSpace(prefix.end(), end);
    if (!text.startsWith(WITHIN, at) || at + WITHIN.length() > end) {
      return options(prefix.expression(), Optional.empty(), at, end);
    }
    if (sign.relation() != Relation.APPROXIMATELY) {
      fail(
          new Span(at, at + WITHIN.length()),
          "only `≈` has a tolerance",
          "write `≈` instead of `" + sign.relation().symbol() + "`");
      return Optional.empty();
    }
    Span span = new Span(at + WITHIN.length(), end);
    return ExpressionParser.parsePrefix(reporter.file(), span, reporter.diagnostics())
        .flatMap(
            tolerance ->
                options(
                    prefix.expression(),
                    Optional.of(tolerance.expression()),
                    skipSpace(tolerance.end(), end),
                    end));
  }

  private Optional<Rule> options(
      Expression expression, Optional<Expression> tolerance, int at, int end) {
    if (!text.startsWith(AMONG, at) || at + AMONG.length() > end) {
      return format(expression, tolerance, Optional.empty(), at, end);
    }
    Span span = new Span(at + AMONG.length(), end);
    return ExpressionParser.parsePrefix(reporter.file(), span, reporter.diagnostics())
        .flatMap(
            options ->
                format(
                    expression,
                    tolerance,
                    Optional.of(options.expression()),
                    skipSpace(options.end(), end),
                    end));
  }

  private Optional<Rule> format(
      Expression expression,
      Optional<Expression> tolerance,
      Optional<Expression> options,
      int at,
      int end) {
    if (at >= end) {
      return Optional.of(new Rule(expression, tolerance, options, Optional.empty()));
    }
    if (text.charAt(at) != ':') {
      Span rest = new Span(at, end);
      fail(rest, "expected the end of the statement, found `" + reporter.text(rest) + "`");
      return Optional.empty();
    }
    return formats
        .read(new Span(at + 1, end))
        .map(format -> new Rule(expression, tolerance, options, Optional.of(format)));
  }

  // Signs

  /// The first `=`, `≈` or `~=` outside brackets, formulas, code and quotation marks.
  private Optional<Sign> firstEquality(Span content) {
    int depth = 0;
    for (int at = content.start(); at < content.end(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"' || c == '$' || c == '`') {
        int close = text.indexOf(c, at + 1);
        at = close >= 0 && close < content.end() ? close : at;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth <= 0) {
        Optional<Sign> sign = signAt(at, content.end());
        if (sign.isPresent() && isEquality(sign.get().relation())) {
          return sign;
        }
        at = sign.map(Sign::end).orElse(at + 1) - 1;
      }
    }
    return Optional.empty();
  }

  private static boolean isEquality(Relation relation) {
    return relation == Relation.EQUAL || relation == Relation.APPROXIMATELY;
  }

  private Optional<Sign> signAt(int at, int end) {
    if (at >= end || SIGNS.indexOf(text.charAt(at)) < 0) {
      return Optional.empty();
    }
    String two = at + 2 <= end ? text.substring(at, at + 2) : "";
    Relation wide =
        switch (two) {
          case "==" -> Relation.EQUAL;
          case "~=" -> Relation.APPROXIMATELY;
          case "!=" -> Relation.NOT_EQUAL;
          case "<=" -> Relation.LESS_OR_EQUAL;
          case ">=" -> Relation.GREATER_OR_EQUAL;
          default -> null;
        };
    if (wide != null) {
      return Optional.of(new Sign(wide, at, at + 2));
    }
    Relation narrow =
        switch (text.charAt(at)) {
          case '=' -> Relation.EQUAL;
          case '≈' -> Relation.APPROXIMATELY;
          case '≠' -> Relation.NOT_EQUAL;
          case '<' -> Relation.LESS;
          case '≤' -> Relation.LESS_OR_EQUAL;
          case '>' -> Relation.GREATER;
          case '≥' -> Relation.GREATER_OR_EQUAL;
          default -> null;
        };
    return narrow == null ? Optional.empty() : Optional.of(new Sign(narrow, at, at + 1));
  }

  private int firstColon(int from, int end) {
    int depth = 0;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ':' && depth <= 0) {
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

  private Optional<Inline> fail(Span span, String message) {
    reporter.report(Code.STATEMENT_SYNTAX, span, message);
    return Optional.empty();
  }

  private Optional<Inline> fail(Span span, String message, String help) {
    Diagnostic diagnostic = reporter.diagnostic(Code.STATEMENT_SYNTAX, span, message);
    reporter.report(diagnostic.help(help));
    return Optional.empty();
  }
}
