package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts CSV (RFC 4180) into rows of cells with their spans.
///
/// The separator is a comma, a semicolon or a tab: the one that the first line holds most of. White space around a cell without
/// quotation marks is left out; empty lines are skipped.
final class CsvText {

  static final int MOST_ROWS = 100_000;
  private static final int MOST_CHARACTERS = 10_000_000;

  /// @param quoted whether it stands in quotation marks, and so is a text
  record Cell(Span span, String text, boolean quoted) {}

  private final Reporter reporter;
  private final String text;
  private final int end;
  private final char separator;
  private int at;

  CsvText(Reporter reporter, Span span) {
    this.reporter = reporter;
    this.text = reporter.file().text();
    this.at = span.start() + (text.startsWith("\uFEFF", span.start()) ? 1 : 0);
    this.end = span.end();
    this.separator = separator();
  }

  char usedSeparator() {
    return separator;
  }

  private char separator() {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = at; i < end && (quoted || !isLineBreak(i)); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      commas += !quoted && c == ',' ? 1 : 0;
      semicolons += !quoted && c == ';' ? 1 : 0;
      tabs += !quoted && c == '\t' ? 1 : 0;
    }
    if (semicolons >= commas && semicolons >= tabs && semicolons > 0) {
      return ';';
    }
    return tabs > commas ? '\t' : ',';
  }

  /// All rows up to a mistake or a limit, which are told.
  List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    if (end - at > MOST_CHARACTERS) {
      limit("CSV data hold at most " + MOST_CHARACTERS + " characters");
      return rows;
    }
    while (skipEmptyLines()) {
      if (rows.size() > MOST_ROWS) {
        limit("CSV data hold at most " + MOST_ROWS + " rows");
        return rows;
      }
      rows.add(row());
    }
    return rows;
  }

  private void limit(String message) {
    reporter.report(Code.LIMIT_EXCEEDED, Span.at(at), message);
  }

  private boolean skipEmptyLines() {
    int next = at;
    while (next < end && (isLineBreak(next) || isSpace(next))) {
      next++;
      at = isLineBreak(next - 1) ? next : at;
    }
    return next < end;
  }

  private List<Cell> row() {
    List<Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (at < end && text.charAt(at) == separator) {
      at++;
      cells.add(cell());
    }
    return cells;
  }

  private Cell cell() {
    int start = at;
    while (at < end && isSpace(at) && text.charAt(at) != separator) {
      at++;
    }
    return at < end && text.charAt(at) == '"' ? quoted() : bare(start);
  }

  private Cell bare(int start) {
    while (at < end && text.charAt(at) != separator && !isLineBreak(at)) {
      at++;
    }
    Span span = reporter.trim(new Span(start, at));
    return new Cell(span, reporter.text(span), false);
  }

  private Cell quoted() {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < end) {
      char c = text.charAt(at++);
      if (c != '"') {
        content.append(c);
      } else if (at < end && text.charAt(at) == '"') {
        content.append('"');
        at++;
      } else {
        return closed(start, content.toString());
      }
    }
    reporter.report(
        Code.DATA_SYNTAX,
        new Span(start, Math.min(end, start + 1)),
        "this quotation mark has no second one");
    return new Cell(new Span(start, end), content.toString(), true);
  }

  private Cell closed(int start, String content) {
    int close = at;
    while (at < end && text.charAt(at) != separator && !isLineBreak(at)) {
      at++;
    }
    Span rest = reporter.trim(new Span(close, at));
    if (!rest.isEmpty()) {
      reporter.report(Code.DATA_SYNTAX, rest, "expected a separator behind the quotation mark");
    }
    return new Cell(new Span(start, close), content, true);
  }

  private boolean isLineBreak(int offset) {
    return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
  }

  private boolean isSpace(int offset) {
    char c = text.charAt(offset);
    return c == ' ' || c == '\t';
  }
}
