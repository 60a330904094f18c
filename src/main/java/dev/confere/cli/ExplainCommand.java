package dev.confere.cli;

import dev.confere.cli.Subjects.Subject;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.diagnostic.SnippetPrinter;
import dev.confere.engine.evaluation.Scope;
import dev.confere.site.TextChecker;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.Checked;
import dev.confere.verification.Explanation;
import dev.confere.worksheet.Conventions;
import dev.confere.worksheet.Worksheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `confere explain`
final class ExplainCommand extends ProgramCommand {

  private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,7})(?::(\\d{1,7}))?");

  private final Terminal terminal;

  private final Subjects subjects = new Subjects();

  private final Argument<String> place =
      Argument.parameter(String.class, "PLACE", "for example content/relu/01-spam.md:104");

  ExplainCommand(Terminal terminal) {
    super(
        "explain",
        "Tells how what stands at a place was read, how it was evaluated, and why it was judged so.",
        "The place is written as messages write it: FILE:LINE or FILE:LINE:COLUMN.");
    this.terminal = terminal;
    takes(subjects);
    takes(place);
  }

  @Override
  public Integer call() throws IOException {
    Matcher parts = PLACE.matcher(place.value());
    if (!parts.matches()) {
      throw refused("a place is FILE:LINE or FILE:LINE:COLUMN, not " + place.value());
    }
    Diagnostics diagnostics = new Diagnostics();
    List<Subject> found = subjects.of(List.of(Path.of(parts.group(1))), diagnostics);
    SnippetPrinter printer = new SnippetPrinter(terminal.style());
    diagnostics.sorted().forEach(told -> terminal.err().println(printer.print(told)));
    if (found.isEmpty()) {
      return ExitCode.UNREADABLE.number();
    }
    int line = Integer.parseInt(parts.group(2));
    Optional<Integer> column = Optional.ofNullable(parts.group(3)).map(Integer::parseInt);
    return explain(found.getFirst(), line, column).number();
  }

  private ExitCode explain(Subject subject, int line, Optional<Integer> column) {
    TextChecker.Found found = subject.checker().check(subject.file());
    List<Checked> here =
        found.checks().stream().filter(check -> isAt(check, line, column)).toList();
    Optional<Worksheet> page = subject.checker().worksheet(subject.file());
    here.forEach(check -> tell(check, page));
    SnippetPrinter printer = new SnippetPrinter(terminal.style());
    for (Diagnostic told : found.diagnostics()) {
      if (told.place().start().line() == line) {
        terminal.out().println(printer.print(told));
      }
    }
    if (here.isEmpty()) {
      terminal
          .out()
          .println(
              "nothing that is checked stands at " + place.value() + nearest(found.checks(), line));
    }
    return here.isEmpty() ? ExitCode.REFUTED : ExitCode.WELL;
  }

  private static boolean isAt(Checked check, int line, Optional<Integer> column) {
    SourceFile file = check.place().file();
    Span span = check.occurrence().span().to(check.place().span());
    if (file.line(span.start()) > line || line > file.line(span.end())) {
      return false;
    }
    return column.isEmpty()
        || line > file.lineCount()
        || touches(span, offset(file, file.lineSpan(line), column.get()));
  }

  private static boolean touches(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }

  private static int offset(SourceFile file, Span line, int column) {
    String text = file.text(line);
    int columns = Math.min(Math.max(column, 1) - 1, text.codePointCount(0, text.length()));
    return line.start() + text.offsetByCodePoints(0, columns);
  }

  private static String nearest(List<Checked> checks, int line) {
    return checks.stream()
        .map(check -> check.place().start().line())
        .reduce((a, b) -> Math.abs(a - line) <= Math.abs(b - line) ? a : b)
        .map(near -> "; the nearest is in line " + near)
        .orElse("; nothing in this text is");
  }

  private void tell(Checked check, Optional<Worksheet> page) {
    terminal.out().println(check.place() + ": " + check.kind().word() + " `" + check.text() + "`");
    Explanation.of(
            check,
            page.map(Worksheet::computed).orElse(Map.of()),
            page.map(Worksheet::scope).orElse(Scope.EMPTY),
            page.map(Worksheet::conventions).orElse(Conventions.DEFAULT))
        .forEach(terminal.out()::println);
    terminal.out().println();
  }
}
