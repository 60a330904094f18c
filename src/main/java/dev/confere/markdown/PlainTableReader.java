package dev.confere.markdown;

import dev.confere.document.Block;
import dev.confere.document.Inline;
import dev.confere.document.Table;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the tables that the scan has found into tables of ours; they have the same places as those
/// of the [TableReader].
final class PlainTableReader {

  private final Reporter reporter;
  private final Cutouts cutouts;
  private final InlineReader inlines;

  PlainTableReader(Reporter reporter, Cutouts cutouts, InlineReader inlines) {
    this.reporter = reporter;
    this.cutouts = cutouts;
    this.inlines = inlines;
  }

  Block.TableBlock read(Part.PlainTable table) {
    List<Table.Row> rows = new ArrayList<>();
    for (Part.PlainTable.Row row : table.rows()) {
      rows.add(row(row));
    }
    return new Block.TableBlock(
        table.span(),
        new Table(
            table.span(), columns(table), rows, Block.Attributes.NONE, false, Optional.empty()));
  }

  private List<Table.Column> columns(Part.PlainTable table) {
    ColumnList columns = new ColumnList(reporter, cutouts);
    List<Span> cells = table.head().cells();
    for (int i = 0; i < cells.size(); i++) {
      Span text = textSpan(cells.get(i));
      // Of white space alone flexmark leaves one sign, which the first row shows.
      Span shown = text.isEmpty() ? new Span(cells.get(i).start(), text.end()) : text;
      columns.add(text, content(shown), table.alignments().get(i));
    }
    return columns.done();
  }

  /// The first cell has the bar before it, too.
  private Table.Row row(Part.PlainTable.Row row) {
    List<Table.Cell> cells = new ArrayList<>();
    int start = row.span().start();
    for (Span cell : row.cells()) {
      Span text = textSpan(cell);
      cells.add(new Table.Cell(new Span(start, cell.end()), text, content(text)));
      start = cell.end() + 1;
    }
    return new Table.Row(row.span(), cells);
  }

  private List<Inline> content(Span shown) {
    return shown.isEmpty() ? List.of() : inlines.readPlain(shown);
  }

  /// The cell's text without white space; behind its first space when there is nothing else.
  private Span textSpan(Span cell) {
    Span text = reporter.trim(cell);
    return text.isEmpty() ? Span.at(Math.min(cell.start() + 1, cell.end())) : text;
  }
}
