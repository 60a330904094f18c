package dev.confere.engine.function;

import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.value.Value;
import java.util.List;

/// Activations made of pieces: ReLU and its relatives. All work element by element.
///
/// Where two pieces meet in a kink, the derivative is that of the piece at rest (the one that
/// saturates, or the left one), moved towards the other by the share `kink` of the site: with 0,
/// the default, it is what PyTorch gives.
final class Rectifiers {

  private static final Real ZERO = Exact.ZERO;
  private static final Real ONE = Exact.ONE;
  private static final Real THREE = Real.of(3);
  private static final Real SIX = Real.of(6);

  /// The constants of SELU, to the digits that the paper and PyTorch give.
  private static final Real SELU_ALPHA =
      Real.of(Rational.ofDecimal("1.6732632423543772848170429916717"));

  private static final Real SELU_SCALE =
      Real.of(Rational.ofDecimal("1.0507009873554804934193349852946"));

  private Rectifiers() {}

  static List<Builtin> all() {
    return List.of(
        relu(),
        leakyRelu(),
        prelu(),
        elu(),
        selu(),
        relu6(),
        hardtanh(),
        hardsigmoid(),
        hardswish(),
        step(),
        identity());
  }

  /// `relu(x)` = max(0, x).
  private static Builtin relu() {
    return Draft.of("relu(x)", "max(0, x), element by element.")
        .source("Nair and Hinton 2010, Rectified Linear Units; `torch.nn.ReLU`")
        .example("relu([2.3, -1.7, 0.8])", "[2.3, 0.0, 0.8]")
        .example("relu'([-1, 0, 2])", "[0, 0, 1]")
        .slope(p -> pieces(p, ZERO, ZERO, ONE))
        .elementwise(p -> p.side(ZERO) > 0 ? p.x() : ZERO);
  }

  /// `leaky_relu(x, α)` = x where x is positive, αx elsewhere.
  private static Builtin leakyRelu() {
    return Draft.of(
            "leaky_relu(x, α = 0.01)", "x where x is positive, αx elsewhere, element by element.")
        .source("Maas, Hannun and Ng 2013; `torch.nn.LeakyReLU` (there `negative_slope`)")
        .example("leaky_relu([-2, 3], 0.1)", "[-0.2, 3]")
        .slope(p -> pieces(p, ZERO, p.operand(1), ONE))
        .elementwise(Rectifiers::leaky);
  }

  /// `prelu(x, a)`: `a` is a number, or one for each channel (the first axis of C×H×W, the second
  /// of N×C×H×W, else the last).
  private static Builtin prelu() {
    return Draft.of(
            "prelu(x, a)",
            "x where x is positive, ax elsewhere; `a` is a number, or a vector with one for each"
                + " channel: the first axis of a C×H×W array, the second of an N×C×H×W array, else"
                + " the last.")
        .source("He et al. 2015, Delving Deep into Rectifiers; `torch.nn.PReLU`")
        .example("prelu([-2, 3], 0.25)", "[-0.5, 3]")
        .derivative(
            a -> Spelling.withDecimals(channels(a, p -> pieces(p, ZERO, p.operand(1), ONE)), 0))
        .does(a -> channels(a, Rectifiers::leaky));
  }

  private static Value channels(Arguments arguments, Point.Rule rule) {
    List<Value> operands = List.of(arguments.value("x"), Channels.aligned(arguments, "a"));
    return arguments.each(rule, List.of("x", "a"), operands);
  }

  private static Real leaky(Point p) {
    return p.side(ZERO) > 0 ? p.x() : p.operand(1).times(p.x());
  }

  /// `elu(x, α)` = x where x is positive, α(exp(x) − 1) elsewhere.
  private static Builtin elu() {
    return Draft.of(
            "elu(x, α = 1)", "x where x is positive, α(exp(x) − 1) elsewhere, element by element.")
        .source("Clevert, Unterthiner and Hochreiter 2016; `torch.nn.ELU`")
        .example("elu(-1) : 4", "-0.6321")
        .slope(p -> exponentialSlope(p, p.operand(1), ONE))
        .elementwise(p -> exponential(p, p.operand(1), ONE));
  }

  /// `selu(x)` = λ · elu(x, α) with the constants that keep mean 0 and variance 1.
  private static Builtin selu() {
    return Draft.of(
            "selu(x)",
            "λx where x is positive, λα(exp(x) − 1) elsewhere, with α ≈ 1.6733 and λ ≈ 1.0507 to 31"
                + " decimals.")
        .source("Klambauer et al. 2017, Self-Normalizing Neural Networks; `torch.nn.SELU`")
        .example("selu([-1, 1]) : 4", "[-1.1113, 1.0507]")
        .slope(p -> exponentialSlope(p, SELU_ALPHA, SELU_SCALE))
        .elementwise(p -> exponential(p, SELU_ALPHA, SELU_SCALE));
  }

