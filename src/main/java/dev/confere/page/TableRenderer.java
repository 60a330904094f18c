package dev.confere.page;

import dev.confere.document.Inline;
import dev.confere.document.Table;
import dev.confere.engine.expression.ExpressionPrinter;
import dev.confere.verification.Checked;
import dev.confere.worksheet.FilledTable;
import dev.confere.worksheet.FilledTable.FilledCell;
import dev.confere.worksheet.ValuePrinter;
import dev.confere.worksheet.Worksheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.StringJoiner;

/// Tables as HTML: filled, with heads that a screen reader can tell, in a region that scrolls by itself.
final class TableRenderer {
  private final Worksheet worksheet;
  private final InterfaceTexts texts;
  private final InlineRenderer inlines;
  private final PlainText plain;
  private final CheckIndex checks;
  private final Marks marks;
  private final ValuePrinter printer;

  TableRenderer(
      Worksheet worksheet,
      InterfaceTexts texts,
      InlineRenderer inlines,
      CheckIndex checks,
      Marks marks) {
    this.worksheet = worksheet;
    this.texts = texts;
    this.inlines = inlines;
    this.plain = new PlainText(worksheet);
    this.checks = checks;
    this.marks = marks;
    this.printer = new ValuePrinter(worksheet.conventions().notation());
  }

  /// A cell ready to be set.
  private record Cell(Markup html, boolean isNumber) {}

  void render(Table table, Spot spot, Markup html) {
    Optional<FilledTable> filled = worksheet.table(spot.at(table.span()));
    List<List<Cell>> rows = filled.isPresent() ? rows(filled.get(), spot) : rows(table, spot);
    List<String> kinds = kinds(table, rows);
    html.append("<div class=\"tabled\"><div class=\"scroll\" role=\"region\" tabindex=\"0\"");
    html.append(" aria-label=\"").escape(name(table, spot)).append("\"><table");
    table.attributes().id().ifPresent(id -> html.append(" id=\"").escape(id).append('"'));
    html.append('>');
    table.caption().ifPresent(caption -> caption(caption, spot, html));
    head(table, kinds, spot, html);
    body(rows, kinds, html);
    html.append("</table></div>");
    mark(filled, spot, html);
    html.append("</div>\n");
  }

  private List<List<Cell>> rows(FilledTable table, Spot spot) {
    List<List<Cell>> rows = new ArrayList<>();
    for (List<FilledCell> row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (FilledCell cell : row) {
        cells.add(cell(cell, spot));
      }
      rows.add(cells);
    }
    return rows;
  }

