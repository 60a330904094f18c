package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import java.util.List;

/// Normalisation of activations.
final class Normalisation {

  private Normalisation() {}

  static List<Builtin> all() {
    return List.of(batchNorm(), layerNorm());
  }

  /// `batch_norm(x, mean, var)` = γ(x − mean)/√(var + ε) + β with given statistics, as when a
  /// network is used.
  private static Builtin batchNorm() {
    return Draft.of(
            "batch_norm(x, mean, var, γ = 1, β = 0, ε = 0.00001)",
            "γ(x − mean)/√(var + ε) + β with given statistics. `mean`, `var`, `γ`, `β` are numbers,"
                + " or vectors with one for each channel: the last axis of a vector or matrix, the"
                + " first of C×H×W, the second of N×C×H×W.")
        .source("Ioffe and Szegedy 2015; `torch.nn.functional.batch_norm`")
        .example("batch_norm([1, 3], 2, 1, ε = 0)", "[-1, 1]")
        .does(
            a ->
                a.each(
                    p ->
                        scaled(
                            p.x(),
                            p.operand(1),
                            p.operand(2),
                            p.operand(3),
                            p.operand(4),
                            p.operand(5)),
                    List.of("x", "mean", "var", "γ", "β", "ε"),
                    List.of(
                        a.value("x"),
                        Channels.aligned(a, "mean"),
                        Channels.aligned(a, "var"),
                        Channels.aligned(a, "γ"),
                        Channels.aligned(a, "β"),
                        a.number("ε"))));
  }

  /// `layer_norm(x)` = γ(x − m)/√(v + ε) + β with the mean m and the variance v (of the population)
  /// along the last axis.
  private static Builtin layerNorm() {
    return Draft.of(
            "layer_norm(x, γ = 1, β = 0, ε = 0.00001)",
            "γ(x − m)/√(v + ε) + β with the mean m and the population variance v of each vector"
                + " along the last axis; `γ` and `β` are numbers or vectors of that length.")
        .source("Ba, Kiros and Hinton 2016; `torch.nn.functional.layer_norm`")
        .example("layer_norm([1, 3], ε = 0)", "[-1, 1]")
        .does(Normalisation::layerNorm);
  }

  private static Value layerNorm(Arguments arguments) {
    Tensor x = arguments.tensor("x", 1, Integer.MAX_VALUE);
    if (x.size() == 0) {
      throw arguments.failure(Code.OUTSIDE_DOMAIN, "x is empty");
    }
    Real epsilon = arguments.real("ε");
    arguments.meter().spend(x.size());
    Tensor normal = Lanes.replace(x, x.rank() - 1, lane -> normal(lane, epsilon));
    return arguments.each(
        p -> p.x().times(p.operand(1)).plus(p.operand(2)),
        List.of("x", "γ", "β"),
        List.of(normal.toValue(), arguments.value("γ"), arguments.value("β")));
  }

  private static List<Real> normal(List<Real> lane, Real epsilon) {
    Real mean = Sums.mean(lane);
    Real variance = Statistics.variance(lane, 0);
    return lane.stream()
        .map(x -> scaled(x, mean, variance, Exact.ONE, Exact.ZERO, epsilon))
        .toList();
  }

  private static Real scaled(
      Real x, Real mean, Real variance, Real gamma, Real beta, Real epsilon) {
    Real deviation = Elementary.sqrt(variance.plus(epsilon));
    return gamma.times(x.minus(mean).dividedBy(deviation)).plus(beta);
  }
}
