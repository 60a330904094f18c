package dev.confere.engine.function;

import dev.confere.diagnostic.Code;
import dev.confere.engine.number.Exact;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.EvaluationFailure;
import dev.confere.engine.value.Value;
import dev.confere.engine.value.Wholes;
import java.math.BigInteger;
import java.util.List;

/// Functions of whole numbers, element by element; WRONG_TYPE for others.
final class WholeNumbers {

  private WholeNumbers() {}

  static List<Builtin> all() {
    return List.of(factorial(), binomial(), gcd(), lcm());
  }

  /// `factorial(n)` = 1 · 2 · … · n of a whole number that is not negative.
  private static Builtin factorial() {
    return Draft.of("factorial(n)", "1 · 2 · … · n of a whole number that is not negative.")
        .source("`math.factorial`, `scipy.special.factorial`")
        .example("factorial(5)", "120")
        .does(
            a ->
                a.each(
                    p -> falling(a, notNegative(p.x(), "n"), notNegative(p.x(), "n")),
                    List.of("n")));
  }

  /// `binomial(n, k)`: how many choices of k out of n there are; 0 for k > n.
  private static Builtin binomial() {
    return Draft.of(
            "binomial(n, k)", "In how many ways k can be chosen out of n; 0 when k is above n.")
        .source("`math.comb`, `scipy.special.comb`")
        .example("binomial(5, 2)", "10")
        .does(a -> a.each(p -> choices(a, p), List.of("n", "k")));
  }

  private static Real choices(Arguments arguments, Point p) {
    long n = notNegative(p.x(), "n");
    long k = notNegative(p.operand(1), "k");
    if (k > n) {
      return Exact.ZERO;
    }
    long less = Math.min(k, n - k);
    return falling(arguments, n, less).dividedBy(falling(arguments, less, less));
  }

  /// n · (n − 1) · …, so many factors.
  private static Real falling(Arguments arguments, long n, long factors) {
    arguments.meter().spend(factors);
    Rational product = Rational.ONE;
    for (long factor = 0; factor < factors; factor++) {
      product = product.times(Rational.of(n - factor));
    }
    return Real.of(product);
  }

  /// `gcd(a, b)`: the greatest common divisor, not negative.
  private static Builtin gcd() {
    return Draft.of("gcd(a, b)", "The greatest common divisor of two whole numbers.")
        .source("`numpy.gcd`")
        .example("gcd(12, 18)", "6")
        .elementwise(p -> integer(whole(p.x(), "a").gcd(whole(p.operand(1), "b"))));
  }

  /// `lcm(a, b)`: the least common multiple, not negative; 0 with 0.
  private static Builtin lcm() {
    return Draft.of("lcm(a, b)", "The least common multiple of two whole numbers.")
        .source("`numpy.lcm`")
        .example("lcm(4, 6)", "12")
        .elementwise(p -> leastMultiple(whole(p.x(), "a"), whole(p.operand(1), "b")));
  }

  private static Real leastMultiple(BigInteger a, BigInteger b) {
    return a.signum() == 0 || b.signum() == 0
        ? Exact.ZERO
        : integer(a.divide(a.gcd(b)).multiply(b).abs());
  }

  private static Real integer(BigInteger value) {
    return Real.of(Rational.of(value));
  }

  private static long notNegative(Real number, String what) {
    long whole = Wholes.of(new Value.Number(number, 0), what);
    if (whole < 0) {
      throw new EvaluationFailure(
          Code.OUTSIDE_DOMAIN, what + " must not be negative, found " + whole);
    }
    return whole;
  }

  private static BigInteger whole(Real number, String what) {
    return number
        .exact()
        .filter(Rational::isInteger)
        .map(Rational::numerator)
        .orElseThrow(
            () -> new EvaluationFailure(Code.WRONG_TYPE, what + " must be a whole number"));
  }
}