  private List<List<Cell>> rows(Table table, Spot spot) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (Table.Cell cell : row.cells()) {
        cells.add(written(cell, spot));
      }
      rows.add(cells);
    }
    return rows;
  }

  private void caption(List<Inline> caption, Spot spot, Markup html) {
    html.append("<caption>");
    inlines.render(caption, spot.silent(), html);
    html.append("</caption>");
  }

  private void head(Table table, List<String> kinds, Spot spot, Markup html) {
    html.append("<thead><tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      Markup content = new Markup();
      inlines.render(table.columns().get(i).header(), spot.silent(), content);
      // A head without words is no head.
      if (content.isBlank()) {
        html.append("<td").append(kinds.get(i)).append("></td>");
      } else {
        html.append("<th scope=\"col\"").append(kinds.get(i)).append('>');
        html.append(content).append("</th>");
      }
    }
    html.append("</tr></thead>\n");
  }

  private static void body(List<List<Cell>> rows, List<String> kinds, Markup html) {
    html.append("<tbody>");
    for (List<Cell> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        Markup content = row.get(i).html();
        boolean head = i == 0 && row.size() > 1 && !content.isBlank();
        html.append(head ? "<th scope=\"row\"" : "<td").append(kinds.get(i)).append('>');
        html.append(content).append(head ? "</th>" : "</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>");
  }

  private Cell cell(FilledCell cell, Spot spot) {
    return switch (cell) {
      case FilledCell.Written(Table.Cell written) -> written(written, spot);
      case FilledCell.Computed computed -> computed(computed, spot);
    };
  }

  private Cell written(Table.Cell cell, Spot spot) {
    String text = plain.of(cell.content(), spot);
    boolean number = Typography.isNumber(text);
    if (number && cell.content().size() == 1 && cell.content().getFirst() instanceof Inline.Text) {
      return new Cell(new Markup().escape(Typography.minus(text)), true);
    }
    Spot inside = spot.fresh();
    Markup html = new Markup();
    inlines.render(cell.content(), inside, html);
    Reveals.after(inside, texts, html);
    return new Cell(html, number);
  }

  private Cell computed(FilledCell.Computed computed, Spot spot) {
    if (computed.stated().isPresent()) {
      return stated(computed.stated().get(), spot);
    }
    String text = Typography.minus(printer.print(computed.value(), computed.format()).orElse("—"));
    Markup html = new Markup().append("<span class=\"computed\">").escape(text).append("</span>");
    return new Cell(html, Typography.isNumber(text));
  }

  private Cell stated(Table.Cell cell, Spot spot) {
    Cell written = written(cell, spot);
    return checks
        .confirmedAt(spot.at(cell.span()))
        .map(check -> new Cell(checked(check, written.html()), written.isNumber()))
        .orElse(written);
  }

  private Markup checked(Checked check, Markup content) {
    return new Markup()
        .append("<span class=\"checked long\" id=\"")
        .append(marks.anchor(check))
        .append("\">")
        .append(content)
        .append("</span>");
  }

  /// One tick for all cells that were checked; a tick in every cell would be noise.
  private void mark(Optional<FilledTable> filled, Spot spot, Markup html) {
    if (filled.isEmpty() || spot.quiet()) {
      return;
    }
    List<Checked> cells = new ArrayList<>();
    SequencedMap<String, String> columns = new LinkedHashMap<>();
    for (List<FilledCell> row : filled.get().rows()) {
      for (int i = 0; i < row.size(); i++) {
        gather(row.get(i), filled.get().table().columns().get(i), spot, cells, columns);
      }
    }
    if (!cells.isEmpty()) {
      marks.table(cells, columns, html);
    }
  }

  private void gather(
      FilledCell cell,
      Table.Column column,
      Spot spot,
      List<Checked> cells,
      Map<String, String> columns) {
    if (cell instanceof FilledCell.Computed computed && computed.stated().isPresent()) {
      Optional<Checked> confirmed = checks.confirmedAt(spot.at(computed.stated().get().span()));
      confirmed.ifPresent(cells::add);
      confirmed.ifPresent(
          _ ->
              columns.putIfAbsent(
                  plain.of(column.header(), spot), ExpressionPrinter.print(computed.rule())));
    }
  }

  /// The class of each column: as the author aligned it, else numbers to the right.
  private static List<String> kinds(Table table, List<List<Cell>> rows) {
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      kinds.add(
          switch (table.columns().get(i).alignment()) {
            case NONE -> isOfNumbers(i, rows) ? " class=\"num\"" : "";
            case LEFT -> "";
            case CENTER -> " class=\"centre\"";
            case RIGHT -> " class=\"num\"";
          });
    }
    return kinds;
  }

  private static boolean isOfNumbers(int column, List<List<Cell>> rows) {
    for (List<Cell> row : rows) {
      if (column < row.size() && !row.get(column).isNumber()) {
        return false;
      }
    }
    return !rows.isEmpty();
  }

  private String name(Table table, Spot spot) {
    String caption = table.caption().map(inline -> plain.of(inline, spot)).orElse("");
    String name = caption.isEmpty() ? heads(table, spot) : caption;
    return name.isEmpty() ? texts.text("scroll.table") : texts.text("scroll.table.named", name);
  }

  private String heads(Table table, Spot spot) {
    StringJoiner heads = new StringJoiner(", ");
    for (Table.Column column : table.columns()) {
      String head = plain.of(column.header(), spot);
      if (!head.isEmpty()) {
        heads.add(head);
      }
    }
    return heads.toString();
  }
}
