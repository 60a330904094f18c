package dev.confere.engine.expression;

import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a block into one span a definition or condition.
///
/// A line goes on while a bracket is open; `#` outside quotation marks starts a comment.
public final class LogicalLines {

  private LogicalLines() {}

  /// The spans of the lines that say something, without comments and white space around them.
  public static List<Span> of(SourceFile file, Span block) {
    List<Span> lines = new ArrayList<>();
    String text = file.text();
    int start = block.start();
    int contentEnd = start;
    int open = 0;
    boolean quoted = false;
    boolean comment = false;
    for (int i = block.start(); i < block.end(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        comment = false;
        quoted = false;
        if (open <= 0) {
          add(lines, text, start, contentEnd);
          start = i + 1;
          contentEnd = start;
          open = 0;
        }
        continue;
      }
      comment |= c == '#' && !quoted;
      if (comment) {
        continue;
      }
      quoted ^= c == '"';
      open += quoted ? 0 : balance(c);
      contentEnd = i + 1;
    }
    add(lines, text, start, contentEnd);
    return lines;
  }

  private static int balance(char c) {
    return switch (c) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  private static void add(List<Span> lines, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      lines.add(new Span(start, end));
    }
  }
}
