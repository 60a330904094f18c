package dev.confere.engine.function;

import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import java.util.List;

/// Activations without a kink: sigmoid, tanh, GELU, SiLU, softplus, Mish, softsign. All work
/// element by element.
///
/// Exact where the result is known to be rational (`sigmoid(0)`, `tanh(0)`), enclosed elsewhere.
final class SmoothActivations {

  private static final Real ONE = Exact.ONE;
  private static final Real HALF = Real.of(Rational.of(1, 2));

  /// The coefficient of x³ in the approximation of GELU.
  private static final Real CUBIC = Real.of(Rational.ofDecimal("0.044715"));

  private SmoothActivations() {}

  static List<Builtin> all() {
    return List.of(sigmoid(), tanh(), gelu(), silu(), softplus(), mish(), softsign());
  }

  /// `sigmoid(x)` = 1/(1 + exp(−x)).
  private static Builtin sigmoid() {
    return Draft.of("sigmoid(x)", "The logistic function 1/(1 + exp(−x)), element by element.")
        .source("Verhulst 1838; `torch.sigmoid`, `scipy.special.expit`")
        .example("sigmoid(0)", "0.5")
        .example("sigmoid(2) : 4", "0.8808")
        .slope(p -> sigmoidSlope(p.x()))
        .elementwise(p -> Elementary.sigmoid(p.x()));
  }

  private static Real sigmoidSlope(Real x) {
    return Elementary.sigmoid(x).times(Elementary.sigmoid(x.negate()));
  }

  /// `tanh(x)`, the hyperbolic tangent.
  private static Builtin tanh() {
    return Draft.of("tanh(x)", "The hyperbolic tangent, element by element.")
        .source("LeCun et al. 1998, Efficient BackProp; `torch.tanh`, `numpy.tanh`")
        .example("tanh(0)", "0")
        .example("tanh(0.5) : 4", "0.4621")
        .slope(p -> tanhSlope(p.x()))
        .elementwise(p -> Elementary.tanh(p.x()));
  }

  private static Real tanhSlope(Real x) {
    Real tanh = Elementary.tanh(x);
    return ONE.minus(tanh.times(tanh));
  }

  /// `gelu(x)` = x·Φ(x) with the normal distribution function Φ; with `approximate = "tanh"` its
  /// approximation.
  private static Builtin gelu() {
    return Draft.of(
            "gelu(x, approximate = \"none\")",
            "x·Φ(x) with the distribution function Φ of the standard normal; with `approximate ="
                + " \"tanh\"`, x/2 · (1 + tanh(√(2/π)(x + 0.044715x³))).")
        .source("Hendrycks and Gimpel 2016; `torch.nn.GELU`")
        .example("gelu(1) : 4", "0.8413")
        .derivative(
            a ->
                Spelling.withDecimals(
                    a.each(
                        approximates(a)
                            ? p -> geluTanhSlope(p.x())
                            : p -> normal(p.x()).plus(p.x().times(density(p.x()))),
                        List.of("x")),
                    0))
        .does(
            a ->
                a.each(
                    approximates(a)
                        ? p -> p.x().times(HALF).times(ONE.plus(Elementary.tanh(inner(p.x()))))
                        : p -> p.x().times(normal(p.x())),
                    List.of("x")));
  }

  private static boolean approximates(Arguments arguments) {
    return switch (arguments.text("approximate").orElse("")) {
      case "none" -> false;
      case "tanh" -> true;
      default -> throw arguments.refused("approximate", "\"none\" or \"tanh\"");
    };
  }

  private static Real normal(Real x) {
    return HALF.times(ONE.plus(Elementary.erf(x.dividedBy(Elementary.sqrt(Real.of(2))))));
  }

  private static Real density(Real x) {
    Real peak = Elementary.sqrt(Real.of(2).times(Elementary.pi()));
    return Elementary.exp(x.times(x).times(HALF).negate()).dividedBy(peak);
  }

  private static Real inner(Real x) {
    return geluScale().times(x.plus(CUBIC.times(x).times(x).times(x)));
  }

  private static Real geluScale() {
    return Elementary.sqrt(Real.of(2).dividedBy(Elementary.pi()));
  }

  private static Real geluTanhSlope(Real x) {
    Real inner = inner(x);
    Real innerSlope = geluScale().times(ONE.plus(Real.of(3).times(CUBIC).times(x).times(x)));
    Real growing = x.times(tanhSlope(inner)).times(innerSlope);
    return HALF.times(ONE.plus(Elementary.tanh(inner)).plus(growing));
  }

  /// `silu(x)` = x · sigmoid(x), also known as swish.
  private static Builtin silu() {
    return Draft.of("silu(x)", "x · sigmoid(x), also known as swish, element by element.")
        .source("Elfwing, Uchibe and Doya 2018; `torch.nn.SiLU`")
        .example("silu(1) : 4", "0.7311")
        .slope(p -> Elementary.sigmoid(p.x()).plus(p.x().times(sigmoidSlope(p.x()))))
        .elementwise(p -> p.x().times(Elementary.sigmoid(p.x())));
  }

  /// `softplus(x)` = log(1 + exp(x)).
  private static Builtin softplus() {
    return Draft.of("softplus(x)", "log(1 + exp(x)), element by element.")
        .source("Dugas et al. 2001; `torch.nn.Softplus`")
        .example("softplus(0) : 4", "0.6931")
        .slope(p -> Elementary.sigmoid(p.x()))
        .elementwise(p -> Elementary.softplus(p.x()));
  }

  /// `mish(x)` = x · tanh(softplus(x)).
  private static Builtin mish() {
    return Draft.of("mish(x)", "x · tanh(log(1 + exp(x))), element by element.")
        .source("Misra 2020; `torch.nn.Mish`")
        .example("mish(1) : 4", "0.8651")
        .slope(p -> mishSlope(p.x()))
        .elementwise(p -> p.x().times(mishGate(p.x())));
  }

  /// tanh(log(1 + exp(x))) without a logarithm: (w² − 1)/(w² + 1) with w = 1 + exp(x).
  private static Real mishGate(Real x) {
    Real w = ONE.plus(Elementary.exp(x));
    Real square = w.times(w);
    return square.minus(ONE).dividedBy(square.plus(ONE));
  }

  private static Real mishSlope(Real x) {
    Real gate = mishGate(x);
    return gate.plus(x.times(ONE.minus(gate.times(gate))).times(Elementary.sigmoid(x)));
  }

  /// `softsign(x)` = x/(1 + |x|).
  private static Builtin softsign() {
    return Draft.of("softsign(x)", "x/(1 + |x|), element by element.")
        .source("Bergstra et al. 2009; `torch.nn.Softsign`")
        .example("softsign([-1, 3])", "[-0.5, 0.75]")
        .slope(p -> ONE.dividedBy(ONE.plus(p.x().abs()).pow(Real.of(2))))
        .elementwise(p -> p.x().dividedBy(ONE.plus(p.x().abs())));
  }
}
