package dev.confere.figure;

import java.util.List;

/// Draws a matrix with its values in its cells, shaded by their size.
///
/// @param largest the magnitude that is shaded most
/// @param around the frame of zeros that stands around the matrix
record GridPainter(Figure.Grid grid, double cell, double largest, Frame around) {

  /// How many cells wide a frame is, above and below, and at the sides.
  record Frame(int rows, int columns) {
    static final Frame NONE = new Frame(0, 0);
  }

  private static final double NAME = 22;

  /// The shade of the largest value: dark enough to be seen, light enough to read on.
  private static final double DARKEST = 0.5;

  static double cell(List<Figure.Grid> grids) {
    double widest =
        grids.stream()
            .flatMap(grid -> grid.cells().stream())
            .flatMap(List::stream)
            .mapToDouble(value -> Canvas.numberWidth(value.text()))
            .max()
            .orElse(0);
    return Math.max(30, widest + 8);
  }

  static double largest(List<Figure.Grid> grids) {
    return grids.stream()
        .flatMap(grid -> grid.cells().stream())
        .flatMap(List::stream)
        .mapToDouble(value -> Math.abs(value.position()))
        .max()
        .orElse(0);
  }

  double before() {
    return grid.rows().stream()
        .mapToDouble(name -> Canvas.width(name, Size.TEXT) + 8)
        .max()
        .orElse(0);
  }

  double above() {
    return (grid.name().isEmpty() ? 0 : NAME) + (grid.columns().isEmpty() ? 0 : NAME);
  }

  double width() {
    double cells = (grid.width() + 2 * around.columns()) * cell;
    return before() + Math.max(cells, Canvas.width(grid.name(), Size.SMALL));
  }

  double height() {
    return above() + (grid.height() + 2 * around.rows()) * cell;
  }

  /// Where the cells begin.
  double cellsX(double x) {
    return x + before() + around.columns() * cell;
  }

  double cellsY(double y) {
    return y + above() + around.rows() * cell;
  }

  void paint(Canvas canvas, double x, double y) {
    paint(canvas, x, y, grid.height() * grid.width());
  }

  /// @param shown how many cells have their values, row by row
  void paint(Canvas canvas, double x, double y, int shown) {
    names(canvas, x, y);
    frame(canvas, x + before(), y + above());
    double left = cellsX(x);
    double top = cellsY(y);
    for (int i = 0; i < shown; i++) {
      int row = i / grid.width();
      int column = i % grid.width();
      shade(canvas, grid.cells().get(row).get(column), left + column * cell, top + row * cell);
    }
    lines(canvas, left, top);
    for (int i = 0; i < shown; i++) {
      int row = i / grid.width();
      int column = i % grid.width();
      canvas.text(
          "f-value f-middle",
          left + (column + 0.5) * cell,
          top + (row + 0.5) * cell + 5,
          grid.cells().get(row).get(column).text());
    }
  }

  private void names(Canvas canvas, double x, double y) {
    if (!grid.name().isEmpty()) {
      canvas.text("f-name", cellsX(x) - around.columns() * cell, y + 13, grid.name());
    }
    double top = cellsY(y);
    for (int i = 0; i < grid.rows().size(); i++) {
      canvas.text("f-right", cellsX(x) - 8, top + (i + 0.5) * cell + 5, grid.rows().get(i));
    }
    for (int i = 0; i < grid.columns().size(); i++) {
      canvas.text("f-middle", cellsX(x) + (i + 0.5) * cell, top - 6, grid.columns().get(i));
    }
  }

  /// Dashed, because it is not of the matrix.
  private void frame(Canvas canvas, double x, double y) {
    int height = grid.height() + 2 * around.rows();
    int width = grid.width() + 2 * around.columns();
    for (int i = 0; i < height * width; i++) {
      int row = i / width;
      int column = i % width;
      if (!isInside(row - around.rows(), column - around.columns())) {
        canvas.text(
            "f-small f-middle", x + (column + 0.5) * cell, y + (row + 0.5) * cell + 4.5, "0");
      }
    }
    if (around.rows() + around.columns() > 0) {
      canvas.rect("f-padding", x, y, width * cell, height * cell);
    }
  }

  private boolean isInside(int row, int column) {
    return row >= 0 && column >= 0 && row < grid.height() && column < grid.width();
  }

  private void shade(Canvas canvas, Quantity value, double x, double y) {
    double share = largest == 0 ? 0 : Math.abs(value.position()) / largest;
    if (share > 0) {
      String kind = value.position() < 0 ? "f-negative" : "f-positive";
      String opacity = " fill-opacity=\"" + Canvas.n(0.08 + share * (DARKEST - 0.08)) + "\"";
      canvas.rect(kind, x, y, cell, cell, opacity);
    }
  }

  private void lines(Canvas canvas, double left, double top) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i <= grid.height(); i++) {
      d.append("M").append(Canvas.n(left)).append(' ').append(Canvas.n(top + i * cell));
      d.append("h").append(Canvas.n(grid.width() * cell));
    }
    for (int i = 0; i <= grid.width(); i++) {
      d.append("M").append(Canvas.n(left + i * cell)).append(' ').append(Canvas.n(top));
      d.append("v").append(Canvas.n(grid.height() * cell));
    }
    canvas.path("f-cells", d.toString());
  }
}
