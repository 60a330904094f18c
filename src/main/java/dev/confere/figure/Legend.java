package dev.confere.figure;

import java.util.List;

/// What the signs of a figure stand for, in rows above it.
final class Legend {

  private static final double SAMPLE = 30;
  private static final double GAP = 18;

  /// @param name what it stands for
  /// @param sample draws the sign in a box of 24 units from a place on the middle line
  record Entry(String name, Sample sample) {}

  @FunctionalInterface
  interface Sample {
    void draw(Canvas canvas, double x, double y);
  }

  private Legend() {}

  /// Draws the legend; the height that it takes.
  static double draw(Canvas canvas, List<Entry> entries, double left, double width) {
    double x = left;
    double y = 12;
    for (Entry entry : entries) {
      double needed = SAMPLE + Canvas.width(entry.name(), Size.TEXT);
      if (x > left && x + needed > left + width) {
        x = left;
        y += Size.LINE;
      }
      entry.sample().draw(canvas, x, y);
      canvas.text("", x + SAMPLE, y + 5, entry.name());
      x += needed + GAP;
    }
    return entries.isEmpty() ? 0 : y + 14;
  }
}
