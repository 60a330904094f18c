package dev.confere.markdown;

import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;

/// Walks over the lines of a document, cuts out fences, formulas, comments and attributes that fill whole lines, marks
/// directives and tables, and hands the text between them to the [InlineScanner].
final class BlockScanner {

  /// Lines of a paragraph or of a table: flexmark takes quadratic time over them.
  private static final int MOST_LINES = 5_000;

  /// Containers inside each other, on one line.
  private static final int DEEPEST = 60;

  private static final int NONE = -1;

  private final SourceFile file;
  private final String text;
  private final Lines lines;
  private final Work work;
  private final Cutouts cutouts;
  private final InlineScanner inlines;
  private final Deque<Cutout.DirectiveStart> open = new ArrayDeque<>();

  /// How many lines of text have followed each other without another block between them.
  private int textLines;

  private int blankFrom;
  private int blankAt = NONE;

  private BlockScanner(SourceFile file) {
    this.file = file;
    this.text = file.text();
    this.lines = new Lines(file);
    this.work = new Work(text.length());
    this.cutouts = new Cutouts(text);
    this.inlines =
        new InlineScanner(text, lines, at -> lines.quotes(lineOf(at)) > 0, cutouts, work);
  }

  /// @param from where the document starts, behind its front matter
  static Cutouts scan(SourceFile file, int from) {
    BlockScanner scanner = new BlockScanner(file);
    scanner.cutouts.blankOut(0, from);
    int line = scanner.lineOf(from);
    while (line < scanner.lines.count()) {
      line = scanner.block(line);
    }
    return scanner.cutouts;
  }

  private int lineOf(int offset) {
    return file.line(offset) - 1;
  }

  /// Reads what starts in this line.
  ///
  /// @return the line behind it
  private int block(int line) {
    int at = lines.innermost(line);
    if (at > lines.start(line) && lines.depth(line) > DEEPEST) {
      throw new TooComplexFailure(
          lines.start(line), "quotations and lists nest more than " + DEEPEST + " levels deep");
    }
    if (lines.isBlank(line)) {
      textLines = 0;
      return line + 1;
    }
    if (fenceLength(at, lines.end(line)) > 0) {
      return fence(line, at);
    }
    if (text.startsWith(":::", at)) {
      return directive(line, at);
    }
    int behind = wholeLines(line, at);
    return behind > line ? behind : stretch(line, at);
  }

  private int wholeLines(int line, int at) {
    return switch (at < lines.end(line) ? text.charAt(at) : ' ') {
      case '$' -> blockMath(line, at);
      case '<' -> blockComment(line, at);
      case '{' -> attributesLine(line, at);
      case 'T' -> caption(line, at);
      default -> line;
    };
  }

  // Fences

  /// How many signs a fence has that opens here; 0 when none does.
  private int fenceLength(int at, int end) {
    int run = run(at, end);
    boolean ticks = run > 0 && text.charAt(at) == '`';
    return run < 3 || ticks && text.indexOf('`', at + run, end) >= 0 ? 0 : run;
  }

  /// How many equal fence signs stand here.
  private int run(int at, int end) {
    if (at >= end || text.charAt(at) != '`' && text.charAt(at) != '~') {
      return 0;
    }
    int behind = at;
    while (behind < end && text.charAt(behind) == text.charAt(at)) {
      behind++;
    }
    return behind - at;
  }

  private int fence(int line, int at) {
    int length = run(at, lines.end(line));
    int infoStart = lines.skipSpace(at + length, lines.end(line));
    Span info = trimmed(infoStart, lines.end(line));
    boolean ours = FenceWord.of(file.text(info)).isPresent();
    int depth = lines.quotes(line);
    int last = line + 1;
    while (last < lines.count() && lines.quotes(last) >= depth) {
      int content = lines.contentWithin(last, depth);
      int signs = run(content, lines.end(last));
      boolean same = signs >= length && text.charAt(content) == text.charAt(at);
      boolean bare = lines.skipSpace(content + signs, lines.end(last)) == lines.end(last);
      if (same && bare) {
        cutFence(line, at, info, last, true);
        return last + 1;
      }
      if (ours && same) {
        break;
      }
      last++;
    }
    cutFence(line, at, info, last, false);
    return last;
  }