  private static Real exponential(Point p, Real alpha, Real scale) {
    Real x = p.x();
    Real unscaled = p.side(ZERO) > 0 ? x : alpha.times(Elementary.exp(x).minus(ONE));
    return scale.times(unscaled);
  }

  private static Real exponentialSlope(Point p, Real alpha, Real scale) {
    int side = p.side(ZERO);
    Real left = side > 0 ? ONE : alpha.times(Elementary.exp(p.x()));
    return scale.times(side == 0 ? p.between(alpha, ONE) : left);
  }

  /// `relu6(x)` = min(max(0, x), 6).
  private static Builtin relu6() {
    return Draft.of("relu6(x)", "min(max(0, x), 6), element by element.")
        .source("Howard et al. 2017, MobileNets; `torch.nn.ReLU6`")
        .example("relu6([-1, 4, 9])", "[0, 4, 6]")
        .slope(p -> ramp(p, ZERO, SIX, ONE))
        .elementwise(p -> clamp(p.x(), ZERO, SIX));
  }

  /// `hardtanh(x)` = x between −1 and 1, the nearer of them beyond.
  private static Builtin hardtanh() {
    return Draft.of("hardtanh(x)", "x between −1 and 1, the nearer of them beyond.")
        .source("Collobert 2004; `torch.nn.Hardtanh`")
        .example("hardtanh([-2.0, 0.5, 2.0])", "[-1.0, 0.5, 1.0]")
        .slope(p -> ramp(p, ONE.negate(), ONE, ONE))
        .elementwise(p -> clamp(p.x(), ONE.negate(), ONE));
  }

  /// `hardsigmoid(x)` = x/6 + 1/2, kept between 0 and 1.
  private static Builtin hardsigmoid() {
    return Draft.of("hardsigmoid(x)", "x/6 + 1/2, kept between 0 and 1.")
        .source("Courbariaux, Bengio and David 2015; `torch.nn.Hardsigmoid`")
        .example("hardsigmoid([-4, 0, 4])", "[0, 0.5, 1]")
        .slope(p -> ramp(p, THREE.negate(), THREE, Real.of(Rational.of(1, 6))))
        .elementwise(p -> hardSigmoid(p.x()));
  }

  /// `hardswish(x)` = x · hardsigmoid(x).
  private static Builtin hardswish() {
    return Draft.of("hardswish(x)", "x · hardsigmoid(x), element by element.")
        .source("Howard et al. 2019, MobileNetV3; `torch.nn.Hardswish`")
        .example("hardswish([-4, 1, 4]) : frac", "[0, 2/3, 4]")
        .slope(Rectifiers::hardswishSlope)
        .elementwise(p -> p.x().times(hardSigmoid(p.x())));
  }

  private static Real hardSigmoid(Real x) {
    return clamp(x.plus(THREE), ZERO, SIX).dividedBy(SIX);
  }

  private static Real hardswishSlope(Point p) {
    Real inner = p.x().dividedBy(THREE).plus(Real.of(Rational.of(1, 2)));
    int low = p.side(THREE.negate());
    int high = p.side(THREE);
    if (low > 0 && high < 0) {
      return inner;
    }
    Real outer = low > 0 ? ONE : ZERO;
    return low == 0 || high == 0 ? p.between(outer, inner) : outer;
  }

  /// `step(x)`: 0 below 0, 1 above it, and at 0 the value at the kink of the site.
  private static Builtin step() {
    return Draft.of(
            "step(x)", "Heaviside's step: 0 below 0, 1 above it, and at 0 the `kink` of the site.")
        .source("McCulloch and Pitts 1943; `numpy.heaviside`, `torch.heaviside`")
        .example("step([-2, 0, 3])", "[0, 0, 1]")
        .does(a -> Spelling.withDecimals(a.each(p -> pieces(p, ZERO, ZERO, ONE), List.of("x")), 0));
  }

  /// `identity(x)` = x: the activation of a linear layer. The identity matrix is `eye`.
  private static Builtin identity() {
    return Draft.of("identity(x)", "x itself, the activation of a linear layer.")
        .source("`torch.nn.Identity`")
        .example("identity(-1.5)", "-1.5")
        .slope(p -> ONE)
        .elementwise(Point::x);
  }

  private static Real pieces(Point p, Real bound, Real resting, Real active) {
    int side = p.side(bound);
    return side == 0 ? p.between(resting, active) : side < 0 ? resting : active;
  }

  /// The slope of a ramp that is flat below `low` and above `high`.
  private static Real ramp(Point p, Real low, Real high, Real slope) {
    int above = p.side(high);
    if (above < 0) {
      return pieces(p, low, ZERO, slope);
    }
    return above == 0 ? p.between(ZERO, slope) : ZERO;
  }

  private static Real clamp(Real x, Real low, Real high) {
    if (Reals.sign(x.minus(low)) <= 0) {
      return low;
    }
    return Reals.sign(x.minus(high)) >= 0 ? high : x;
  }
}
