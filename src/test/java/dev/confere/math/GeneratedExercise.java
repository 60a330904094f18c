package dev.confere.math;

import dev.confere.engine.number.Elementary;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.number.Rounding;
import java.util.List;
import java.util.Random;

/// Makes right lines by chance in the manner of three kinds of text: word problems of school, competition mathematics, and neural
/// networks reckoned by hand. What they look like was met in real texts; the numbers are drawn.
enum GeneratedExercise {
  SCHOOL {
    @Override
    GeneratedChain draw(Random random) {
      int a = 2 + random.nextInt(40);
      int b = 2 + random.nextInt(12);
      int cents = 25 * (1 + random.nextInt(40));
      String price = Rational.of(cents, 100).toDecimalString(2);
      String total = Rational.of((long) a * cents, 100).toDecimalString(2);
      return switch (random.nextInt(12)) {
        case 0 -> text("He pays " + a + " * $" + price + " = $", total, " for them.");
        case 1 -> text("There are " + a * b + " / " + b + " = ", "" + a, " rows of chairs.");
        case 2 ->
            text("She has " + (a + b) + " apples - " + b + " apples = ", "" + a, " apples left.");
        case 3 -> text("That is " + 5 * b + "% of " + 20 * a + " = ", "" + a * b, " people.");
        case 4 -> text("In all, " + a + " boxes x " + b + " pens/box = ", "" + a * b, " pens.");
        case 5 -> text("It takes " + a + " hours * 60 minutes/hour = ", "" + 60 * a, " minutes.");
        case 6 -> text("So " + a + "+" + b + "+" + (a + 1) + "=", "" + (2 * a + b + 1), ".");
        case 7 ->
            text("The rest is (" + a + " + " + b + ") x 2 - 1 = ", "" + (2 * (a + b) - 1), "");
        case 8 ->
            text(
                "They drove " + b + " h at " + 10 * a + " km/h: " + b + " * " + 10 * a + " = ",
                "" + 10 * a * b,
                " km");
        case 9 ->
            text(
                "$" + grouped(1000 * a) + " - $" + grouped(100 * b) + " = $",
                grouped(1000 * a - 100 * b),
                "");
        case 10 -> text("Half of it, 1/2 * " + 2 * a + " = ", "" + a, " of them, are blue.");
        default ->
            text("**Step " + b % 4 + ":** " + a * b + " ÷ " + b + " + 1 = ", "" + (a + 1), ".");
      };
    }
  },
  COMPETITION {
    @Override
    GeneratedChain draw(Random random) {
      int a = 3 + random.nextInt(7);
      int b = 2 + random.nextInt(8);
      return switch (random.nextInt(12)) {
        case 0 ->
            latex(
                "\\binom{" + a + "}{2} = \\frac{" + a + "!}{2!\\," + (a - 2) + "!} = \\boxed{",
                "" + a * (a - 1) / 2,
                "}");
        case 1 -> latex("\\frac{" + a + "}{" + b + "} \\div \\frac{1}{" + b + "} = ", "" + a, "");
        case 2 ->
            latex(
                "\\sqrt{"
                    + b * b * 3
                    + "} = "
                    + b
                    + "\\sqrt{3} \\text{ and } "
                    + a
                    + "^2 + "
                    + b
                    + "^2 = ",
                "" + (a * a + b * b),
                "");
        case 3 ->
            latex(
                "\\begin{aligned} x &= "
                    + a
                    + "\\left("
                    + b
                    + "+1\\right) - 4 \\\\ &= "
                    + a * (b + 1)
                    + "-4 \\\\ &= ",
                "" + (a * (b + 1) - 4),
                ". \\end{aligned}");
        case 4 ->
            latex(
                "\\sum_{k=1}^{" + a + "} k = \\frac{" + a + "(" + (a + 1) + ")}{2} = ",
                "" + a * (a + 1) / 2,
                "");
        case 5 ->
            latex(
                "\\gcd(" + a * 12 + "," + b * 12 + ") = " + gcd(a, b) + "\\cdot 12 = ",
                "" + 12 * gcd(a, b),
                "");
        case 6 ->
            latex("\\log_2 " + (1 << a) + " + \\lfloor " + b + ".7 \\rfloor = ", "" + (a + b), "");
        case 7 -> latex("3\\frac{1}{2} \\cdot " + 2 * b + " = ", "" + 7 * b, "");
        case 8 ->
            latex("|" + b + " - " + (a + b) + "| \\cdot " + b + "^{2} = ", "" + a * b * b, "");
        case 9 ->
            latex(
                "P = 1 - \\dfrac{1}{" + 2 * b + "} = ",
                "\\frac{" + (2 * b - 1) + "}{" + 2 * b + "}",
                "");
        case 10 ->
            latex(
                "\\sin 30^\\circ \\cdot " + 4 * a + " = \\tfrac12 \\cdot " + 4 * a + " = ",
                "" + 2 * a,
                "");
        default ->
            latex(a + "! - " + a + "\\cdot " + b + " = ", "" + (factorial(a) - (long) a * b), "");
      };
    }
  },
  NETWORK {
    @Override
    GeneratedChain draw(Random random) {
      int a = 1 + random.nextInt(9);
      int b = 1 + random.nextInt(9);
      int size = 8 + 2 * random.nextInt(60);
      int kernel = 3 + 2 * random.nextInt(3);
      String z = Rational.of(a * 10 + b, 100).toDecimalString(2);
      return switch (random.nextInt(8)) {
        case 0 ->
            latex(
                "\\sigma(" + z + ") = \\frac{1}{1 + e^{-" + z + "}} \\approx ",
                rounded(Elementary.sigmoid(real(z)), 4),
                "");
        case 1 ->
            latex(
                "z_1 = 0." + a + " \\times 0." + b + " + 0.5 \\times 2 = ",
                Rational.of(a * b + 100, 100).toDecimalString(2),
                "");
        case 2 ->
            latex(
                "O = \\left\\lfloor \\frac{"
                    + size
                    + " - "
                    + kernel
                    + " + 2 \\cdot 1}{1} \\right\\rfloor + 1 = ",
                "" + (size - kernel + 3),
                "");
        case 3 ->
            text(
                "The layer has (" + kernel + "*" + kernel + "*3 + 1)*" + size + " = ",
                "" + (kernel * kernel * 3 + 1) * size,
                " parameters.");
        case 4 ->
            latex(
                "\\begin{bmatrix} "
                    + a
                    + " & "
                    + b
                    + " \\end{bmatrix} \\begin{bmatrix} 2 \\\\ 3 \\end{bmatrix} = ",
                "" + (2 * a + 3 * b),
                "");
        case 5 ->
            latex(
                "\\operatorname{ReLU}(-" + a + ") + \\max(0, " + b + ") = 0 + ", "" + b, " = " + b);
        case 6 ->
            latex(
                "L = -\\ln(" + z + ") \\approx ", rounded(Elementary.log(real(z)).negate(), 3), "");
        default ->
            latex(
                "w = 0." + a + " - 0.1 \\cdot 0." + b + " = ",
                Rational.of(10 * a - b, 100).toDecimalString(2),
                "");
      };
    }
  };

  abstract GeneratedChain draw(Random random);

  private static GeneratedChain text(String before, String result, String after) {
    return new GeneratedChain("text", before, result, after);
  }

  private static GeneratedChain latex(String before, String result, String after) {
    return new GeneratedChain("latex", before, result, after);
  }

  private static String grouped(int value) {
    return String.valueOf(value).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
  }

  private static Real real(String decimal) {
    return Real.of(Rational.of(Long.parseLong(decimal.replace(".", "")), 100));
  }

  private static String rounded(Real value, int decimals) {
    return Rounding.roundHalfEven(value, decimals).toDecimalString(decimals);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static long factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  /// One line of each kind.
  static List<GeneratedChain> all(Random random) {
    return List.of(SCHOOL.draw(random), COMPETITION.draw(random), NETWORK.draw(random));
  }
}
