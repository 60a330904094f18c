package dev.confere.figure;

import dev.confere.engine.number.Notation;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Draws curves with their points and jumps.
record PlotPainter(Figure.Plot plot, Notation notation) {

  Sheet paint(Canvas canvas) {
    double top = Legend.draw(canvas, legend(), 8, Size.WIDTH - 8) + 6;
    Plane plane = plane(top);
    Ticks ticks = Ticks.between(Quantity.position(plot.from()), Quantity.position(plot.to()), 8);
    List<Double> places = ticks.places().stream().map(Quantity::position).toList();
    plane.drawGrid(canvas, places, ticks.texts(notation));
    plane.drawAxes(canvas, true);
    Canvas inner = canvas.inner();
    for (int i = 0; i < plot.curves().size(); i++) {
      curve(inner, plane, plot.curves().get(i), i);
    }
    plane.drawClipped(canvas, inner);
    plot.points().forEach(point -> point(canvas, plane, point));
    return new Sheet(canvas, Size.WIDTH, plane.drawName(canvas, plot.axes().x()));
  }

  private List<Legend.Entry> legend() {
    return IntStream.range(0, plot.curves().size())
        .mapToObj(i -> new Legend.Entry(plot.curves().get(i).name(), sample(i)))
        .toList();
  }

  private Legend.Sample sample(int curve) {
    return (canvas, x, y) -> canvas.line(kind(curve), x, y, x + 24, y);
  }

  private String kind(int curve) {
    return Stroke.line(curve) + (plot.curves().get(curve).derivative() ? " derivative" : "");
  }

  private Plane plane(double top) {
    double from = Quantity.position(plot.from());
    double to = Quantity.position(plot.to());
    if (plot.range().isPresent()) {
      Figure.Range range = plot.range().get();
      return Plane.exactly(
          from, to, Quantity.position(range.low()), Quantity.position(range.high()), top, notation);
    }
    List<Double> values = new ArrayList<>();
    for (Figure.Curve curve : plot.curves()) {
      if (!curve.trace().isEmpty()) {
        values.addAll(List.of(curve.trace().low(), curve.trace().high()));
      }
    }
    plot.points().forEach(point -> values.add(point.y().position()));
    var all = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return all.getCount() == 0
        ? Plane.of(from, to, -1, 1, top, notation)
        : Plane.of(from, to, all.getMin(), all.getMax(), top, notation);
  }

  private void curve(Canvas canvas, Plane plane, Figure.Curve curve, int index) {
    for (Trace.Stroke stroke : curve.trace().strokes()) {
      canvas.polyline(kind(index), stroke.dots().stream().map(plane::place).toList());
    }
    for (Trace.Jump jump : curve.trace().jumps()) {
      end(canvas, plane, jump.at(), jump.before(), index, "open");
      end(canvas, plane, jump.at(), jump.after(), index, "open");
      jump.value().ifPresent(value -> end(canvas, plane, jump.at(), value, index, "closed"));
    }
  }

  private static void end(Canvas canvas, Plane plane, Rational x, Real y, int index, String kind) {
    canvas.circle(
        "f-end s" + index + " " + kind,
        plane.x(Quantity.position(x)),
        plane.y(Quantity.position(y)),
        3.6);
  }

  private void point(Canvas canvas, Plane plane, Figure.Point point) {
    double x = plane.x(point.x().position());
    double y = plane.y(point.y().position());
    if (!plane.holds(point.y().position())) {
      return;
    }
    canvas.circle("f-point", x, y, 4.6);
    point
        .label()
        .ifPresent(
            label -> {
              double half = Canvas.width(label, Size.SMALL) / 2;
              double middle = Math.min(Math.max(x, plane.left() + half), plane.right() - half);
              canvas.text("f-small f-halo f-middle", middle, y - 10, label);
            });
  }
}
