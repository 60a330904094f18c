package dev.confere.typesetting;

import dev.confere.typesetting.TableForm.Column;
import java.util.ArrayList;
import java.util.List;

/// Sets matrices, and lines one below another.
final class Tables {

  private static final double POINT = 1 / FontParameters.POINTS_IN_EM;
  private static final double COLUMN_SPACE = 5 * POINT;
  private static final double LINE_SKIP = 12 * POINT;
  private static final double JOT = 3 * POINT;

  private final Layout layout;

  Tables(Layout layout) {
    this.layout = layout;
  }

  /// @param position of its baseline, below the upper end of the table, or the baseline of the table
  private record Row(List<Box> cells, double height, double depth, double position) {

    private Row raised(double rise) {
      return new Row(cells, height, depth, position - rise);
    }
  }

  Box box(Noad.Table table, Style style) {
    if (style.isTight()) {
      throw new Uncovered();
    }
    List<Row> rows = rows(table);
    int columns = 0;
    for (Row row : rows) {
      columns = Math.max(columns, row.cells().size());
    }
    List<Box> boxes = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      addColumn(table.form(), rows, column, columns, boxes);
    }
    Span inner = Span.in(Style.TEXT, Atom.NONE, "mtable", boxes);
    return Span.in(style, Atom.ORDINARY, "", List.of(inner));
  }

  private List<Row> rows(Noad.Table table) {
    List<Row> rows = new ArrayList<>();
    double skip = table.form().stretch() * LINE_SKIP;
    double total = 0;
    for (int i = 0; i < table.rows().size(); i++) {
      List<Box> cells = new ArrayList<>();
      double height = 0.7 * skip;
      double depth = 0.3 * skip;
      for (Noad.Group cell : table.rows().get(i)) {
        Box box = layout.box(cell, table.form().cells(), Font.NONE);
        depth = Math.max(depth, box.depth);
        height = Math.max(height, box.height);
        cells.add(box);
      }
      if (table.form().loose() && i < table.rows().size() - 1) {
        depth += JOT;
      }
      total += height;
      rows.add(new Row(cells, height, depth, total));
      total += depth;
    }
    double offset = total / 2 + FontParameters.AXIS_HEIGHT;
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, rows.get(i).raised(offset));
    }
    return rows;
  }

  private static void addColumn(
      TableForm form, List<Row> rows, int column, int columns, List<Box> to) {
    Column described = column < form.columns().size() ? form.columns().get(column) : Column.of('c');
    if (column > 0 || form.outerSpace()) {
      addSpace(described.before().orElse(COLUMN_SPACE), to);
    }
    VerticalList.Shifted list = VerticalList.shifted();
    for (Row row : rows) {
      if (column < row.cells().size()) {
        Box cell = row.cells().get(column);
        cell.depth = row.depth();
        cell.height = row.height();
        list.box(cell, row.position());
      }
    }
    to.add(Span.plain("col-align-" + described.align(), list.list()));
    if (column < columns - 1 || form.outerSpace()) {
      addSpace(described.after().orElse(COLUMN_SPACE), to);
    }
  }

  private static void addSpace(double width, List<Box> to) {
    if (width != 0) {
      Span space = Span.empty(Atom.NONE, "arraycolsep");
      space.style = "width:" + Em.of(width) + ";";
      to.add(space);
    }
  }
}
