package dev.confere.engine.function;

import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Roots, powers of e, logarithms and the functions of angles. All work element by element; exact
/// where the result is known to be rational, enclosed elsewhere; OUTSIDE_DOMAIN where there is no
/// real value.
final class ElementaryFunctions {

  private static final Real ONE = Exact.ONE;
  private static final Real TWO = Real.of(2);
  private static final Real TEN = Real.of(10);

  private ElementaryFunctions() {}

  static List<Builtin> all() {
    return List.of(
        sqrt(), root(), exp(), log(), ln(), log2(), log10(), sin(), cos(), tan(), asin(), acos(),
        atan(), atan2(), sinh(), cosh(), erf());
  }

  private static Builtin of(Draft draft, UnaryOperator<Real> function, UnaryOperator<Real> slope) {
    return draft.slope(p -> slope.apply(p.x())).elementwise(p -> function.apply(p.x()));
  }

  private static Real over(Real numerator, Real denominator) {
    return numerator.dividedBy(denominator);
  }

  /// `sqrt(x)` of a number that is not negative.
  private static Builtin sqrt() {
    Draft draft =
        Draft.of("sqrt(x)", "The square root of a number that is not negative.")
            .source("`numpy.sqrt`")
            .example("sqrt(2.25)", "1.50")
            .example("sqrt(2) : 4", "1.4142");
    return of(draft, Elementary::sqrt, x -> over(ONE, TWO.times(Elementary.sqrt(x))));
  }

  /// `root(x, n)`: the n-th root; of a negative number only for odd n.
  private static Builtin root() {
    return Draft.of("root(x, n)", "The n-th root; of a negative number only if n is odd.")
        .source("ISO 80000-2, 2-10.4")
        .example("root(27, 3)", "3")
        .derivative(
            a ->
                Spelling.withDecimals(
                    rooted(a, n -> x -> over(Elementary.root(x, n), Real.of(n).times(x))), 0))
        .does(a -> rooted(a, n -> x -> Elementary.root(x, n)));
  }

  private static Value rooted(Arguments arguments, Function<Integer, UnaryOperator<Real>> rule) {
    int n = arguments.whole("n", 1, 1000);
    return arguments.each(p -> rule.apply(n).apply(p.x()), List.of("x"));
  }

  /// `exp(x)` = eˣ.
  private static Builtin exp() {
    Draft draft =
        Draft.of("exp(x)", "The power eˣ.")
            .source("`numpy.exp`")
            .example("exp(0)", "1")
            .example("exp(1) : 5", "2.71828");
    return of(draft, Elementary::exp, Elementary::exp);
  }

  /// `log(x, base)`: the natural logarithm of a positive number, or that to a base.
  private static Builtin log() {
    return Draft.of(
            "log(x, base = \"e\")",
            "The natural logarithm of a positive number; or to another base, positive and not 1.")
        .source("`numpy.log`; with a base, Python's `math.log`")
        .example("log(2) : 4", "0.6931")
        .example("log(8, 2)", "3")
        .derivative(a -> Spelling.withDecimals(logarithms(a, ElementaryFunctions::logSlope), 0))
        .does(a -> logarithms(a, p -> Elementary.log(p.x(), p.operand(1))));
  }

  private static Value logarithms(Arguments arguments, Point.Rule rule) {
    boolean natural = arguments.text("base").filter("e"::equals).isPresent();
    Value base = natural ? new Value.Number(Elementary.e(), 0) : arguments.value("base");
    return arguments.each(rule, List.of("x", "base"), List.of(arguments.value("x"), base));
  }

  private static Real logSlope(Point p) {
    return over(ONE, p.x().times(Elementary.log(p.operand(1))));
  }

  /// `ln(x)`: the natural logarithm, as mathematics writes it.
  private static Builtin ln() {
    Draft draft =
        Draft.of("ln(x)", "The natural logarithm of a positive number, as `log(x)`.")
            .source("ISO 80000-2, 2-13.5")
            .example("ln(exp(3))", "3");
    return of(draft, Elementary::log, x -> over(ONE, x));
  }

