package dev.confere.source;

import java.util.Arrays;

/// A text with a name to show; offsets are UTF-16 indices into the text.
///
/// Lines end with `\n`, `\r\n` or `\r`; the text is kept as it was read, so that offsets are those
/// of the file.
public final class SourceFile {

  private final String name;
  private final String text;
  private final int[] lineStarts;

  /// @param name as shown in diagnostics, with forward slashes, e.g. `content/relu/01-spam.md`
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    boolean returns = text.indexOf('\r') >= 0;
    int[] starts = new int[64];
    int count = 1;
    int start = behindBreak(text, 0, returns);
    while (start > 0) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count++] = start;
      start = behindBreak(text, start, returns);
    }
    return Arrays.copyOf(starts, count);
  }

  /// Where the line behind this one starts; 0 when this is the last one.
  ///
  /// @param returns whether there is any `\r`: most texts have none, and are searched at once
  private static int behindBreak(String text, int from, boolean returns) {
    if (!returns) {
      return text.indexOf('\n', from) + 1;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
      if (c == '\n' || lone) {
        return i + 1;
      }
    }
    return 0;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  public int length() {
    return text.length();
  }

  public Span whole() {
    return new Span(0, text.length());
  }

  public Place place(Span span) {
    return new Place(this, span);
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /// The line of an offset, from 1.
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  public Position position(int offset) {
    int line = line(offset);
    int start = lineStarts[line - 1];
    return new Position(line, text.codePointCount(start, Math.min(offset, text.length())) + 1);
  }

  /// The span of a line (from 1) without its line break.
  public Span lineSpan(int line) {
    return new Span(lineStart(line), lineEnd(line));
  }

  /// Where a line (from 1) starts.
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /// Where a line (from 1) ends, without its line break.
  public int lineEnd(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /// Two files are the same when name and text are.
  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file && name.equals(file.name) && text.equals(file.text);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
