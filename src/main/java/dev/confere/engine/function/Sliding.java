package dev.confere.engine.function;

import dev.confere.diagnostic.Code;

/// How a window moves along one axis.
///
/// @param length of the axis, without padding
/// @param size of the window, without dilation
record Sliding(int length, int size, int stride, int padding, int dilation) {

  /// Along rows and columns.
  record Pair(Sliding rows, Sliding columns) {

    long positions() {
      return (long) rows.positions() * columns.positions();
    }

    long taps() {
      return (long) rows.size * columns.size;
    }
  }

  /// Numbers for rows and columns.
  record Lengths(int rows, int columns) {}

  static Pair pair(
      Arguments arguments,
      Lengths image,
      Lengths size,
      Lengths stride,
      Lengths padding,
      Lengths dilation) {
    Sliding rows = new Sliding(image.rows, size.rows, stride.rows, padding.rows, dilation.rows);
    Sliding columns =
        new Sliding(image.columns, size.columns, stride.columns, padding.columns, dilation.columns);
    if (rows.extent() > rows.padded() || columns.extent() > columns.padded()) {
      throw arguments.failure(
          Code.SHAPE_MISMATCH,
          "a window of %s×%s does not fit into %s×%s with its padding"
              .formatted(rows.extent(), columns.extent(), rows.padded(), columns.padded()));
    }
    return new Pair(rows, columns);
  }

  private long padded() {
    return length + 2L * padding;
  }

  /// How much of the axis the window spans.
  private long extent() {
    return dilation * (size - 1L) + 1;
  }

  /// How many places the window stops at.
  int positions() {
    return Math.toIntExact((padded() - extent()) / stride + 1);
  }

  /// Where a tap of the window lies on the axis; outside of it in the padding.
  int index(int position, int tap) {
    return position * stride - padding + tap * dilation;
  }

  boolean holds(int index) {
    return index >= 0 && index < length;
  }
}
