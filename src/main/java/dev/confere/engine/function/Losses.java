package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.Comparison;
import dev.confere.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/// How far predictions are from their targets: one number, the mean over all elements or examples.
final class Losses {

  private Losses() {}

  static List<Builtin> all() {
    return List.of(mse(), mae(), crossEntropy(), binaryCrossEntropy(), hinge());
  }

  /// `mse(prediction, target)`: the mean of the squared differences; shapes are equal.
  private static Builtin mse() {
    return Draft.of(
            "mse(prediction, target)",
            "The mean of (prediction − target)², over arrays of one shape.")
        .source("Legendre 1805; `torch.nn.functional.mse_loss`")
        .example("mse([1, 2, 3], [1, 0, 4]) : frac", "5/3")
        .does(a -> mean(a, (p, t) -> p.minus(t).times(p.minus(t))));
  }

  /// `mae(prediction, target)`: the mean of the absolute differences; shapes are equal.
  private static Builtin mae() {
    return Draft.of(
            "mae(prediction, target)",
            "The mean of |prediction − target|, over arrays of one shape.")
        .source("`torch.nn.functional.l1_loss`")
        .example("mae([1, 2, 3], [1, 0, 4])", "1")
        .does(a -> mean(a, (p, t) -> p.minus(t).abs()));
  }

  /// `binary_cross_entropy(prediction, target)`: the mean of −(t log p + (1 − t) log(1 − p)); p and
  /// t in 0..1, 0 · log 0 is 0.
  private static Builtin binaryCrossEntropy() {
    return Draft.of(
            "binary_cross_entropy(prediction, target)",
            "The mean of −(t log p + (1 − t) log(1 − p)) with probabilities p and targets t between"
                + " 0 and 1. A certain but wrong prediction has no finite loss and is an error.")
        .source("`torch.nn.functional.binary_cross_entropy`, which caps the logarithm at −100")
        .example("binary_cross_entropy([0.9, 0.2], [1, 0]) : 4", "0.1643")
        .does(
            a ->
                mean(
                    a,
                    (p, t) ->
                        weighted(t, p)
                            .plus(weighted(Exact.ONE.minus(t), Exact.ONE.minus(p)))
                            .negate()));
  }

  private static Real weighted(Real weight, Real probability) {
    return Comparison.order(weight, Exact.ZERO) == Ordering.EQUAL
        ? Exact.ZERO
        : weight.times(Elementary.log(probability));
  }

  /// `hinge(score, target)`: the mean of max(0, 1 − target · score), targets −1 or 1.
  private static Builtin hinge() {
    return Draft.of(
            "hinge(score, target)", "The mean of max(0, 1 − target · score) with targets −1 or 1.")
        .source("Cortes and Vapnik 1995; `sklearn.metrics.hinge_loss`")
        .example("hinge([0.5, -2.0], [1, -1])", "0.25")
        .does(
            a ->
                mean(
                    a,
                    (score, target) -> {
                      if (Reals.sign(target.abs().minus(Exact.ONE)) != 0) {
                        throw a.failure(Code.OUTSIDE_DOMAIN, "targets must be −1 or 1");
                      }
                      Real rest = Exact.ONE.minus(target.times(score));
                      return Reals.sign(rest) > 0 ? rest : Exact.ZERO;
                    }));
  }

  private static Value mean(Arguments arguments, BinaryOperator<Real> loss) {
    String first = arguments.has("score") ? "score" : "prediction";
    Tensor prediction = arguments.tensor(first);
    Tensor target = arguments.tensor("target");
    if (!prediction.axes().equals(target.axes())) {
      throw arguments.failure(
          Code.SHAPE_MISMATCH,
          "%s is a %s, target a %s".formatted(first, prediction.kind(), target.kind()));
    }
    if (prediction.size() == 0) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, first + " is empty");
    }
    arguments.meter().spend(prediction.size());
    List<Real> losses =
        IntStream.range(0, prediction.size())
            .mapToObj(i -> loss.apply(prediction.at(i), target.at(i)))
            .toList();
    int decimals = Math.max(prediction.decimals(), target.decimals());
    return new Value.Number(Sums.mean(losses), decimals);
  }

  /// `cross_entropy(logits, target)`: −log softmax(logits) at the target; the mean over the rows of
  /// a matrix.
  private static Builtin crossEntropy() {
    return Draft.of(
            "cross_entropy(logits, target)",
            "−Σ target · log_softmax(logits). For a vector of logits, `target` is a class counted"
                + " from 1 or a vector of probabilities; for a matrix with a row for each example,"
                + " a vector of classes or a matrix, and the mean over the rows is taken.")
        .source("`torch.nn.functional.cross_entropy`, which counts classes from 0")
        .example("cross_entropy([2, 1, 0], 1) : 4", "0.4076")
        .does(Losses::crossEntropy);
  }

  private static Value crossEntropy(Arguments arguments) {
    Tensor logits = arguments.tensor("logits", 1, 2);
    Tensor target = arguments.tensor("target");
    boolean classes = target.rank() == logits.rank() - 1;
    List<Integer> expected = classes ? logits.axes().subList(0, target.rank()) : logits.axes();
    if (!target.axes().equals(expected)) {
      throw arguments.failure(
          Code.SHAPE_MISMATCH,
          "logits is a %s, target a %s".formatted(logits.kind(), target.kind()));
    }
    if (logits.size() == 0) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, "logits is empty");
    }
    arguments.meter().spend(logits.size());
    int width = logits.axis(-1);
    List<Tensor> rows = logits.shaped(logits.size() / width, width).rows();
    List<Real> losses = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Real> logs = Softmax.logSoftmax(rows.get(row).elements());
      losses.add(
          classes
              ? logs.get(Making.classIndex(arguments, target.at(row), width)).negate()
              : Sums.ofProducts(logs, target.elements().subList(row * width, (row + 1) * width))
                  .negate());
    }
    return new Value.Number(Sums.mean(losses), logits.decimals());
  }
}
