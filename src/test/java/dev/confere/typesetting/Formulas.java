package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Random formulas of the kinds that exercises hold, and of kinds made to mislead.
final class Formulas {

  private static final int DEPTH = 2;

  private final Random random;

  Formulas(long seed) {
    random = new Random(seed);
  }

  /// `count` formulas of few shapes: each is drawn once and then repeated with other digits.
  List<Formula> withRecurringShapes(int count, int perShape) {
    List<Formula> formulas = new ArrayList<>();
    while (formulas.size() < count) {
      Formula model = next();
      for (int i = 0; i < perShape && formulas.size() < count; i++) {
        formulas.add(new Formula(withOtherDigits(model.latex()), model.display()));
      }
    }
    Collections.shuffle(formulas, random);
    return formulas;
  }

  Formula next() {
    return new Formula(line(), random.nextBoolean());
  }

  private String withOtherDigits(String latex) {
    return latex
        .chars()
        .map(c -> c >= '0' && c <= '9' ? '0' + random.nextInt(10) : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private String line() {
    return switch (random.nextInt(14)) {
      case 10, 11, 12, 13 -> operands();
      case 0 -> aligned();
      case 1 -> cases();
      case 2 ->
          term(DEPTH) + " \\rightarrow \\text{" + pick("INATIVO", "época 12", "é 3 de 5") + "}";
      case 3 -> chain() + pick("", "\\,", "\\quad", "\\qquad (1)", " \\tag{3}", " % nota 12");
      default -> chain();
    };
  }

  private String chain() {
    return times(2, 3, () -> term(DEPTH), pick(" = ", " \\approx ", " \\le ", "<", " \\neq "));
  }

  /// Chains of many short operands, with all the signs that stand between or before them.
  private String operands() {
    return times(
        2,
        5,
        () -> sum(),
        pick(" = ", "=", " \\approx ", " \\le ", " < ", " > ", " \\neq ", " \\to ", " \\in "));
  }

  /// Fractions of all kinds of sums, one in another now and then.
  List<Formula> fractions(int count) {
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String sum = atom() + pick(" = ", " + ", "-") + fraction(1 + random.nextInt(2));
      formulas.add(new Formula(pick(sum, fraction(1), sum + ", x"), random.nextBoolean()));
    }
    return formulas;
  }

  private String fraction(int depth) {
    return pick("\\frac", "\\dfrac", "\\tfrac")
        + "{"
        + partOfFraction(depth)
        + "}{"
        + partOfFraction(depth)
        + "}";
  }

  private String partOfFraction(int depth) {
    return depth > 1 && random.nextInt(3) == 0 ? fraction(depth - 1) + " + x" : sum();
  }

  private String sum() {
    StringBuilder sum = new StringBuilder(pick("", "", "", "", "-", "+ ", "- ", "--"));
    sum.append(operand());
    for (int i = random.nextInt(4); i > 0; i--) {
      sum.append(
          pick(" + ", " - ", "-", "+", " \\cdot ", "\\times ", " \\pm ", " * ", " \\cdot -"));
      sum.append(operand());
    }
    return sum.toString();
  }

  private String operand() {
    return switch (random.nextInt(26)) {
      case 0 ->
          "(" + number() + pick(" + ", " - ", ", ", ", -") + atom() + ")" + pick("", "^2", "!");
      case 1 -> "\\max(0, " + number() + ")";
      case 2 -> "\\operatorname{ReLU}(" + atom() + ")";
      case 3 -> "\\frac{" + sumOrAtom() + "}{" + number() + "}";
      case 4 -> "\\sqrt{" + sumOrAtom() + "}";
      case 5 -> "\\sum_{i=1}^{" + digit() + "} w_i x_i";
      case 6 -> "\\left(" + sumOrAtom() + "\\right)" + pick("", "^2", "_i");
      case 7 -> "\\begin{bmatrix} " + number() + " & " + number() + " \\\\ 1 & 0 \\end{bmatrix}";
      case 8 -> pick("\\text{ATIVO}", "\\text{é}", "\\mathit{soma}", "\\mathrm{Var}(x)");
      case 9 -> "|" + number() + "|";
      case 10 ->
          pick("f'(x)", "f''(x)", "x'", "x^{\\prime}", "x_i^2", "x^2_{ij}", "\\hat{y}_" + digit());
      case 11 ->
          pick(
              "\\begin{pmatrix} x \\\\ 2 \\end{pmatrix}",
              "x_1 y_2",
              "2\\frac{1}{2}x",
              "((x))",
              "f(\\ln x, -y)",
              "\\cdots",
              "\\ldots",
              "\\infty",
              "\\mathbb{R}^{2}",
              "\\max",
              "\\sigma");
      case 12 -> number() + "\\%";
      case 13 -> "2" + pick("\\,", "\\;", "\\quad ", " ") + atom();
      case 14 -> "[" + number() + ", " + number() + pick("]", "; " + number() + "]");
      case 15 ->
          pick("\\log", "\\exp", "\\sin", "\\log_2")
              + pick(" x", "(x)", "\\left(x\\right)", "^2 x");
      case 16 -> pick("\\lim_{n \\to \\infty} x_n", "\\int_0^1 f(x)\\,dx", "\\binom{4}{2}", "a/b");
      case 17 -> pick("e^{-" + number() + "}", "10^{-" + digit() + "}", "2^" + digit(), "\\vec{v}");
      case 18 ->
          pick(
              "x\\,",
              "{x}",
              "{-x}",
              "{,}",
              "{=}",
              "\\left|x\\right|",
              "-" + digit(),
              "",
              "\\dfrac{1}{2}");
      default -> atom();
    };
  }

  private String sumOrAtom() {
    return random.nextBoolean() ? atom() : atom() + " + " + number();
  }

  private String term(int depth) {
    if (depth == 0) {
      return atom();
    }
    int d = depth - 1;
    return random.nextInt(60) == 0 ? steered(d) : neutral(d);
  }

  private String neutral(int d) {
    return switch (random.nextInt(20)) {
      case 0 -> "\\frac{" + term(d) + "}{" + term(d) + "}";
      case 1 -> "\\frac" + digit() + digit();
      case 2 -> "\\sqrt{" + term(d) + "}";
      case 3 -> "\\sqrt[" + digit() + "]{" + term(d) + "}";
      case 4 -> "\\sum_{i=" + digit() + "}^{" + number() + "} " + term(d);
      case 5 ->
          pick("\\max", "\\min", "\\exp", "\\log_" + digit())
              + "("
              + times(1, 2, () -> term(d), ", ")
              + ")";
      case 6 -> "\\operatorname{" + pick("ReLU", "softmax", "conv2d") + "}(" + term(d) + ")";
      case 7 -> "\\left( " + term(d) + " \\right)^{" + number() + "}";
      case 8 -> "\\begin{" + matrix(d);
      case 9 ->
          pick("e", "x", "10", number())
              + "^"
              + pick(digit(), "{" + term(d) + "}", digit() + digit());
      case 10 ->
          "w_" + pick(digit(), "{" + digit() + digit() + "}", "{i" + digit() + "}") + term(d);
      case 11 -> "\\mathit{soma}" + pick("", "_" + digit());
      case 12 ->
          pick("\\mathbf", "\\mathrm", "\\boldsymbol", "\\mathsf", "\\mathtt")
              + "{"
              + term(d)
              + "}";
      case 13 ->
          pick("\\mathcal{L}", "\\mathbb{R}^{" + digit() + "}", "\\mathbb R", "\\half" + digit());
      case 14 ->
          pick("\\hat", "\\bar", "\\vec", "\\widehat", "\\overline", "\\underline")
              + "{"
              + term(d)
              + "}";
      case 15 -> pick("\\overbrace", "\\underbrace") + "{" + term(d) + "}_{" + number() + "}";
      case 16 -> "\\text{" + pick("camada ", "é ", "") + number() + "}";
      case 17 -> "\\binom{" + number() + "}{" + term(d) + "}";
      case 18 -> "f'(" + number() + ") \\cdot " + term(d);
      default -> term(d) + pick(" + ", " - ", " \\cdot ", " \\times ", "") + term(d);
    };
  }

  /// Holds digits that the typesetter has to recognise as not its own to change.
  private String steered(int d) {
    return switch (random.nextInt(8)) {
      case 0 ->
          pick("\\color{red}", "\\textcolor{#12f}{x}", "\\color{#00" + digit() + "}") + term(d);
      case 1 -> "\\hspace{" + digit() + "pt}" + term(d);
      case 2 -> "\\kern" + digit() + "pt " + term(d);
      case 3 -> "\\rule{1em}{" + digit() + "pt}" + term(d);
      case 4 -> "\\mathit{z" + digit() + "}";
      case 5 ->
          pick("\\mathcal{F" + digit() + "}", "\\ital" + digit(), "\\ital{x_" + digit() + "}");
      case 6 -> "\\textit{fase " + number() + "}";
      default -> "\\raisebox{" + digit() + "pt}{$" + term(d) + "$}";
    };
  }

  private String matrix(int depth) {
    String kind = pick("bmatrix}", "pmatrix}", "array}{cc|c}", "matrix}", "smallmatrix}");
    String rowBreak = pick(" \\\\ ", "\\\\", "\\\\", "\\\\\n", "\\\\[" + digit() + "pt] ");
    String rows = times(1, 3, () -> times(1, 3, () -> term(Math.min(1, depth)), " & "), rowBreak);
    return kind + rows + "\\end{" + kind.substring(0, kind.indexOf('}') + 1);
  }

  private String aligned() {
    String rows = times(1, 3, () -> term(2) + " &= " + term(2), " \\\\ ");
    return "\\begin{aligned}" + rows + "\\end{aligned}";
  }

  private String cases() {
    return "f(x) = \\begin{cases} "
        + number()
        + " & \\text{se } x < "
        + number()
        + " \\\\ "
        + term(1)
        + " & \\text{senão} \\end{cases}";
  }

  private String atom() {
    return switch (random.nextInt(6)) {
      case 0 -> pick("x", "\\alpha", "z", "\\theta", "n", "\\pi");
      case 1 -> "x_" + digit();
      default -> number();
    };
  }

  private String number() {
    return switch (random.nextInt(8)) {
      case 0 -> digit();
      case 1 -> digit() + digit();
      case 2 -> digit() + "{,}" + digit();
      case 3 -> "-" + digit() + "." + digit() + digit();
      case 4 -> digit() + "." + digit() + " \\times 10^{" + digit() + digit() + "}";
      case 5 -> digit() + digit() + "\\%";
      default -> digit() + "." + digit();
    };
  }

  private String digit() {
    return String.valueOf((char) ('0' + random.nextInt(10)));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String times(int least, int most, Supplier<String> part, String between) {
    return IntStream.range(0, random.nextInt(least, most + 1))
        .mapToObj(i -> part.get())
        .collect(Collectors.joining(between));
  }
}
