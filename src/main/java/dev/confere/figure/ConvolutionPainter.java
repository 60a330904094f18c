package dev.confere.figure;

import java.util.List;

/// Draws image, kernel and feature map, with the kernel's window on the image and the cell that comes of it.
record ConvolutionPainter(Figure.Convolution figure, Words words) {

  private static final double GAP = 20;
  private static final double EDGE = 2;
  private static final double LONGEST_LINE = 460;

  /// Where the three matrices begin.
  private record Layout(double kernelX, double kernelY, double outputX, double outputY) {

    /// Kernel and map stand beside the image, one above the other; or side by side below it where the image is wide.
    static Layout of(GridPainter input, GridPainter kernel, GridPainter output) {
      double beside = EDGE + input.width() + GAP;
      if (beside + Math.max(kernel.width(), output.width()) + EDGE <= Painter.WIDE) {
        return new Layout(beside, 0, beside, kernel.height() + GAP);
      }
      double below = input.height() + GAP;
      return new Layout(EDGE, below, EDGE + kernel.width() + GAP, below);
    }
  }

  Sheet paint(Canvas canvas) {
    double cell = GridPainter.cell(List.of(figure.input(), figure.kernel(), figure.output()));
    Figure.Window window = figure.window();
    GridPainter input =
        painter(
            figure.input(),
            cell,
            new GridPainter.Frame(window.paddingRows(), window.paddingColumns()));
    GridPainter kernel = painter(figure.kernel(), cell, GridPainter.Frame.NONE);
    GridPainter output = painter(figure.output(), cell, GridPainter.Frame.NONE);
    Layout at = Layout.of(input, kernel, output);
    Canvas still = canvas.inner();
    input.paint(still, EDGE, 0);
    kernel.paint(still, at.kernelX(), at.kernelY());
    still.rect(
        "f-window",
        at.kernelX(),
        kernel.cellsY(at.kernelY()),
        figure.kernel().width() * cell,
        figure.kernel().height() * cell);
    canvas.part(still);
    output.paint(canvas, at.outputX(), at.outputY(), shown());
    window(canvas, input.cellsX(EDGE), input.cellsY(0), cell);
    canvas.rect(
        "f-window",
        output.cellsX(at.outputX()) + figure.column() * cell,
        output.cellsY(at.outputY()) + figure.row() * cell,
        cell,
        cell);
    double below =
        Math.max(
            Math.max(input.height(), at.kernelY() + kernel.height()),
            at.outputY() + output.height());
    double right =
        Math.max(
            Math.max(EDGE + input.width(), at.kernelX() + kernel.width()),
            at.outputX() + output.width());
    return sum(canvas, below + 26, right + EDGE);
  }

  private static GridPainter painter(Figure.Grid grid, double cell, GridPainter.Frame around) {
    return new GridPainter(grid, cell, GridPainter.largest(List.of(grid)), around);
  }

  private int shown() {
    return figure.partial()
        ? figure.position() + 1
        : figure.output().height() * figure.output().width();
  }

  private void window(Canvas canvas, double x, double y, double cell) {
    Figure.Window window = figure.window();
    canvas.rect(
        "f-window",
        x + (figure.column() * window.strideColumns() - window.paddingColumns()) * cell,
        y + (figure.row() * window.strideRows() - window.paddingRows()) * cell,
        figure.kernel().width() * cell,
        figure.kernel().height() * cell);
  }

  private Sheet sum(Canvas canvas, double top, double width) {
    Products products = Products.of(figure);
    double longest =
        products.rows().stream()
            .mapToDouble(row -> Canvas.width("+ " + row, Size.NUMBER))
            .max()
            .orElse(0);
    String place =
        words.text(
            "figure.cell", String.valueOf(figure.row() + 1), String.valueOf(figure.column() + 1));
    canvas.text("f-name", 3, top, place);
    double y = top + Size.LINE;
    if (longest <= LONGEST_LINE) {
      for (int i = 0; i < products.rows().size(); i++) {
        canvas.text("f-value", i == 0 ? 17 : 3, y, (i == 0 ? "" : "+ ") + products.rows().get(i));
        y += Size.LINE;
      }
    }
    canvas.text("f-value f-result", 3, y, products.relation() + " " + products.result().text());
    return new Sheet(canvas, Math.max(width, longest <= LONGEST_LINE ? longest + 6 : 0), y + 8);
  }
}
