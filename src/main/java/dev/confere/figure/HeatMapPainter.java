package dev.confere.figure;

import java.util.List;

/// Draws matrices side by side, or below each other where they would be wider than a telephone.
record HeatMapPainter(Figure.HeatMap map, double cell, double largest) {

  private static final double GAP = 20;

  /// @param all the same matrices at other times, shaded to the same scale
  static HeatMapPainter of(Figure.HeatMap map, List<Figure.HeatMap> all) {
    List<Figure.Grid> grids = all.stream().flatMap(other -> other.grids().stream()).toList();
    return new HeatMapPainter(map, GridPainter.cell(grids), GridPainter.largest(grids));
  }

  Sheet paint(Canvas canvas) {
    List<GridPainter> painters =
        map.grids().stream()
            .map(grid -> new GridPainter(grid, cell, largest, GridPainter.Frame.NONE))
            .toList();
    double across =
        painters.stream().mapToDouble(GridPainter::width).sum() + GAP * (painters.size() - 1);
    boolean beside = across + 4 <= Painter.WIDE;
    double x = 2;
    double y = 2;
    double width = 0;
    double height = 0;
    for (GridPainter painter : painters) {
      painter.paint(canvas, x, y);
      width = Math.max(width, x + painter.width());
      height = Math.max(height, y + painter.height());
      x += beside ? painter.width() + GAP : 0;
      y += beside ? 0 : painter.height() + GAP;
    }
    return new Sheet(canvas, width + 2, height + 2);
  }
}
