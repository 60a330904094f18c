package dev.confere.figure;

import dev.confere.engine.number.Notation;
import java.util.List;

/// Two axes with their names and ticks, and places between them.
final class Plane {

  private static final double BOTTOM = 250;
  private static final double RIGHT = Size.WIDTH - 14;
  private static final double MARGIN = 1.0 / 16;

  private final double low;
  private final double high;
  private final double from;
  private final double to;
  private final double left;
  private final double top;
  private final Ticks vertical;
  private final Notation notation;

  private Plane(
      double from,
      double to,
      double low,
      double high,
      double top,
      double left,
      Ticks vertical,
      Notation notation) {
    this.from = from;
    this.to = to;
    this.low = low;
    this.high = high;
    this.top = top;
    this.left = left;
    this.vertical = vertical;
    this.notation = notation;
  }

  /// @param low the lowest value to be seen; some room is added
  static Plane of(double from, double to, double low, double high, double top, Notation notation) {
    double room = low == high ? 1 : (high - low) * MARGIN;
    return exactly(from, to, low - room, high + room, top, notation);
  }

  static Plane exactly(
      double from, double to, double low, double high, double top, Notation notation) {
    Ticks vertical = Ticks.between(low, high, 5);
    double widest =
        vertical.texts(notation).stream()
            .mapToDouble(text -> Canvas.width(text, Size.SMALL))
            .max()
            .orElse(0);
    return new Plane(from, to, low, high, top, Math.max(24, widest + 12), vertical, notation);
  }

  double x(double value) {
    return left + (value - from) / (to - from) * (RIGHT - left);
  }

  double y(double value) {
    return BOTTOM - (value - low) / (high - low) * (BOTTOM - top);
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }

  Trace.Dot place(Trace.Dot dot) {
    return new Trace.Dot(x(dot.x()), y(dot.y()));
  }

  /// The grid with its ticks; those of the horizontal axis are given.
  void drawGrid(Canvas canvas, List<Double> places, List<String> texts) {
    List<String> names = vertical.texts(notation);
    for (int i = 0; i < names.size(); i++) {
      double y = y(Quantity.position(vertical.places().get(i)));
      canvas.line("f-grid", left, y, RIGHT, y);
      canvas.text("f-tick f-right", left - 6, y + 4.5, names.get(i));
    }
    double free = 0;
    for (int i = 0; i < places.size(); i++) {
      double x = x(places.get(i));
      double half = Canvas.width(texts.get(i), Size.SMALL) / 2;
      canvas.line("f-grid", x, top, x, BOTTOM);
      if (x - half >= free) {
        canvas.text("f-tick f-middle", x, BOTTOM + 18, texts.get(i));
        free = x + half + 6;
      }
    }
  }

  /// The lines where a coordinate is 0, or the edges when it never is.
  void drawAxes(Canvas canvas, boolean origin) {
    double y = low <= 0 && high >= 0 ? y(0) : BOTTOM;
    double x = origin && from <= 0 && to >= 0 ? x(0) : left;
    canvas.line("f-axis", left, y, RIGHT, y);
    canvas.line("f-axis", x, top, x, BOTTOM);
  }

  /// The name of the horizontal axis; the height of the whole drawing.
  double drawName(Canvas canvas, String name) {
    if (name.isEmpty()) {
      return BOTTOM + 26;
    }
    canvas.text("f-name f-middle", (left + RIGHT) / 2, BOTTOM + 38, name);
    return BOTTOM + 46;
  }

  /// Draws what may reach beyond the axes: only what is between them is seen.
  void drawClipped(Canvas canvas, Canvas inner) {
    String box =
        Canvas.n(left)
            + " "
            + Canvas.n(top)
            + " "
            + Canvas.n(RIGHT - left)
            + " "
            + Canvas.n(BOTTOM - top);
    canvas.raw(
        "<svg x=\""
            + Canvas.n(left)
            + "\" y=\""
            + Canvas.n(top)
            + "\" width=\""
            + Canvas.n(RIGHT - left)
            + "\" height=\""
            + Canvas.n(BOTTOM - top)
            + "\" viewBox=\""
            + box
            + "\">"
            + inner.markup()
            + "</svg>");
  }

  double left() {
    return left;
  }

  double right() {
    return RIGHT;
  }
}
