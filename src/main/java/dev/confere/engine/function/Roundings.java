package dev.confere.engine.function;

import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Reals;
import dev.confere.engine.number.Rounding;
import dev.confere.engine.value.Value;
import java.util.List;

/// Size, sign and neighbouring integers of numbers, element by element.
final class Roundings {

  private Roundings() {}

  static List<Builtin> all() {
    return List.of(abs(), sign(), round(), floor(), ceil(), clip());
  }

  /// `abs(x)`; its derivative at 0 is 0, as in PyTorch.
  private static Builtin abs() {
    return Draft.of("abs(x)", "The absolute value. Its derivative at 0 is taken as 0.")
        .source("`numpy.abs`; the derivative is that of `torch.abs`")
        .example("abs([-1.5, 2.0])", "[1.5, 2.0]")
        .slope(p -> Real.of(Reals.sign(p.x())))
        .elementwise(p -> p.x().abs());
  }

  /// `sign(x)`: −1, 0 or 1.
  private static Builtin sign() {
    return Draft.of("sign(x)", "−1, 0 or 1 as x is negative, zero or positive.")
        .source("`numpy.sign`")
        .example("sign([-1.5, 0.0, 2.0])", "[-1, 0, 1]")
        .does(a -> spelled(a, p -> Real.of(Reals.sign(p.x())), 0));
  }

  /// `round(x, decimals)`: ties go away from zero, as at school and as numbers are printed here;
  /// NumPy goes to the even digit.
  private static Builtin round() {
    return Draft.of(
            "round(x, decimals = 0)",
            "The nearest number with so many decimals (negative: tens, hundreds, …). A tie goes"
                + " away from zero, as in school; `numpy.round` takes the even digit.")
        .source("ISO 80000-1:2009, annex B, rule B")
        .example("round(2.345, 2)", "2.35")
        .example("round([0.5, 1.5, -2.5])", "[1, 2, -3]")
        .does(
            a -> {
              int decimals = a.whole("decimals", -1000, 1000);
              return spelled(
                  a, p -> Real.of(Rounding.roundHalfUp(p.x(), decimals)), Math.max(0, decimals));
            });
  }

  /// `floor(x)`: the greatest integer that is not above x.
  private static Builtin floor() {
    return Draft.of("floor(x)", "The greatest integer that is not above x.")
        .source("`numpy.floor`")
        .example("floor([-1.5, 1.5])", "[-2, 1]")
        .does(a -> spelled(a, p -> floor(p.x()), 0));
  }

  /// `ceil(x)`: the least integer that is not below x.
  private static Builtin ceil() {
    return Draft.of("ceil(x)", "The least integer that is not below x.")
        .source("`numpy.ceil`")
        .example("ceil([-1.5, 1.5])", "[-1, 2]")
        .does(a -> spelled(a, p -> Real.of(Rational.of(Rounding.ceil(p.x()))), 0));
  }

  /// `clip(x, low, high)`: x kept between two bounds.
  private static Builtin clip() {
    return Draft.of("clip(x, low, high)", "x kept between two bounds: min(max(x, low), high).")
        .source("`numpy.clip`")
        .example("clip([-3, 0, 7], -1, 5)", "[-1, 0, 5]")
        .elementwise(
            p -> Extremes.min(List.of(Extremes.max(List.of(p.x(), p.operand(1))), p.operand(2))));
  }

  private static Real floor(Real x) {
    return Real.of(Rational.of(Rounding.floor(x)));
  }

  private static Value spelled(Arguments arguments, Point.Rule rule, int decimals) {
    return Spelling.withDecimals(arguments.each(rule, List.of("x")), decimals);
  }
}
