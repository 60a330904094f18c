package dev.confere.card;

import java.util.ArrayList;
import java.util.List;

/// Closed lines round an area, curves already made straight; y grows downwards.
record Outline(List<double[]> segments) {

  Outline {
    segments = List.copyOf(segments);
  }

  /// The same, scaled and moved.
  Outline placed(double scale, double x, double y) {
    List<double[]> moved = new ArrayList<>(segments.size());
    for (double[] s : segments) {
      moved.add(
          new double[] {x + scale * s[0], y + scale * s[1], x + scale * s[2], y + scale * s[3]});
    }
    return new Outline(moved);
  }

  /// The least coordinate: x is 0, y is 1.
  double least(int axis) {
    return segments.stream().mapToDouble(s -> Math.min(s[axis], s[axis + 2])).min().orElse(0);
  }

  double most(int axis) {
    return segments.stream().mapToDouble(s -> Math.max(s[axis], s[axis + 2])).max().orElse(0);
  }

  static Outline rectangle(double left, double top, double right, double bottom) {
    return polygon(left, top, right, top, right, bottom, left, bottom);
  }

  /// @param points x and y in turn
  static Outline polygon(double... points) {
    Pen pen = new Pen();
    pen.move(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      pen.line(points[i], points[i + 1]);
    }
    return pen.outline();
  }

  /// Draws lines and quadratic curves.
  static final class Pen {
    /// Pieces of a curve: more cannot be told apart at the sizes of a card.
    private static final int PIECES = 8;

    private final List<double[]> segments = new ArrayList<>();
    private double startX;
    private double startY;
    private double x;
    private double y;

    void move(double toX, double toY) {
      close();
      startX = toX;
      startY = toY;
      x = toX;
      y = toY;
    }

    void line(double toX, double toY) {
      segments.add(new double[] {x, y, toX, toY});
      x = toX;
      y = toY;
    }

    void curve(double byX, double byY, double toX, double toY) {
      double fromX = x;
      double fromY = y;
      for (int i = 1; i <= PIECES; i++) {
        double t = (double) i / PIECES;
        double u = 1 - t;
        line(
            u * u * fromX + 2 * u * t * byX + t * t * toX,
            u * u * fromY + 2 * u * t * byY + t * t * toY);
      }
    }

    private void close() {
      if (x != startX || y != startY) {
        line(startX, startY);
      }
    }

    Outline outline() {
      close();
      return new Outline(segments);
    }
  }
}