  /// @param close the line of the closing fence, or behind the last line of an unclosed block
  private void cutFence(int line, int at, Span info, int close, boolean closed) {
    int contentStart = line + 1 < lines.count() ? lines.start(line + 1) : text.length();
    int contentEnd = close < lines.count() ? lines.start(close) : text.length();
    int end = closed ? lines.end(close) : lines.end(close - 1);
    cutouts.cutBlock(
        new Cutout.Fence(
            new Span(at, end),
            info,
            new Span(Math.min(contentStart, contentEnd), contentEnd),
            closed,
            lines.quotes(line),
            at - lines.start(line)));
  }

  // Blocks of whole lines

  private int blockMath(int line, int at) {
    if (!text.startsWith("$$", at)) {
      return line;
    }
    int close = inlines.closingDollars(at + 2, displayEnd(line));
    if (close < 0) {
      return line;
    }
    int last = lineOf(close);
    if (lines.skipSpace(close + 2, lines.end(last)) < lines.end(last)) {
      return line;
    }
    boolean quoted = last > line && lines.quotes(last) > 0;
    cutouts.cutBlock(
        new Cutout.BlockMath(new Span(at, close + 2), new Span(at + 2, close), quoted));
    return last + 1;
  }

  /// The end of the last line before the next blank one.
  private int displayEnd(int line) {
    if (line < blankFrom || line >= blankAt) {
      blankFrom = line;
      blankAt = line;
      while (blankAt < lines.count() && !lines.isBlank(blankAt)) {
        blankAt++;
      }
    }
    return lines.end(Math.max(line, blankAt - 1));
  }

  private int blockComment(int line, int at) {
    int close = text.startsWith("<!--", at) ? inlines.commentEnd(at, text.length()) : NONE;
    if (close < 0) {
      return line;
    }
    int last = lineOf(close);
    if (lines.skipSpace(close + 3, lines.end(last)) < lines.end(last)) {
      return line;
    }
    cutouts.cutBlock(new Cutout.BlockComment(new Span(at, close + 3)));
    return last + 1;
  }

  private int attributesLine(int line, int at) {
    int behind = inlines.behindAttributes(at, lines.end(line));
    if (behind < 0 || lines.skipSpace(behind, lines.end(line)) < lines.end(line)) {
      return line;
    }
    cutouts.cutBlock(new Cutout.AttributesLine(new Span(at, behind)));
    return line + 1;
  }

  /// `Table: …` or `Tabela: …` under a table.
  private int caption(int line, int at) {
    int length = text.startsWith("Table:", at) ? 6 : text.startsWith("Tabela:", at) ? 7 : 0;
    if (length == 0 || !followsTable(line)) {
      return line;
    }
    cutouts.cutBlock(new Cutout.CaptionMark(new Span(at, at + length)));
    scanLine(at + length, line, InlineScanner.Mode.TEXT);
    return line + 1;
  }

  private boolean followsTable(int line) {
    int before = line - 1;
    while (before > line - 3 && before >= 0 && lines.isBlank(before)) {
      before--;
    }
    if (before < 0 || lines.isBlank(before)) {
      return false;
    }
    char first = text.charAt(lines.innermost(before));
    return first == '|' || first == '{';
  }

  // Directives

  private int directive(int line, int at) {
    int behind = at;
    while (behind < lines.end(line) && text.charAt(behind) == ':') {
      behind++;
    }
    Span rest = trimmed(lines.skipSpace(behind, lines.end(line)), lines.end(line));
    if (rest.isEmpty()) {
      directiveEnd(line, at);
    } else {
      directiveStart(at, rest);
    }
    return line + 1;
  }

  private void directiveEnd(int line, int at) {
    boolean stray = open.isEmpty();
    if (!stray) {
      Cutout.DirectiveStart start = open.pop();
      cutouts.mark(
          new Cutout.DirectiveStart(
              start.span(), start.name(), start.arguments(), lines.start(line)));
    }
    cutouts.cutBlock(new Cutout.DirectiveEnd(new Span(at, lines.end(line)), stray));
  }

  private void directiveStart(int at, Span rest) {
    if (open.size() >= DEEPEST) {
      throw new TooComplexFailure(at, "directives nest more than " + DEEPEST + " levels deep");
    }
    Span name = directiveName(rest);
    int argumentsStart = lines.skipSpace(name.end(), rest.end());
    int end = rest.end();
    while (end > argumentsStart && text.charAt(end - 1) == ':') {
      end--;
    }
    Span arguments = trimmed(argumentsStart, end);
    Cutout.DirectiveStart start =
        new Cutout.DirectiveStart(new Span(at, rest.end()), name, arguments, NONE);
    cutouts.mark(start);
    open.push(start);
    if (!DirectiveWord.hasArguments(file.text(name))) {
      inlines.scan(arguments.start(), arguments.end(), arguments.end(), InlineScanner.Mode.TEXT);
    }
  }

