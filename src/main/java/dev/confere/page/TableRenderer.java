package dev.confere.page;

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
  private record Cell(String html, boolean isNumber) {}

  String render(Table table, Spot spot) {
    Optional<FilledTable> filled = worksheet.table(spot.at(table.span()));
    List<List<Cell>> rows = new ArrayList<>();
    if (filled.isPresent()) {
      filled
          .get()
          .rows()
          .forEach(row -> rows.add(row.stream().map(cell -> cell(cell, spot)).toList()));
    } else {
      table
          .rows()
          .forEach(row -> rows.add(row.cells().stream().map(cell -> written(cell, spot)).toList()));
    }
    List<String> kinds = kinds(table, rows);
    StringBuilder html =
        new StringBuilder(
            "<div class=\"tabled\"><div class=\"scroll\" role=\"region\" tabindex=\"0\"");
    html.append(" aria-label=\"").append(Html.escape(name(table, spot))).append("\"><table");
    table
        .attributes()
        .id()
        .ifPresent(id -> html.append(" id=\"").append(Html.escape(id)).append('"'));
    html.append('>');
    table
        .caption()
        .ifPresent(
            caption ->
                html.append("<caption>")
                    .append(inlines.render(caption, spot.silent()))
                    .append("</caption>"));
    head(table, kinds, spot, html);
    body(rows, kinds, html);
    html.append("</table></div>").append(mark(filled, spot)).append("</div>\n");
    return html.toString();
  }

  private void head(Table table, List<String> kinds, Spot spot, StringBuilder html) {
    html.append("<thead><tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      String content = inlines.render(table.columns().get(i).header(), spot.silent());
      // A head without words is no head.
      html.append(
          content.isBlank()
              ? "<td" + kinds.get(i) + "></td>"
              : "<th scope=\"col\"" + kinds.get(i) + ">" + content + "</th>");
    }
    html.append("</tr></thead>\n");
  }

  private static void body(List<List<Cell>> rows, List<String> kinds, StringBuilder html) {
    html.append("<tbody>");
    for (List<Cell> row : rows) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String content = row.get(i).html();
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
    if (number
        && cell.content().size() == 1
        && cell.content().getFirst() instanceof dev.confere.document.Inline.Text) {
      return new Cell(Html.escape(Typography.minus(text)), true);
    }
    Spot inside = spot.fresh();
    String html = inlines.render(cell.content(), inside);
    return new Cell(html + Reveals.after(inside, texts), number);
  }

  private Cell computed(FilledCell.Computed computed, Spot spot) {
    if (computed.stated().isPresent()) {
      return stated(computed.stated().get(), spot);
    }
    String text = Typography.minus(printer.print(computed.value(), computed.format()).orElse("—"));
    return new Cell(
        "<span class=\"computed\">" + Html.escape(text) + "</span>", Typography.isNumber(text));
  }

  private Cell stated(Table.Cell cell, Spot spot) {
    Cell written = written(cell, spot);
    Optional<Checked> confirmed = checks.confirmedAt(spot.at(cell.span()));
    return confirmed
        .map(
            check ->
                "<span class=\"checked long\" id=\""
                    + marks.anchor(check)
                    + "\">"
                    + written.html()
                    + "</span>")
        .map(html -> new Cell(html, written.isNumber()))
        .orElse(written);
  }

  /// One tick for all cells that were checked; a tick in every cell would be noise.
  private String mark(Optional<FilledTable> filled, Spot spot) {
    if (filled.isEmpty() || spot.quiet()) {
      return "";
    }
    List<Checked> cells = new ArrayList<>();
    SequencedMap<String, String> columns = new LinkedHashMap<>();
    for (List<FilledCell> row : filled.get().rows()) {
      for (int i = 0; i < row.size(); i++) {
        gather(row.get(i), filled.get().table().columns().get(i), spot, cells, columns);
      }
    }
    return cells.isEmpty() ? "" : marks.table(cells, columns);
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
      int column = i;
      boolean numbers =
          !rows.isEmpty()
              && rows.stream().allMatch(row -> column >= row.size() || row.get(column).isNumber());
      kinds.add(
          switch (table.columns().get(i).alignment()) {
            case NONE -> numbers ? " class=\"num\"" : "";
            case LEFT -> "";
            case CENTER -> " class=\"centre\"";
            case RIGHT -> " class=\"num\"";
          });
    }
    return kinds;
  }

  private String name(Table table, Spot spot) {
    String caption = table.caption().map(inline -> plain.of(inline, spot)).orElse("");
    List<String> heads =
        table.columns().stream()
            .map(column -> plain.of(column.header(), spot))
            .filter(head -> !head.isEmpty())
            .toList();
    String name = caption.isEmpty() ? String.join(", ", heads) : caption;
    return name.isEmpty() ? texts.text("scroll.table") : texts.text("scroll.table.named", name);
  }
}
