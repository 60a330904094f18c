package dev.confere.engine.function;

import dev.confere.engine.number.Real;
import dev.confere.engine.value.Shape;
import java.util.ArrayList;
import java.util.List;

/// The sums of a convolution.
///
/// @param images N×C×H×W
/// @param kernels O×C×h×w
/// @param biases one for each kernel
record Correlation(Tensor images, Tensor kernels, List<Real> biases, Sliding.Pair windows) {

  /// N×O×H′×W′. The meter is charged for every multiplication before the first is done.
  Tensor apply(Arguments arguments) {
    Shape shape =
        Shape.of(
            images.axis(0),
            kernels.axis(0),
            windows.rows().positions(),
            windows.columns().positions());
    arguments.meter().allocate(shape);
    arguments
        .meter()
        .spend(Math.multiplyExact((long) shape.size(), images.axis(1) * windows.taps()));
    List<Real> sums = new ArrayList<>(shape.size());
    for (int image = 0; image < shape.axis(0); image++) {
      for (int kernel = 0; kernel < shape.axis(1); kernel++) {
        addMap(image, kernel, sums);
      }
    }
    int decimals =
        Math.max(
            Math.max(images.decimals(), kernels.decimals()), arguments.tensor("bias").decimals());
    return new Tensor(shape.axes(), sums, decimals);
  }

  private void addMap(int image, int kernel, List<Real> sums) {
    for (int row = 0; row < windows.rows().positions(); row++) {
      for (int column = 0; column < windows.columns().positions(); column++) {
        List<Real> summands = new ArrayList<>();
        summands.add(biases.get(kernel));
        for (int channel = 0; channel < images.axis(1); channel++) {
          int map = image * images.axis(1) + channel;
          addProducts(map, kernel * images.axis(1) + channel, row, column, summands);
        }
        sums.add(Sums.of(summands));
      }
    }
  }

  /// What lies in the padding is zero and adds nothing.
  private void addProducts(int map, int weights, int row, int column, List<Real> summands) {
    Sliding rows = windows.rows();
    Sliding columns = windows.columns();
    for (int i = 0; i < rows.size(); i++) {
      int y = rows.index(row, i);
      for (int j = 0; j < columns.size(); j++) {
        int x = columns.index(column, j);
        if (rows.holds(y) && columns.holds(x)) {
          Real pixel = images.at((map * rows.length() + y) * columns.length() + x);
          Real weight = kernels.at((weights * rows.size() + i) * columns.size() + j);
          summands.add(pixel.times(weight));
        }
      }
    }
  }
}
