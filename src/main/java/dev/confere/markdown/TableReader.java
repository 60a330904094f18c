package dev.confere.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.confere.diagnostic.Code;
import dev.confere.document.Block;
import dev.confere.document.Inline;
import dev.confere.document.Table;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns flexmark's tables into tables of ours.
final class TableReader {

  private final Reporter reporter;
  private final Passages passages;
  private final InlineReader inlines;

  TableReader(Reporter reporter, Passages passages, InlineReader inlines) {
    this.reporter = reporter;
    this.passages = passages;
    this.inlines = inlines;
  }

  /// The lines under a table that say something about it: `{#id .data}`, `Table: …`.
  static final class Trailer {

    private Block.Attributes attributes = Block.Attributes.NONE;
    private boolean attributed;
    private CutNodes.@Nullable TitleNode caption;
    private @Nullable Span line;

    /// Whether the node is such a line, and the first of its kind.
    boolean take(Node node) {
      if (node instanceof CutNodes.WholeNode whole
          && whole.cutout() instanceof Cutout.AttributesLine at
          && !attributed) {
        attributed = true;
        line = at.span();
        return true;
      }
      if (node instanceof CutNodes.TitleNode title && caption == null) {
        caption = title;
        return true;
      }
      return false;
    }

    private void read(Reporter reporter) {
      if (line != null) {
        attributes = AttributesText.read(reporter.text(line));
      }
    }
  }

  static void reportStray(Reporter reporter, Cutout.AttributesLine line) {
    reporter.report(
        Code.UNKNOWN_BLOCK_OPTION, line.span(), "these attributes do not stand under a table");
  }

  Table read(TableBlock block, Trailer trailer) {
    trailer.read(reporter);
    List<Table.Column> columns = columns(block);
    List<Table.Row> rows = new ArrayList<>();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableBody body) {
        rows(body, columns.size(), rows);
      }
    }
    Optional<List<Inline>> caption = Optional.ofNullable(trailer.caption).map(inlines::read);
    boolean data = trailer.attributes.classes().contains("data");
    return new Table(
        reporter.trim(passages.span(block)), columns, rows, trailer.attributes, data, caption);
  }

  // The first row

  private List<Table.Column> columns(TableBlock block) {
    ColumnList columns = new ColumnList(reporter, passages.cutouts());
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead head && head.getFirstChild() instanceof TableRow row) {
        for (TableCell cell : cells(row)) {
          Span text = textSpan(cell, passages.span(cell).start());
          columns.add(text, inlines.read(cell), alignment(cell));
        }
      }
    }
    return columns.done();
  }

  private static List<TableCell> cells(TableRow row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell found) {
        cells.add(found);
      }
    }
    return cells;
  }

  private static Table.Alignment alignment(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    return alignment == null
        ? Table.Alignment.NONE
        : switch (alignment) {
          case LEFT -> Table.Alignment.LEFT;
          case CENTER -> Table.Alignment.CENTER;
          case RIGHT -> Table.Alignment.RIGHT;
        };
  }

  // The other rows

  private void rows(TableBody body, int columns, List<Table.Row> rows) {
    for (Node node = body.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableRow row) {
        rows.add(row(row, columns));
      }
    }
  }

  private Table.Row row(TableRow row, int columns) {
    Span span = passages.span(row);
    List<Table.Cell> cells = new ArrayList<>();
    int at = span.start();
    for (TableCell cell : cells(row)) {
      Span text = textSpan(cell, at);
      Optional<Span> closing = marker(cell.getClosingMarker());
      int end = closing.map(Span::start).orElse(at);
      Span whole = new Span(Math.min(at, text.start()), Math.max(text.end(), end));
      List<Inline> content = text.isEmpty() ? List.of() : inlines.read(cell);
      cells.add(new Table.Cell(whole, text, content));
      at = Math.max(whole.end(), closing.map(Span::end).orElse(at));
    }
    refuseTooMany(cells, columns);
    while (cells.size() < columns) {
      cells.add(new Table.Cell(Span.at(span.end()), Span.at(span.end()), List.of()));
    }
    return new Table.Row(span, cells.subList(0, columns));
  }

  private void refuseTooMany(List<Table.Cell> cells, int columns) {
    if (cells.size() > columns) {
      Span extra = cells.get(columns).span().to(cells.getLast().span());
      reporter.report(
          Code.TABLE_ROWS,
          extra,
          "this row has " + cells.size() + " cells, the first row of the table has " + columns);
    }
  }

  private Optional<Span> marker(BasedSequence marker) {
    return marker.isEmpty() ? Optional.empty() : Optional.of(passages.span(marker));
  }

  /// The cell's text without white space; empty and before the closing bar in an empty cell.
  private Span textSpan(TableCell cell, int from) {
    BasedSequence content = cell.getText();
    if (!content.isEmpty()) {
      return reporter.trim(passages.span(content));
    }
    int behind = marker(cell.getOpeningMarker()).map(Span::end).orElse(from);
    return Span.at(Math.max(behind, from));
  }
}
