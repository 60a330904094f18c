package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.EvaluationFailure;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Convolutions as deep learning means them: the window is laid on the image and not flipped
/// (cross-correlation).
///
/// Shapes: an image of H×W with a kernel of h×w gives H′×W′; one of C×H×W (or a batch, N×C×H×W)
/// with kernels of O×C×h×w gives O×H′×W′ (or N×O×H′×W′), where H′ = ⌊(H + 2·padding − dilation·(h −
/// 1) − 1)/stride⌋ + 1. `stride`, `padding` (with zeros) and `dilation` are numbers or [rows,
/// columns]; `bias` is a number, or a vector of O. Errors: SHAPE_MISMATCH with both shapes;
/// OUTSIDE_DOMAIN for a stride of 0; LIMIT_EXCEEDED before the work is done.
final class Convolutions {

  private static final String OPTIONS = "stride = 1, padding = 0, dilation = 1, bias = 0)";

  private Convolutions() {}

  static List<Builtin> all() {
    return List.of(conv2d(), convolve2d(), conv1d());
  }

  /// `conv2d(x, k)`: cross-correlation of an image with a kernel.
  private static Builtin conv2d() {
    return Draft.of(
            "conv2d(x, k, " + OPTIONS,
            "Cross-correlation of an image with a kernel: `x` of H×W and `k` of h×w, or with"
                + " channels `x` of C×H×W or N×C×H×W and `k` of O×C×h×w. `stride`, `padding` and"
                + " `dilation` are numbers or [rows, columns]; `bias` is a number or a vector of"
                + " O.")
        .source("LeCun et al. 1989; Dumoulin and Visin 2016; `torch.nn.functional.conv2d`")
        .example("conv2d([[0, 0, 1], [0, 0, 1]], [[-1, 1]])", "[[0, 1], [0, 1]]")
        .example("conv2d([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, -1]], bias = 1)", "[[-3, -3]]")
        .does(a -> convolve(a, a.tensor("x", 2, 4), a.tensor("k", 2, 4)));
  }

  /// `convolve2d(x, k)`: the convolution of mathematics and signal processing, which flips the
  /// kernel along both axes.
  private static Builtin convolve2d() {
    return Draft.of(
            "convolve2d(x, k, " + OPTIONS,
            "The convolution of mathematics: `conv2d` with the kernel flipped along both axes. Same"
                + " shapes and options.")
        .source("`scipy.signal.convolve2d` with `mode=\"valid\"`")
        .example("convolve2d([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, -1]])", "[[4, 4]]")
        .does(a -> convolve(a, a.tensor("x", 2, 4), flipped(a.tensor("k", 2, 4))));
  }

  /// `conv1d(x, k)`: the same along one axis.
  private static Builtin conv1d() {
    return Draft.of(
            "conv1d(x, k, " + OPTIONS,
            "Cross-correlation along one axis: `x` of L and `k` of l, or with channels `x` of C×L"
                + " or N×C×L and `k` of O×C×l.")
        .source("`torch.nn.functional.conv1d`; for vectors `numpy.correlate`")
        .example("conv1d([1, 2, 4, 8], [-1, 1])", "[1, 2, 4]")
        .does(Convolutions::along);
  }

  private static Value convolve(Arguments arguments, Tensor x, Tensor k) {
    Sliding.Lengths size = Images.size(k);
    if (size.rows() == 0 || size.columns() == 0) {
      throw mismatch(arguments, x, k);
    }
    Sliding.Pair windows =
        Sliding.pair(
            arguments,
            Images.size(x),
            size,
            Images.lengths(arguments, "stride", 1),
            Images.lengths(arguments, "padding", 0),
            Images.lengths(arguments, "dilation", 1));
    Tensor result = correlate(arguments, x, k, windows);
    return result.shaped(result.axes().subList(4 - x.rank(), 4)).toValue();
  }

  private static Value along(Arguments arguments) {
    Tensor x = arguments.tensor("x", 1, 3);
    Tensor k = arguments.tensor("k", 1, 3);
    if (k.axis(-1) == 0) {
      throw mismatch(arguments, x, k);
    }
    Sliding.Pair windows =
        Sliding.pair(
            arguments,
            new Sliding.Lengths(1, x.axis(-1)),
            new Sliding.Lengths(1, k.axis(-1)),
            new Sliding.Lengths(1, arguments.whole("stride", 1, Images.MOST)),
            new Sliding.Lengths(0, arguments.whole("padding", 0, Images.MOST)),
            new Sliding.Lengths(1, arguments.whole("dilation", 1, Images.MOST)));
    Tensor result = correlate(arguments, asImage(x), asImage(k), windows);
    List<Integer> axes = new ArrayList<>(result.axes());
    axes.subList(2, 3).clear();
    return result.shaped(axes.subList(3 - x.rank(), 3)).toValue();
  }

  /// Puts an axis of length 1 before the last.
  private static Tensor asImage(Tensor signal) {
    List<Integer> axes = new ArrayList<>(signal.axes());
    axes.add(axes.size() - 1, 1);
    return signal.shaped(axes);
  }

  private static Tensor correlate(Arguments arguments, Tensor x, Tensor k, Sliding.Pair windows) {
    boolean plain = x.rank() == 2;
    if (plain != (k.rank() == 2) || !plain && k.rank() != 4) {
      throw mismatch(arguments, x, k);
    }
    Tensor images = Images.batch(x);
    Tensor kernels = Images.batch(k);
    if (images.axis(1) != kernels.axis(1)) {
      throw mismatch(arguments, x, k);
    }
    return new Correlation(images, kernels, biases(arguments, kernels.axis(0)), windows)
        .apply(arguments);
  }

  private static List<Real> biases(Arguments arguments, int outputs) {
    Tensor bias = arguments.tensor("bias", 0, 1);
    if (bias.rank() == 0) {
      return Collections.nCopies(outputs, bias.at(0));
    }
    if (bias.size() != outputs) {
      throw arguments.failure(
          Code.SHAPE_MISMATCH, "bias is a %s for %s kernels".formatted(bias.kind(), outputs));
    }
    return bias.elements();
  }

  private static EvaluationFailure mismatch(Arguments arguments, Tensor x, Tensor k) {
    return arguments.failure(
        Code.SHAPE_MISMATCH,
        "x is a %s, which k as a %s does not go with".formatted(x.kind(), k.kind()));
  }

  /// The kernel with its last two axes reversed.
  private static Tensor flipped(Tensor kernel) {
    Tensor rows = Lanes.replace(kernel, kernel.rank() - 2, List::reversed);
    return Lanes.replace(rows, kernel.rank() - 1, List::reversed);
  }
}
