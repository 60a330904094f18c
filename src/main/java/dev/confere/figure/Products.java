package dev.confere.figure;

import java.util.ArrayList;
import java.util.List;

/// The sum of products of one window, as it is calculated by hand.
///
/// @param rows the terms of each row of the kernel: `0·(−1) + 1·0`
/// @param relation between the terms as printed and the result as printed
/// @param result what they add up to
record Products(List<String> rows, String relation, Quantity result) {

  static Products of(Figure.Convolution figure) {
    List<String> rows = new ArrayList<>();
    for (int u = 0; u < figure.kernel().height(); u++) {
      List<String> terms = new ArrayList<>();
      for (int v = 0; v < figure.kernel().width(); v++) {
        terms.add(covered(figure, u, v) + "·" + figure.kernel().cells().get(u).get(v).factor());
      }
      rows.add(String.join(" + ", terms));
    }
    figure.bias().filter(bias -> !bias.isZero()).ifPresent(bias -> rows.add(bias.factor()));
    String relation = figure.rounded() ? "≈" : "=";
    return new Products(
        rows, relation, figure.output().cells().get(figure.row()).get(figure.column()));
  }

  /// What a cell of the kernel lies on.
  private static String covered(Figure.Convolution figure, int u, int v) {
    Figure.Window window = figure.window();
    int row = figure.row() * window.strideRows() - window.paddingRows() + u;
    int column = figure.column() * window.strideColumns() - window.paddingColumns() + v;
    boolean inside =
        row >= 0 && column >= 0 && row < figure.input().height() && column < figure.input().width();
    return inside ? figure.input().cells().get(row).get(column).factor() : "0";
  }

  String inOneLine() {
    return String.join(" + ", rows) + " " + relation + " " + result.text();
  }
}
