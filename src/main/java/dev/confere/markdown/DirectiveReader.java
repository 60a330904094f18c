package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Suggestion;
import dev.confere.document.Block;
import dev.confere.document.Inline;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.ExpressionParser;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `::: name …` and what is wrong with it.
final class DirectiveReader {

  private static final Pattern EACH = Pattern.compile("(\\S+)\\s+(?:in|em|∈)\\s+(?=\\S)");

  private final Reporter reporter;

  DirectiveReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /// How far a directive reaches.
  ///
  /// @param end of its last line, as far as known
  /// @param closedAt the start of the first line that is no longer in it
  record Extent(int end, int closedAt) {}

  /// Adds the directive; one that cannot be read leaves its blocks.
  void read(
      Cutout.DirectiveStart start,
      Extent extent,
      List<Inline> title,
      List<Block> body,
      List<Block> blocks) {
    checkEnd(start, extent.closedAt());
    Span span = new Span(start.span().start(), end(start, extent, body));
    String word = reporter.text(start.name());
    Optional<Block.Directive.Name> name = DirectiveWord.name(word);
    if (name.isPresent()) {
      blocks.add(
          new Block.Directive(span, name.get(), start.name(), title, start.arguments(), body));
    } else if (DirectiveWord.isEach(word)) {
      each(span, start, body).ifPresentOrElse(blocks::add, () -> blocks.addAll(body));
    } else if (DirectiveWord.isMistake(word)) {
      mistake(span, start, body).ifPresentOrElse(blocks::add, () -> blocks.addAll(body));
    } else {
      reportUnknown(start, word);
      blocks.addAll(body);
    }
  }

  private int end(Cutout.DirectiveStart start, Extent extent, List<Block> body) {
    int closed =
        start.closing() < 0
            ? 0
            : reporter.file().lineSpan(reporter.file().line(start.closing())).end();
    int content = body.isEmpty() ? 0 : body.getLast().span().end();
    return Math.max(Math.max(closed, content), Math.max(start.span().end(), extent.end()));
  }

  private Optional<Block> each(Span span, Cutout.DirectiveStart start, List<Block> body) {
    Span arguments = start.arguments();
    Matcher matcher = EACH.matcher(reporter.text(arguments));
    boolean shaped = matcher.lookingAt();
    String variable = shaped ? matcher.group(1) : "";
    if (!shaped || NameText.fault(variable).isPresent()) {
      Span at = arguments.isEmpty() ? start.name() : arguments;
      reporter.report(
          reporter
              .diagnostic(
                  Code.DIRECTIVE_ARGUMENT, at, "expected a name and the range it runs through")
              .help("write `::: each i in 1..3`"));
      return Optional.empty();
    }
    Span name = new Span(arguments.start(), arguments.start() + variable.length());
    Span range = new Span(arguments.start() + matcher.end(), arguments.end());
    Optional<Expression> expression =
        ExpressionParser.parse(reporter.file(), range, reporter.diagnostics());
    return expression.map(runs -> new Block.Each(span, variable, name, runs, body));
  }

  private Optional<Block> mistake(Span span, Cutout.DirectiveStart start, List<Block> body) {
    if (start.arguments().isEmpty()) {
      reporter.report(
          reporter
              .diagnostic(
                  Code.DIRECTIVE_ARGUMENT, start.name(), "expected the wrong answer that is meant")
              .help("write an expression behind the name: `::: mistake sum(z)`"));
      return Optional.empty();
    }
    return ExpressionParser.parse(reporter.file(), start.arguments(), reporter.diagnostics())
        .map(value -> new Block.Mistake(span, value, body));
  }

  private void reportUnknown(Cutout.DirectiveStart start, String word) {
    Diagnostic unknown =
        reporter.diagnostic(
            Code.UNKNOWN_DIRECTIVE, start.name(), "unknown directive `" + word + "`");
    reporter.report(
        Suggestion.nearest(word, DirectiveWord.all())
            .map(near -> unknown.help("did you mean `" + near + "`?"))
            .orElse(
                unknown.note(
                    "directives: task, hint, solution, step, note, figure, description, mistake, each")));
  }

  /// Tells of a directive that is never closed, or that its list item or quotation closes before its end.
  private void checkEnd(Cutout.DirectiveStart start, int closedAt) {
    if (start.closing() < 0) {
      reporter.report(
          unclosed(start, " has no closing `:::`")
              .help("write `:::` in a line of its own where it ends"));
    } else if (closedAt < start.closing() && losesText(closedAt, start.closing())) {
      reporter.report(
          unclosed(start, " ends with its list item or quotation, before its `:::`")
              .label(
                  reporter.file().place(new Span(start.closing(), start.closing())),
                  "its `:::` stands here")
              .note("indent its lines as deep as its opening"));
    }
  }

  private Diagnostic unclosed(Cutout.DirectiveStart start, String fault) {
    Span opening = new Span(start.span().start(), start.name().end());
    String shown = "`::: " + reporter.text(start.name()) + "`";
    return reporter.diagnostic(Code.UNCLOSED_DIRECTIVE, opening, shown + fault);
  }

  private boolean losesText(int from, int to) {
    String lost = reporter.file().text().substring(from, to);
    return lost.chars().anyMatch(c -> !Character.isWhitespace(c) && c != '>');
  }

  void end(Cutout.DirectiveEnd end) {
    if (end.stray()) {
      reporter.report(Code.STRAY_DIRECTIVE_END, end.span(), "this `:::` closes nothing");
    }
  }
}
