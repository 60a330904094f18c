package dev.confere.engine.function;

import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.Value;
import java.util.List;
import java.util.function.Function;

/// Softmax and its logarithm, along an axis.
final class Softmax {

  private Softmax() {}

  static List<Builtin> all() {
    return List.of(softmax(), logSoftmax());
  }

  /// `softmax(x)`: exp(xᵢ) over the sum of all, along the last axis or another.
  private static Builtin softmax() {
    return Draft.of(
            "softmax(x, axis = \"last\")",
            "exp(xᵢ)/Σ exp(xⱼ) along an axis, the last unless another is given. `x` has at least"
                + " one axis.")
        .source("Bridle 1990; `torch.softmax`, `scipy.special.softmax`")
        .example("softmax([1, 1])", "[0.5, 0.5]")
        .example("softmax([1, 2, 3]) : 4", "[0.0900, 0.2447, 0.6652]")
        .does(a -> along(a, Softmax::softmax));
  }

  /// `log_softmax(x)` = x − log(Σ exp(xⱼ)).
  private static Builtin logSoftmax() {
    return Draft.of(
            "log_softmax(x, axis = \"last\")",
            "xᵢ − log(Σ exp(xⱼ)), the logarithm of `softmax`, along an axis.")
        .source("`torch.log_softmax`, `scipy.special.log_softmax`")
        .example("log_softmax([1, 2, 3]) : 4", "[-2.4076, -1.4076, -0.4076]")
        .does(a -> along(a, Softmax::logSoftmax));
  }

  private static Value along(Arguments arguments, Function<List<Real>, List<Real>> lane) {
    Tensor x = arguments.tensor("x", 1, Integer.MAX_VALUE);
    int axis =
        arguments
            .axis("axis", x.rank())
            .orElseThrow(() -> arguments.refused("axis", "the number of an axis"));
    arguments.meter().spend(x.size());
    return Lanes.replace(x, axis, lane).toValue();
  }

  static List<Real> softmax(List<Real> lane) {
    List<Real> powers = powers(lane);
    Real inverse = powers.isEmpty() ? Exact.ONE : Exact.ONE.dividedBy(Reals.sum(powers));
    return powers.stream().map(power -> power.times(inverse)).toList();
  }

  static List<Real> logSoftmax(List<Real> lane) {
    if (lane.isEmpty()) {
      return lane;
    }
    Real first = lane.getFirst();
    Real logSum = Elementary.log(Reals.sum(powers(lane)));
    return lane.stream().map(x -> x.minus(first).minus(logSum)).toList();
  }

  /// exp(xᵢ − x₁): equal elements give exactly 1, so that their shares are exact.
  private static List<Real> powers(List<Real> lane) {
    return lane.stream().map(x -> Elementary.exp(x.minus(lane.getFirst()))).toList();
  }
}
