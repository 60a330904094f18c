package dev.confere.figure;

import java.util.List;

/// Signs by which series are told apart: each has its own dashes and its own marker, besides its colour.
final class Stroke {

  private static final int KINDS = 6;

  private Stroke() {}

  /// The class of the line of a series, counted from 0.
  static String line(int series) {
    return "f-line s" + series % KINDS;
  }

  static void marker(Canvas canvas, int series, double x, double y) {
    String kind = "f-marker s" + series % KINDS;
    switch (series % KINDS) {
      case 0 -> canvas.circle(kind, x, y, 4.2);
      case 1 -> canvas.rect(kind, x - 3.8, y - 3.8, 7.6, 7.6);
      case 2 -> polygon(canvas, kind, x, y, List.of(0.0, -5.0, 4.8, 3.8, -4.8, 3.8));
      case 3 -> polygon(canvas, kind, x, y, List.of(0.0, -5.4, 5.4, 0.0, 0.0, 5.4, -5.4, 0.0));
      case 4 -> polygon(canvas, kind, x, y, List.of(0.0, 5.0, 4.8, -3.8, -4.8, -3.8));
      default -> canvas.circle(kind + " hollow", x, y, 4.2);
    }
  }

  private static void polygon(
      Canvas canvas, String kind, double x, double y, List<Double> corners) {
    StringBuilder d = new StringBuilder();
    for (int i = 0; i < corners.size(); i += 2) {
      d.append(i == 0 ? "M" : "L")
          .append(Canvas.n(x + corners.get(i)))
          .append(' ')
          .append(Canvas.n(y + corners.get(i + 1)));
    }
    canvas.path(kind, d.append('Z').toString());
  }
}
