package dev.confere.figure;

import java.util.ArrayList;
import java.util.List;

/// Draws bars that lie, with their values printed at their ends: names of any length fit before or above them.
record BarsPainter(Figure.Bars bars, double low, double high) {

  private static final double BAR = 15;
  private static final double GAP = 3;

  /// Longer names stand above their bars.
  private static final double LONGEST_BESIDE = 96;

  /// @param all the same bars at other times, drawn to the same scale
  static BarsPainter of(Figure.Bars bars, List<Figure.Bars> all) {
    var values =
        all.stream()
            .flatMap(other -> other.series().stream())
            .flatMap(series -> series.values().stream())
            .mapToDouble(Quantity::position)
            .summaryStatistics();
    return new BarsPainter(bars, Math.min(0, values.getMin()), Math.max(0, values.getMax()));
  }

  Sheet paint(Canvas canvas) {
    Canvas frame = canvas.inner();
    double y = Legend.draw(frame, legend(), 8, Size.WIDTH - 8) + (bars.series().size() > 1 ? 8 : 4);
    double longest =
        bars.labels().stream().mapToDouble(text -> Canvas.width(text, Size.TEXT)).max().orElse(0);
    boolean beside = longest <= LONGEST_BESIDE;
    double left = (beside ? longest + 18 : 8) + (low < 0 ? room(low) : 0);
    double right = Size.WIDTH - 8 - room(high);
    double zero = low == high ? left : left - low / (high - low) * (right - left);
    double scale = low == high ? 0 : (right - left) / (high - low);
    Canvas values = canvas.inner();
    for (int i = 0; i < bars.labels().size(); i++) {
      y = group(frame, values, i, beside, y, zero, scale);
    }
    canvas.part(frame);
    canvas.raw(values.markup());
    return new Sheet(canvas, Size.WIDTH, y);
  }

  private List<Legend.Entry> legend() {
    List<Legend.Entry> entries = new ArrayList<>();
    if (bars.series().size() > 1) {
      for (int i = 0; i < bars.series().size(); i++) {
        String kind = kind(i);
        entries.add(
            new Legend.Entry(
                bars.series().get(i).name(),
                (canvas, x, y) -> canvas.rect(kind, x, y - 6, 24, 12)));
      }
    }
    return entries;
  }

  private String kind(int series) {
    return bars.series().size() > 1 && series == 0 ? "f-bar before" : "f-bar after";
  }

  /// For the values at the ends of bars that point to one side.
  private double room(double end) {
    return end == 0
        ? 30
        : bars.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToDouble(value -> Canvas.numberWidth(value.text()))
                .max()
                .orElse(0)
            + 10;
  }

  private double group(
      Canvas frame,
      Canvas canvas,
      int index,
      boolean beside,
      double top,
      double zero,
      double scale) {
    double height = bars.series().size() * (BAR + GAP) - GAP;
    double y = top;
    if (beside) {
      frame.text("", 8, top + height / 2 + 5, bars.labels().get(index));
    } else {
      for (String line : Canvas.lines(bars.labels().get(index), Size.TEXT, Size.WIDTH - 16)) {
        frame.text("", 8, y + 13, line);
        y += 18;
      }
      y += 3;
    }
    for (int i = 0; i < bars.series().size(); i++) {
      bar(
          canvas,
          kind(i),
          bars.series().get(i).values().get(index),
          y + i * (BAR + GAP),
          zero,
          scale);
    }
    double end = y + height + 12;
    frame.line("f-axis", zero, y - 3, zero, beside ? end - 3 : y + height + 3);
    return end;
  }

  private static void bar(
      Canvas canvas, String kind, Quantity value, double y, double zero, double scale) {
    double length = value.position() * scale;
    boolean negative = length < 0;
    if (length != 0) {
      canvas.rect(kind, Math.min(zero, zero + length), y, Math.abs(length), BAR);
    }
    double end = zero + length + (negative ? -5 : 5);
    canvas.text(negative ? "f-value f-right" : "f-value", end, y + BAR - 2.5, value.text());
  }
}