  /// `log2(x)`: the logarithm to base 2.
  private static Builtin log2() {
    return logarithm("log2", "2", TWO, "log2(8)");
  }

  /// `log10(x)`: the logarithm to base 10.
  private static Builtin log10() {
    return logarithm("log10", "10", TEN, "log10(1000)");
  }

  private static Builtin logarithm(String name, String word, Real base, String example) {
    Draft draft =
        Draft.of(name + "(x)", "The logarithm to base " + word + " of a positive number.")
            .source("`numpy." + name + "`")
            .example(example, "3");
    return of(draft, x -> Elementary.log(x, base), x -> over(ONE, x.times(Elementary.log(base))));
  }

  private static Builtin sin() {
    Draft draft = angle("sin(x)", "The sine of an angle in radians.", "sin(pi/6)", "0.5");
    return of(draft, Elementary::sin, Elementary::cos);
  }

  private static Builtin cos() {
    Draft draft = angle("cos(x)", "The cosine of an angle in radians.", "cos(0)", "1");
    return of(draft, Elementary::cos, x -> Elementary.sin(x).negate());
  }

  private static Builtin tan() {
    Draft draft =
        angle(
            "tan(x)",
            "The tangent of an angle in radians, none at odd multiples of π/2.",
            "tan(1) : 4",
            "1.5574");
    return of(draft, Elementary::tan, x -> over(ONE, square(Elementary.cos(x))));
  }

  private static Builtin asin() {
    Draft draft =
        angle(
            "asin(x)",
            "The angle between −π/2 and π/2 with the sine x, −1 ≤ x ≤ 1.",
            "asin(1) : 4",
            "1.5708");
    return of(draft, Elementary::asin, x -> over(ONE, Elementary.sqrt(ONE.minus(square(x)))));
  }

  private static Builtin acos() {
    Draft draft =
        angle(
            "acos(x)", "The angle between 0 and π with the cosine x, −1 ≤ x ≤ 1.", "acos(1)", "0");
    return of(
        draft, Elementary::acos, x -> over(ONE, Elementary.sqrt(ONE.minus(square(x)))).negate());
  }

  private static Builtin atan() {
    Draft draft =
        angle(
            "atan(x)",
            "The angle between −π/2 and π/2 with the tangent x.",
            "atan(1) : 4",
            "0.7854");
    return of(draft, Elementary::atan, x -> over(ONE, ONE.plus(square(x))));
  }

  private static Builtin atan2() {
    return angle(
            "atan2(y, x)",
            "The angle of the point (x, y), above −π and up to π.",
            "atan2(0, 1)",
            "0")
        .elementwise(p -> Elementary.atan2(p.x(), p.operand(1)));
  }

  private static Builtin sinh() {
    Draft draft = angle("sinh(x)", "The hyperbolic sine (eˣ − e⁻ˣ)/2.", "sinh(1) : 4", "1.1752");
    return of(draft, Elementary::sinh, Elementary::cosh);
  }

  private static Builtin cosh() {
    Draft draft = angle("cosh(x)", "The hyperbolic cosine (eˣ + e⁻ˣ)/2.", "cosh(0)", "1");
    return of(draft, Elementary::cosh, Elementary::sinh);
  }

  /// `erf(x)`: the error function.
  private static Builtin erf() {
    Draft draft =
        Draft.of("erf(x)", "The error function, 2/√π times the integral of exp(−t²) from 0 to x.")
            .source("`scipy.special.erf`, `torch.erf`")
            .example("erf(1) : 4", "0.8427");
    return of(draft, Elementary::erf, ElementaryFunctions::bell);
  }

  private static Real bell(Real x) {
    return over(TWO.times(Elementary.exp(square(x).negate())), Elementary.sqrt(Elementary.pi()));
  }

  private static Draft angle(String signature, String summary, String fill, String printed) {
    String name = signature.substring(0, signature.indexOf('('));
    return Draft.of(signature, summary).source("`torch." + name + "`").example(fill, printed);
  }

  private static Real square(Real x) {
    return x.times(x);
  }
}
