package dev.confere.markdown;

import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Makes the outline of a document: most of a page is plain text, formulas and blocks between
/// fences, and to have flexmark look at them takes longer than all the rest of the reading.
///
/// A block is taken out only where flexmark would find the same one whatever stands around it: at
/// the very start of a line, where nothing before it can go on. Lists, quotations and tables are
/// taken out when they are as simple as can be. Where one passage may change how another part is
/// read, all of the document is one passage.
final class OutlineScanner {

  private final SourceFile file;
  private final Cutouts cutouts;
  private final PlainText plain;
  private final TableScanner tables;
  private final int end;
  private final Deque<Cutout.DirectiveStart> open = new ArrayDeque<>();
  private final Deque<List<Part>> around = new ArrayDeque<>();
  private final List<Span> passages = new ArrayList<>();
  private List<Part> parts = new ArrayList<>();
  private int passageStart;

  /// Whether the line before belongs to a passage and is not blank, so that a paragraph may go on
  /// here.
  private boolean inText;

  /// Whether the passage has nothing but blank lines so far.
  private boolean blank = true;

  private boolean certain = true;

  private OutlineScanner(SourceFile file, Cutouts cutouts, int from) {
    this.file = file;
    this.cutouts = cutouts;
    this.plain = new PlainText(cutouts.masked());
    this.tables = new TableScanner(cutouts, plain);
    this.end = cutouts.masked().length;
    this.passageStart = from;
  }

  /// @param from where the document starts, behind its front matter
  static Outline scan(SourceFile file, Cutouts cutouts, int from) {
    OutlineScanner scanner = new OutlineScanner(file, cutouts, from);
    int at = from;
    while (at < scanner.end && scanner.certain) {
      at = scanner.line(at);
    }
    scanner.endPassage(scanner.end);
    return scanner.certain && scanner.open.isEmpty()
        ? new Outline(scanner.parts, scanner.passages)
        : Outline.whole(new Span(from, scanner.end));
  }

  /// @return the start of the line behind what starts here
  private int line(int at) {
    Cutout cutout = cutouts.blockAt(at);
    if (cutout instanceof Cutout.TableHead && table(at)) {
      return passageStart;
    }
    int lineEnd = plain.lineEnd(cutout == null ? at : cutout.span().end());
    if (cutout != null) {
      block(cutout, at, lineEnd);
    } else if (plain.isBlank(at, lineEnd)) {
      inText = false;
    } else if (!heading(at, lineEnd) && !quote(at, lineEnd)) {
      return list(at) ? passageStart : paragraph(at, lineEnd);
    }
    return lineEnd + 1;
  }

  private void block(Cutout cutout, int at, int lineEnd) {
    switch (cutout) {
      case Cutout.DirectiveStart start -> openDirective(start, lineEnd);
      case Cutout.DirectiveEnd directiveEnd -> closeDirective(at, lineEnd);
      // It may belong to a table.
      case Cutout.AttributesLine line -> passageText();
      case Cutout.Whole whole -> add(new Part.Known(whole), at, lineEnd);
      case Cutout other -> passageText();
    }
  }

  // Directives

  private void openDirective(Cutout.DirectiveStart start, int lineEnd) {
    endPassage(start.span().start());
    certain &= hasPlainTitle(start);
    open.push(start);
    around.push(parts);
    parts = new ArrayList<>();
    startPassage(lineEnd);
  }

  private boolean hasPlainTitle(Cutout.DirectiveStart start) {
    Span title = start.arguments();
    return title.isEmpty()
        || DirectiveWord.hasArguments(file.text(start.name()))
        || plain.isPlain(title.start(), title.end());
  }

  private void closeDirective(int at, int lineEnd) {
    endPassage(at);
    Cutout.DirectiveStart start = open.poll();
    if (start == null || start.closing() != at) {
      certain = false;
      return;
    }
    List<Part> inside = parts;
    parts = around.pop();
    parts.add(new Part.PlainDirective(start, inside));
    startPassage(lineEnd);
  }

  // Text

  private boolean table(int at) {
    Part.PlainTable table = inText ? null : tables.scan(at);
    if (table == null || !isParted(table.span().end() + 1)) {
      return false;
    }
    add(table, at, table.span().end());
    return true;
  }

  private boolean heading(int at, int lineEnd) {
    int level = plain.headingLevel(at, lineEnd);
    int text = plain.behindSpaces(at + level, lineEnd);
    if (level == 0 || text == lineEnd || !plain.isPlainHeading(text, lineEnd)) {
      return false;
    }
    Span span = new Span(at, lineEnd);
    add(new Part.PlainHeading(span, level, new Span(text, lineEnd)), at, lineEnd);
    return true;
  }

  private boolean quote(int at, int lineEnd) {
    boolean isQuote = !inText && isMarked('>', at, lineEnd) && isParted(lineEnd + 1);
    if (isQuote) {
      add(new Part.PlainQuote(new Span(at, lineEnd)), at, lineEnd);
    }
    return isQuote;
  }

  /// A list that no list before it may go on with, and that does not go on behind the next blank
  /// line.
  private boolean list(int from) {
    List<Span> items = new ArrayList<>();
    int at = from;
    int lineEnd = plain.lineEnd(at);
    while (blank && at < end && isMarked('-', at, lineEnd)) {
      items.add(new Span(at, lineEnd));
      at = lineEnd + 1;
      lineEnd = plain.lineEnd(at);
    }
    boolean isList = !items.isEmpty() && isParted(at) && !plain.mayGoOnWithList(at);
    if (isList) {
      int last = items.getLast().end();
      add(new Part.PlainList(new Span(from, last), items), from, last);
    }
    return isList;
  }

  private boolean isMarked(char marker, int at, int lineEnd) {
    return plain.isMarked(marker, at, lineEnd) && cutouts.blockAt(at + Part.MARKER) == null;
  }

  /// Whether the line before can go on in no way.
  private boolean isParted(int at) {
    return at >= end
        || plain.isBlank(at, plain.lineEnd(at))
        || cutouts.blockAt(at) instanceof Cutout.DirectiveEnd;
  }

  private int paragraph(int at, int firstEnd) {
    int lineEnd = firstEnd;
    boolean isPlain = !inText && plain.isPlainLine(at, lineEnd);
    int next = lineEnd + 1;
    while (isPlain && next < end && goesOn(next)) {
      lineEnd = plain.lineEnd(next);
      isPlain = plain.isPlainLine(next, lineEnd);
      next = lineEnd + 1;
    }
    if (isPlain) {
      add(new Part.PlainParagraph(new Span(at, lineEnd)), at, lineEnd);
      return lineEnd + 1;
    }
    passageText();
    return firstEnd + 1;
  }

  /// No list and no quotation is told from the lines of a paragraph here: their signs are not
  /// plain.
  private boolean goesOn(int at) {
    int lineEnd = plain.lineEnd(at);
    return !plain.isBlank(at, lineEnd)
        && cutouts.blockAt(at) == null
        && plain.headingLevel(at, lineEnd) == 0;
  }

  // Passages

  private void add(Part part, int at, int lineEnd) {
    endPassage(at);
    parts.add(part);
    startPassage(lineEnd);
  }

  private void startPassage(int lineEnd) {
    passageStart = lineEnd + 1;
    inText = false;
    blank = true;
  }

  private void passageText() {
    inText = true;
    blank = false;
  }

  private void endPassage(int at) {
    if (!blank) {
      certain &= plain.standsForItself(passageStart, at);
      Span passage = new Span(passageStart, at);
      passages.add(passage);
      parts.add(new Part.Passage(passage));
    }
  }
}
