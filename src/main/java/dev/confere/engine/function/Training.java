package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Ordering;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Comparison;
import dev.confere.engine.value.Value;
import java.util.List;
import java.util.Optional;

/// What one looks at while a network with ReLU learns: active and dead units, sparsity,
/// initialisation.
final class Training {

  private Training() {}

  static List<Builtin> all() {
    return List.of(active(), activeRate(), sparsity(), dead(), heStd(), xavierStd());
  }

  /// `active(a)`: whether each unit is active, that is a > 0. Use `count` for how many, and
  /// `x[active(a)]` for those only.
  private static Builtin active() {
    return Draft.of(
            "active(a)",
            "For each unit whether it is active, that is above 0; `count(active(a))` says how many"
                + " are, `1..len(a)` indexed with it says which.")
        .source("Glorot, Bordes and Bengio 2011, Deep Sparse Rectifier Neural Networks")
        .example("count(active([2.3, 0.0, 0.8]))", "2")
        .example("(1..3)[active([2.3, 0.0, 0.8])]", "[1, 3]")
        .does(a -> Comparison.greater(a.value("a"), Value.Number.of(0), a.meter()));
  }

  /// `active_rate(a)`: the share of units above 0, of all or along an axis.
  private static Builtin activeRate() {
    return Draft.of(
            "active_rate(a, axis = \"all\")",
            "The share of units that are above 0, of all or along `axis`.")
        .source("Glorot, Bordes and Bengio 2011")
        .example("active_rate([2.3, 0.0, 0.8, 0.0, 4.1])", "0.6")
        .does(a -> share(a, Ordering.GREATER));
  }

  /// `sparsity(a)`: the share of units that are exactly 0, of all or along an axis.
  private static Builtin sparsity() {
    return Draft.of(
            "sparsity(a, axis = \"all\")",
            "The share of units that are exactly 0, of all or along `axis`. Meant for what comes"
                + " out of an activation.")
        .source("Glorot, Bordes and Bengio 2011")
        .example("sparsity([2.3, 0.0, 0.8, 0.0, 4.1]) : %", "40%")
        .does(a -> share(a, Ordering.EQUAL));
  }

  private static Value share(Arguments arguments, Ordering wanted) {
    Tensor units = arguments.tensor("a");
    arguments.meter().spend(units.size());
    return Lanes.reduce(
            units,
            arguments.axis("axis", units.rank()),
            0,
            lane -> {
              if (lane.isEmpty()) {
                throw arguments.failure(Code.OUTSIDE_DOMAIN, "a is empty");
              }
              long count =
                  lane.stream().filter(x -> Comparison.order(x, Exact.ZERO) == wanted).count();
              return Real.of(count).dividedBy(Real.of(lane.size()));
            })
        .toValue();
  }

  /// `dead(history)`: for each unit (column) the first row from which it gives 0 to the end; 0 for
  /// a unit that is alive in the last row. `history` holds outputs of the activation, a row for
  /// each moment.
  private static Builtin dead() {
    return Draft.of(
            "dead(history)",
            "For each unit the first row, counted from 1, from which it gives 0 to the end, or 0 if"
                + " it is alive in the last row. `history` is a matrix of outputs of the"
                + " activation: a row for each moment, a column for each unit; a vector is the"
                + " history of one unit.")
        .source("Lu, Shin, Su and Karniadakis 2020, Dying ReLU and Initialization")
        .example("dead(relu([[1.5, -0.2, 2.1], [0.3, -1.1, 0.7], [-0.1, -2.0, 0.5]]))", "[3, 1, 0]")
        .does(
            a -> {
              Tensor history = a.tensor("history", 1, 2);
              if (history.axis(0) == 0) {
                throw a.failure(Code.OUTSIDE_DOMAIN, "the history is empty");
              }
              a.meter().spend(history.size());
              return Lanes.reduce(history, Optional.of(0), 0, Training::deathOf).toValue();
            });
  }

  private static Real deathOf(List<Real> outputs) {
    int row = outputs.size();
    while (row > 0 && Comparison.order(outputs.get(row - 1), Exact.ZERO) == Ordering.EQUAL) {
      row--;
    }
    return Real.of(row == outputs.size() ? 0 : row + 1);
  }

  /// `he_std(fan_in)` = √(2/fan_in): the standard deviation of initial weights before ReLU.
  private static Builtin heStd() {
    return Draft.of(
            "he_std(fan_in)",
            "√(2/fan_in), the standard deviation of initial weights before a ReLU; `fan_in` is"
                + " positive.")
        .source("He et al. 2015, equation 10; `torch.nn.init.kaiming_normal_`")
        .example("he_std(8)", "0.5")
        .elementwise(p -> Elementary.sqrt(Real.of(2).dividedBy(p.x())));
  }

  /// `xavier_std(fan_in, fan_out)` = √(2/(fan_in + fan_out)): the standard deviation of initial
  /// weights before tanh.
  private static Builtin xavierStd() {
    return Draft.of(
            "xavier_std(fan_in, fan_out)",
            "√(2/(fan_in + fan_out)), the standard deviation of initial weights before a symmetric"
                + " activation.")
        .source("Glorot and Bengio 2010, equation 12; `torch.nn.init.xavier_normal_`")
        .example("xavier_std(4, 4)", "0.5")
        .elementwise(p -> Elementary.sqrt(Real.of(2).dividedBy(p.x().plus(p.operand(1)))));
  }
}
