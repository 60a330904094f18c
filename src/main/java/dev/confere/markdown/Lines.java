package dev.confere.markdown;

import dev.confere.source.SourceFile;

/// The lines of a file without what stands before their content: white space and the signs of
/// quotations.
///
/// Lines are counted from 0.
final class Lines {

  private final String text;
  private final int[] starts;
  private final int[] contents;
  private final int[] ends;
  private final int[] quotes;

  Lines(SourceFile file) {
    this.text = file.text();
    int count = file.lineCount();
    starts = new int[count];
    contents = new int[count];
    ends = new int[count];
    quotes = new int[count];
    for (int line = 0; line < count; line++) {
      starts[line] = file.lineStart(line + 1);
      ends[line] = file.lineEnd(line + 1);
      findContent(line);
    }
  }

  private void findContent(int line) {
    int at = skipSpace(starts[line], ends[line]);
    while (at < ends[line] && text.charAt(at) == '>') {
      quotes[line]++;
      at = skipSpace(at + 1, ends[line]);
    }
    contents[line] = at;
  }

  int count() {
    return starts.length;
  }

  int start(int line) {
    return starts[line];
  }

  /// Where the line ends, without its line break.
  int end(int line) {
    return ends[line];
  }

  /// Behind white space and signs of quotation.
  int content(int line) {
    return contents[line];
  }

  /// How many quotations the line says it is in.
  int quotes(int line) {
    return quotes[line];
  }

  boolean isBlank(int line) {
    return contents[line] == ends[line];
  }

  /// Behind at most so many signs of quotation and the white space after them.
  int contentWithin(int line, int depth) {
    int at = skipSpace(starts[line], ends[line]);
    for (int i = 0; i < depth && at < ends[line] && text.charAt(at) == '>'; i++) {
      at = skipSpace(at + 1, ends[line]);
    }
    return at;
  }

  /// Behind the signs of list items, too: where a block may start.
  int innermost(int line) {
    int at = contents[line];
    int behind = behindMarker(at, ends[line]);
    while (behind > at) {
      at = behind;
      behind = behindMarker(at, ends[line]);
    }
    return at;
  }

  /// How many containers are opened or continued in front of the content.
  int depth(int line) {
    int depth = quotes[line];
    int at = contents[line];
    int behind = behindMarker(at, ends[line]);
    while (behind > at) {
      depth++;
      at = behind;
      behind = behindMarker(at, ends[line]);
    }
    return depth;
  }

  boolean startsItem(int line) {
    return behindMarker(contents[line], ends[line]) > contents[line];
  }

  private int behindMarker(int at, int end) {
    if (at >= end) {
      return at;
    }
    char c = text.charAt(at);
    if (c == '>') {
      return skipSpace(at + 1, end);
    }
    int behind = c == '-' || c == '*' || c == '+' ? at + 1 : behindNumber(at, end);
    boolean marker = behind > at && (behind == end || isSpace(text.charAt(behind)));
    return marker ? skipSpace(behind, end) : at;
  }

  private int behindNumber(int at, int end) {
    int digits = at;
    while (digits < end && digits - at < 9 && isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean closed =
        digits > at && digits < end && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
    return closed ? digits + 1 : at;
  }

  int skipSpace(int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
