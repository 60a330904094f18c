package dev.confere.figure;

import dev.confere.engine.number.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Draws series over the same places, each with its own dashes and markers.
record LinesPainter(Figure.Lines lines, Notation notation) {

  /// More places than this are named by round numbers.
  private static final int MOST_NAMED = 12;

  /// More markers than this would be a thick line.
  private static final int MOST_MARKED = 40;

  Sheet paint(Canvas canvas) {
    double top = Legend.draw(canvas, legend(), 8, Size.WIDTH - 8) + 6;
    String vertical = lines.axes().y().orElse("");
    if (!vertical.isEmpty()) {
      canvas.text("f-name", 8, top + 8, vertical);
      top += 20;
    }
    Plane plane = plane(top);
    ticks(canvas, plane);
    plane.drawAxes(canvas, false);
    for (int i = 0; i < lines.series().size(); i++) {
      series(canvas, plane, lines.series().get(i), i);
    }
    return new Sheet(canvas, Size.WIDTH, plane.drawName(canvas, lines.axes().x()));
  }

  private List<Legend.Entry> legend() {
    return IntStream.range(0, lines.series().size())
        .filter(i -> !lines.series().get(i).name().isEmpty())
        .mapToObj(i -> new Legend.Entry(lines.series().get(i).name(), sample(i)))
        .toList();
  }

  private static Legend.Sample sample(int series) {
    return (canvas, x, y) -> {
      canvas.line(Stroke.line(series), x, y, x + 24, y);
      Stroke.marker(canvas, series, x + 12, y);
    };
  }

  private void ticks(Canvas canvas, Plane plane) {
    if (lines.x().size() <= MOST_NAMED) {
      plane.drawGrid(
          canvas,
          lines.x().stream().map(Quantity::position).toList(),
          lines.x().stream().map(Quantity::text).toList());
    } else {
      Ticks ticks = Ticks.between(from(), to(), 8);
      plane.drawGrid(
          canvas, ticks.places().stream().map(Quantity::position).toList(), ticks.texts(notation));
    }
  }

  private double from() {
    return lines.x().stream().mapToDouble(Quantity::position).min().orElse(0);
  }

  private double to() {
    return lines.x().stream().mapToDouble(Quantity::position).max().orElse(1);
  }

  private Plane plane(double top) {
    double room = from() == to() ? 1 : (to() - from()) / 40;
    if (lines.range().isPresent()) {
      Figure.Range range = lines.range().get();
      return Plane.exactly(
          from() - room,
          to() + room,
          Quantity.position(range.low()),
          Quantity.position(range.high()),
          top,
          notation);
    }
    var all =
        lines.series().stream()
            .flatMap(series -> series.values().stream())
            .mapToDouble(Quantity::position)
            .summaryStatistics();
    return Plane.of(from() - room, to() + room, all.getMin(), all.getMax(), top, notation);
  }

  private void series(Canvas canvas, Plane plane, Figure.Series series, int index) {
    List<Trace.Dot> dots = new ArrayList<>();
    for (int i = 0; i < lines.x().size(); i++) {
      dots.add(
          new Trace.Dot(
              plane.x(lines.x().get(i).position()), plane.y(series.values().get(i).position())));
    }
    Canvas inner = canvas.inner();
    inner.polyline(Stroke.line(index), dots);
    if (lines.range().isPresent()) {
      plane.drawClipped(canvas, inner);
    } else {
      canvas.raw(inner.markup());
    }
    if (dots.size() <= MOST_MARKED) {
      dots.forEach(dot -> Stroke.marker(canvas, index, dot.x(), dot.y()));
    }
  }
}
