package dev.confere.card;

import java.util.Arrays;

/// A picture of few inks, each in sixteen strengths on one paper.
final class Sheet {
  static final int STRENGTHS = 16;

  private final int width;
  private final int height;
  private final byte[] pixels;

  Sheet(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new byte[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// The row of pixels from the top, each `ink * 16 + strength`, or 0 for paper.
  byte[] row(int y) {
    return Arrays.copyOfRange(pixels, y * width, (y + 1) * width);
  }

  /// Fills an area by how much of each pixel it covers: the signed areas left of each line are added up from the left (Raph Levien,
  /// "Inside the fastest font renderer in the world", 2016).
  void fill(Outline outline, int ink) {
    int top = (int) Math.max(0, outline.least(1));
    int bottom = (int) Math.min(height, Math.ceil(outline.most(1)));
    float[] area = new float[width + 1];
    for (int y = top; y < bottom; y++) {
      Arrays.fill(area, 0);
      for (double[] s : outline.segments()) {
        boolean level = s[1] == s[3];
        if (!level && Math.min(s[1], s[3]) < y + 1 && Math.max(s[1], s[3]) > y) {
          add(s, y, area);
        }
      }
      shade(y, area, ink);
    }
  }

  private void shade(int y, float[] area, int ink) {
    float sum = 0;
    for (int x = 0; x < width; x++) {
      sum += area[x];
      int strength = Math.round(Math.min(1, Math.abs(sum)) * (STRENGTHS - 1));
      if (strength > 0) {
        pixels[y * width + x] = (byte) (ink * STRENGTHS + strength);
      }
    }
  }

  /// The piece of a line that lies within a row.
  private void add(double[] line, int y, float[] area) {
    double direction = line[1] < line[3] ? 1 : -1;
    double from = Math.max(Math.min(line[1], line[3]), y);
    double to = Math.min(Math.max(line[1], line[3]), y + 1);
    double slope = (line[2] - line[0]) / (line[3] - line[1]);
    double start = line[0] + slope * (from - line[1]);
    double end = line[0] + slope * (to - line[1]);
    strip(Math.min(start, end), Math.max(start, end), direction * (to - from), area);
  }

  /// A piece of a line within one row, with all that lies to its right.
  private void strip(double left, double right, double amount, float[] area) {
    double l = Math.clamp(left, 0, width - 1.0);
    double r = Math.clamp(right, l, width - 1.0);
    int first = (int) l;
    int last = (int) r;
    if (first == last) {
      double covered = amount * (1 - ((l + r) / 2 - first));
      area[first] += (float) covered;
      area[first + 1] += (float) (amount - covered);
      return;
    }
    double before = 0;
    for (int x = first; x <= last; x++) {
      double until = Math.min(x + 1, r);
      double crossed = (until - Math.max(x, l)) / (r - l);
      double passed = (Math.max(x, l) - l) / (r - l);
      double middle = x + 1 - (until + Math.max(x, l)) / 2;
      double covered = amount * (passed + crossed * middle);
      area[x] += (float) (covered - before);
      before = covered;
    }
    area[last + 1] += (float) (amount - before);
  }
}
