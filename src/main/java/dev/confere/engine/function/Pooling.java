package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Shape;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Pooling: each window of an image becomes one number.
///
/// Shapes: H×W, C×H×W or N×C×H×W; the last two axes shrink to ⌊(H + 2·padding − size)/stride⌋ + 1.
/// `size`, `stride` and `padding` are numbers or [rows, columns]; the stride is the size unless
/// given. Errors: SHAPE_MISMATCH when the window does not fit; OUTSIDE_DOMAIN when the padding is
/// more than half the window.
final class Pooling {

  private static final String OPTIONS = "(x, size, stride = \"size\", padding = 0)";

  private Pooling() {}

  static List<Builtin> all() {
    return List.of(maxPool2d(), avgPool2d(), globalMaxPool2d(), globalAvgPool2d());
  }

  /// `max_pool2d(x, size)`: the largest element of each window; padding never wins.
  private static Builtin maxPool2d() {
    return Draft.of(
            "max_pool2d" + OPTIONS,
            "The largest element of each window of an H×W, C×H×W or N×C×H×W image. `size`, `stride`"
                + " (the size, unless given) and `padding` are numbers or [rows, columns].")
        .source("Riesenhuber and Poggio 1999; `torch.nn.functional.max_pool2d`")
        .example("max_pool2d([[1, 3, 2, 0], [4, 2, 1, 5]], 2)", "[[4, 5]]")
        .does(a -> pool(a, (window, taps) -> Extremes.max(window)));
  }

  /// `avg_pool2d(x, size)`: the mean of each window; padding counts as zeros.
  private static Builtin avgPool2d() {
    return Draft.of(
            "avg_pool2d" + OPTIONS,
            "The mean of each window, options as for `max_pool2d`; padding counts as zeros.")
        .source("LeCun et al. 1998; `torch.nn.functional.avg_pool2d` with `count_include_pad`")
        .example("avg_pool2d([[1, 3, 2, 0], [4, 2, 1, 5]], 2)", "[[2.5, 2]]")
        .does(a -> pool(a, (window, taps) -> Sums.of(window).dividedBy(Real.of(taps))));
  }

  /// `global_max_pool2d(x)`: the largest element of each map.
  private static Builtin globalMaxPool2d() {
    return Draft.of(
            "global_max_pool2d(x)",
            "The largest element of each map: a number for H×W, a vector of C for C×H×W, N×C for"
                + " N×C×H×W.")
        .source("`torch.amax` over the last two axes")
        .example("global_max_pool2d([[1, 3], [4, 2]])", "4")
        .does(a -> global(a, Extremes::max));
  }

  /// `global_avg_pool2d(x)`: the mean of each map.
  private static Builtin globalAvgPool2d() {
    return Draft.of(
            "global_avg_pool2d(x)", "The mean of each map, shapes as for `global_max_pool2d`.")
        .source("Lin, Chen and Yan 2014, Network in Network; `torch.nn.AdaptiveAvgPool2d(1)`")
        .example("global_avg_pool2d([[1, 3], [4, 2]])", "2.5")
        .does(a -> global(a, Sums::mean));
  }

  /// What becomes of a window.
  @FunctionalInterface
  private interface Fold {
    /// @param window the elements that are not padding
    /// @param taps how many elements the window has with padding
    Real of(List<Real> window, long taps);
  }

  private static Value pool(Arguments arguments, Fold fold) {
    Tensor x = arguments.tensor("x", 2, 4);
    Sliding.Lengths size = Images.lengths(arguments, "size", 1);
    Sliding.Lengths padding = Images.lengths(arguments, "padding", 0);
    if (padding.rows() > size.rows() / 2 || padding.columns() > size.columns() / 2) {
      throw arguments.failure(
          Code.OUTSIDE_DOMAIN, "padding must be at most half the size of the window");
    }
    boolean bySize = arguments.text("stride").filter("size"::equals).isPresent();
    Sliding.Lengths stride = bySize ? size : Images.lengths(arguments, "stride", 1);
    Sliding.Pair windows =
        Sliding.pair(arguments, Images.size(x), size, stride, padding, new Sliding.Lengths(1, 1));
    return pool(arguments, x, windows, fold).toValue();
  }

  private static Tensor pool(Arguments arguments, Tensor x, Sliding.Pair windows, Fold fold) {
    List<Integer> axes = new ArrayList<>(x.axes().subList(0, x.rank() - 2));
    axes.add(windows.rows().positions());
    axes.add(windows.columns().positions());
    Shape shape = new Shape(axes);
    arguments.meter().allocate(shape);
    arguments.meter().spend(Math.multiplyExact((long) shape.size(), windows.taps()));
    List<Real> pooled = new ArrayList<>();
    for (Tensor map : maps(x)) {
      for (int row = 0; row < windows.rows().positions(); row++) {
        for (int column = 0; column < windows.columns().positions(); column++) {
          pooled.add(fold.of(window(map, windows, row, column), windows.taps()));
        }
      }
    }
    return new Tensor(axes, pooled, x.decimals());
  }

  private static List<Real> window(Tensor map, Sliding.Pair windows, int row, int column) {
    List<Real> window = new ArrayList<>();
    for (int i = 0; i < windows.rows().size(); i++) {
      int y = windows.rows().index(row, i);
      for (int j = 0; j < windows.columns().size(); j++) {
        int x = windows.columns().index(column, j);
        if (windows.rows().holds(y) && windows.columns().holds(x)) {
          window.add(map.at(y * map.axis(1) + x));
        }
      }
    }
    return window;
  }

  private static List<Tensor> maps(Tensor x) {
    int height = x.axis(-2);
    int width = x.axis(-1);
    return x.shaped(x.size() / Math.max(1, height * width), height, width).rows();
  }

  private static Value global(Arguments arguments, Function<List<Real>, Real> fold) {
    Tensor x = arguments.tensor("x", 2, 4);
    if (x.size() == 0) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, "x is empty");
    }
    arguments.meter().spend(x.size());
    List<Real> folded = maps(x).stream().map(Tensor::elements).map(fold).toList();
    return new Tensor(x.axes().subList(0, x.rank() - 2), folded, x.decimals()).toValue();
  }
}