  private Span directiveName(Span rest) {
    int first = word(rest.start(), rest.end());
    int second = word(lines.skipSpace(first, rest.end()), rest.end());
    boolean pair = DirectiveWord.isEach(text.substring(rest.start(), second));
    return new Span(rest.start(), pair ? second : Math.max(first, rest.start() + 1));
  }

  private int word(int from, int end) {
    int at = from;
    while (at < end && " \t:{".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  // Text

  /// A heading, a row of a table, or a paragraph.
  private int stretch(int line, int at) {
    InlineScanner.Mode mode = mode(line, at);
    if (mode == InlineScanner.Mode.TABLE_HEAD) {
      tableHead(line, at);
      return line + 1;
    }
    if (mode != InlineScanner.Mode.TEXT || isRow(line)) {
      scanLine(at, line, mode);
      count(line, 1);
      return line + 1;
    }
    int last = line;
    while (last + 1 < lines.count() && goesOn(line, last + 1)) {
      last++;
    }
    int end = lines.end(last);
    int behind = inlines.scan(at, end, displayEnd(line), InlineScanner.Mode.TEXT);
    while (behind > end) {
      last = lineOf(behind);
      end = lines.end(last);
      behind = inlines.scan(behind, end, displayEnd(last), InlineScanner.Mode.TEXT);
    }
    count(line, last + 1 - line);
    return last + 1;
  }

  private void count(int line, int more) {
    textLines = lines.startsItem(line) ? more : textLines + more;
    if (textLines > MOST_LINES) {
      throw new TooComplexFailure(
          lines.start(line),
          "a paragraph or table has more than "
              + MOST_LINES
              + " lines; a long table belongs into a CSV file");
    }
  }

  /// The first letter is cut out: flexmark asks for no block where a line begins with a letter.
  private void tableHead(int line, int at) {
    cutouts.mark(new Cutout.TableHead(new Span(at, lines.end(line))));
    int first = text.codePointAt(at);
    int behind = Character.isLetter(first) ? at + Character.charCount(first) : at;
    if (behind > at) {
      Span letter = new Span(at, behind);
      cutouts.cut(new Cutout.Literal(letter, file.text(letter)));
    }
    scanLine(behind, line, InlineScanner.Mode.TABLE_HEAD);
    count(line, 1);
  }

  private void scanLine(int at, int line, InlineScanner.Mode mode) {
    inlines.scan(at, lines.end(line), lines.end(line), mode);
  }

  private InlineScanner.Mode mode(int line, int at) {
    if (isHeading(line, at)) {
      return InlineScanner.Mode.HEADING;
    }
    boolean head =
        line + 1 < lines.count()
            && isDelimiterRow(line + 1)
            && text.indexOf('|', at, lines.end(line)) >= 0;
    return head ? InlineScanner.Mode.TABLE_HEAD : InlineScanner.Mode.TEXT;
  }

  private boolean isHeading(int line, int at) {
    int behind = at;
    while (behind < lines.end(line) && text.charAt(behind) == '#') {
      behind++;
    }
    boolean spaced = behind < lines.end(line) && " \t".indexOf(text.charAt(behind)) >= 0;
    return behind > at && behind <= at + 6 && spaced;
  }

  private boolean isRow(int line) {
    return text.charAt(lines.content(line)) == '|';
  }

  /// `|---|:-:|`
  private boolean isDelimiterRow(int line) {
    boolean bars = false;
    boolean dashes = false;
    for (int at = lines.content(line); at < lines.end(line); at++) {
      char c = text.charAt(at);
      if ("|-: \t".indexOf(c) < 0) {
        return false;
      }
      bars |= c == '|';
      dashes |= c == '-';
    }
    return bars && dashes;
  }

  /// Whether the next line belongs to the paragraph of `first`.
  private boolean goesOn(int first, int line) {
    if (lines.isBlank(line)
        || lines.quotes(line) != lines.quotes(first)
        || lines.startsItem(line)
        || isRow(line)) {
      return false;
    }
    int at = lines.content(line);
    boolean starts =
        fenceLength(at, lines.end(line)) > 0
            || text.startsWith(":::", at)
            || text.startsWith("$$", at)
            || text.startsWith("<!--", at)
            || text.startsWith("[^", at)
            || inlines.behindAttributes(at, lines.end(line)) == lines.end(line);
    return !starts && mode(line, at) == InlineScanner.Mode.TEXT;
  }

  private Span trimmed(int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(from, Math.max(from, end));
  }
}
