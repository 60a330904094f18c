package dev.confere.markdown;

import dev.confere.document.Table.Alignment;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds tables that are as simple as can be, so that flexmark need not see them: lines that begin
/// and end with a bar, each with as many cells as the first, all plain text, and with no line of
/// attributes or caption behind them.
final class TableScanner {

  private static final char BAR = '|';

  private final char[] text;
  private final Cutouts cutouts;
  private final PlainText plain;

  TableScanner(Cutouts cutouts, PlainText plain) {
    this.text = cutouts.masked();
    this.cutouts = cutouts;
    this.plain = plain;
  }

  /// The table whose first row starts here; null when it is not as simple.
  Part.@Nullable PlainTable scan(int start) {
    Part.PlainTable.Row head = row(start);
    if (head == null) {
      return null;
    }
    int columns = head.cells().size();
    int at = head.span().end() + 1;
    List<Alignment> alignments = alignments(at);
    boolean sound = alignments.size() == columns && cutouts.blockAt(at) == null;
    List<Part.PlainTable.Row> rows = new ArrayList<>();
    int end = plain.lineEnd(at);
    while (sound && startsRow(end + 1)) {
      Part.PlainTable.Row row = row(end + 1);
      sound = row != null && row.cells().size() == columns;
      if (row != null) {
        rows.add(row);
        end = row.span().end();
      }
    }
    return sound && !isSpokenOf(end)
        ? new Part.PlainTable(new Span(start, end), head, alignments, rows)
        : null;
  }

  /// No row that looks like the first one of another table.
  private boolean startsRow(int at) {
    return at < text.length && text[at] == BAR && cutouts.blockAt(at) == null;
  }

  /// Whether attributes or a caption stand behind the blank lines here.
  private boolean isSpokenOf(int from) {
    Cutout behind = cutouts.blockAt(plain.behindBlanks(from));
    return behind instanceof Cutout.AttributesLine || behind instanceof Cutout.CaptionMark;
  }

  /// The row in this line; null when it is not as simple.
  private Part.PlainTable.@Nullable Row row(int start) {
    int end = plain.lineEnd(start);
    if (!isBarred(start, end)) {
      return null;
    }
    List<Span> cells = new ArrayList<>();
    int cell = start + 1;
    for (int at = cell; at < end; at++) {
      if (text[at] == BAR) {
        if (!isPlainCell(cell, at)) {
          return null;
        }
        cells.add(new Span(cell, at));
        cell = at + 1;
      }
    }
    return new Part.PlainTable.Row(new Span(start, end), cells);
  }

  private boolean isBarred(int start, int end) {
    return end > start + 1 && text[start] == BAR && text[end - 1] == BAR;
  }

  private boolean isPlainCell(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text[from] == ' ') {
      from++;
    }
    while (to > from && text[to - 1] == ' ') {
      to--;
    }
    return from == to || !PlainText.isWhite(text[from]) && plain.isPlain(from, to);
  }

  /// What the line under the first row says of each column; too little when it is not as simple.
  private List<Alignment> alignments(int start) {
    int end = plain.lineEnd(start);
    List<Alignment> alignments = new ArrayList<>();
    int at = isBarred(start, end) ? start + 1 : end;
    while (at < end) {
      int from = plain.behindSpaces(at, end);
      boolean left = text[from] == ':';
      int dashes = left ? from + 1 : from;
      int behind = dashes;
      while (text[behind] == '-') {
        behind++;
      }
      boolean right = text[behind] == ':';
      int bar = plain.behindSpaces(right ? behind + 1 : behind, end);
      if (behind == dashes || text[bar] != BAR) {
        return List.of();
      }
      alignments.add(alignment(left, right));
      at = bar + 1;
    }
    return alignments;
  }

  private static Alignment alignment(boolean left, boolean right) {
    if (left) {
      return right ? Alignment.CENTER : Alignment.LEFT;
    }
    return right ? Alignment.RIGHT : Alignment.NONE;
  }
}
