package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Random formulas of all that the layout engine sets, one in another, and of a little that it does not.
final class NestedFormulas {

  private static final String[] DELIMITERS = {
    "(",
    ")",
    "[",
    "]",
    "\\{",
    "\\}",
    "|",
    "\\|",
    ".",
    "\\lfloor ",
    "\\rfloor ",
    "\\lceil ",
    "\\rceil ",
    "\\langle ",
    "\\rangle ",
    "/",
    "<",
    ">",
    "\\lvert ",
    "\\rVert ",
    "\\lbrace ",
    "\\rbrack ",
    "\\backslash ",
    "\\vert "
  };

  private static final String[] ENVIRONMENTS = {
    "matrix",
    "pmatrix",
    "bmatrix",
    "vmatrix",
    "Bmatrix",
    "Vmatrix",
    "cases",
    "dcases",
    "rcases",
    "aligned",
    "gathered",
    "array"
  };

  private final Random random;
  private final List<String> signs;

  NestedFormulas(long seed, List<String> signs) {
    random = new Random(seed);
    this.signs = signs;
  }

  List<Formula> of(int count) {
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      formulas.add(new Formula(row(random.nextInt(4), 6), random.nextBoolean()));
    }
    return formulas;
  }

  private String row(int depth, int most) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(most))
        .mapToObj(i -> node(depth))
        .collect(Collectors.joining(pick("", " ", "", "  ")));
  }

  private String group(int depth) {
    return "{" + row(depth, 4) + "}";
  }

  private String argument(int depth) {
    return pick(group(depth), group(depth), pick("x", "2", " 3", "\\alpha ", "R"));
  }

  private String script(int depth) {
    return pick(
        group(depth),
        group(depth),
        pick("2", "i", "*", "-", "\\alpha ", "\\prime ", "\\top ", "\\frac12", "\\mathbb R"));
  }

  private String scripts(int depth) {
    return pick(
        "_" + script(depth),
        "^" + script(depth),
        "_" + script(depth) + "^" + script(depth),
        "^" + script(depth) + " _" + script(depth));
  }

  private String node(int depth) {
    return depth <= 0 ? sign() : compound(depth - 1);
  }

  private String sign() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> pick("a", "b", "x", "y", "f", "g", "M", "R", "T", "V", "W", "i", "j");
      case 2 -> pick("1", "23", "4.5", "2{,}5", ".5", "1.", "0,5", "-3", "7\\%");
      case 3 ->
          pick("+", "-", "=", "<", ">", "*", "/", "(", ")", "[", "]", "|", ",", ";", ":", "!");
      case 4 ->
          pick(
              "\\alpha ",
              "\\Gamma ",
              "\\infty ",
              "\\cdot ",
              "\\times ",
              "\\le ",
              "\\neq ",
              "\\notin ",
              "\\ldots ",
              "\\cdots ");
      default -> signs.get(random.nextInt(signs.size())) + " ";
    };
  }

  private String compound(int depth) {
    return switch (random.nextInt(26)) {
      case 0, 1 ->
          pick("\\frac", "\\dfrac", "\\tfrac", "\\binom", "\\tbinom", "\\dbinom")
              + argument(depth)
              + argument(depth);
      case 2 -> "\\sqrt" + pick(group(depth), "x", "2", "\\pi ", "[3]" + argument(depth));
      case 3 ->
          pick("\\sum", "\\prod", "\\int", "\\iint", "\\oint", "\\bigcup", "\\bigoplus")
              + pick("", " ", "\\limits ", "\\nolimits ")
              + pick("", scripts(depth));
      case 4 ->
          pick("\\max", "\\ln", "\\exp", "\\sin", "\\det", "\\lim", "\\inf", "\\sup", "\\arg")
              + pick("", " ", "\\limits ")
              + pick("", scripts(depth))
              + pick(" x", "(x)", "");
      case 5 ->
          "\\operatorname"
              + pick("", "*")
              + "{"
              + pick("ReLU", "soft\\,max", "f1")
              + "}"
              + pick("", scripts(depth));
      case 6, 7 -> "\\left" + pick(DELIMITERS) + row(depth, 4) + "\\right" + pick(DELIMITERS);
      case 8 ->
          pick("\\big", "\\Big", "\\bigg", "\\Bigg")
              + pick("", "l", "r", "m")
              + pick("(", "]", "\\{", "|", "\\|", "\\rfloor ", "\\langle ", "/");
      case 9 ->
          pick(
                  "\\mathrm",
                  "\\mathbf",
                  "\\mathit",
                  "\\mathsf",
                  "\\mathtt",
                  "\\mathbb",
                  "\\mathcal",
                  "\\mathfrak",
                  "\\mathscr",
                  "\\boldsymbol",
                  "\\bm")
              + pick(group(depth), "{R}", "{x1}", " T");
      case 10 ->
          pick("\\text", "\\textbf", "\\textit", "\\textrm", "\\textsf", "\\texttt") + words();
      case 11, 12 ->
          pick(
                  "\\hat",
                  "\\bar",
                  "\\tilde",
                  "\\vec",
                  "\\dot",
                  "\\ddot",
                  "\\acute",
                  "\\grave",
                  "\\breve",
                  "\\check",
                  "\\mathring")
              + pick(group(depth), "{x}", "{A}", " f")
              + pick("", scripts(depth));
      case 13 -> pick("\\overline", "\\underline") + argument(depth);
      case 14, 15 -> environment(pick(ENVIRONMENTS), depth);
      case 16, 17, 18 ->
          node(depth)
              + pick(scripts(depth), scripts(depth), "'", "''", "'^" + script(depth), "'_i");
      case 19 -> pick("\\,", "\\;", "\\:", "\\!", "\\>", "\\quad ", "\\qquad ", "\\enspace ");
      case 20 ->
          pick(
              group(depth),
              "{" + row(depth, 2) + pick("\\displaystyle ", "\\textstyle ") + row(depth, 3) + "}",
              pick("\\implies ", "\\iff ", "\\impliedby ", "\\displaystyle "),
              pick("\\dots ", "\\cdots ") + pick(",", "+", "=", ")", "x", "", ";"));
      case 21 -> pick("{=}", "{-}", "{,}", "{}", "{(}");
      case 22 -> pick("é", "ã", "\\mathit{época}");
      case 23 -> pick("\\underbrace", "\\widehat", "\\phantom") + group(depth);
      default -> row(depth, 4);
    };
  }

  private String words() {
    return "{"
        + several(
            6, i -> pick("a", "se ", "época", "ção", " ", "Não ", "3", ".", ",", "(i)", "\\%"))
        + "}";
  }

  private String several(int most, IntFunction<String> part) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(part)
        .collect(Collectors.joining());
  }

  private String environment(String name, int depth) {
    int columns = name.equals("gathered") ? 1 : 1 + random.nextInt(name.contains("cases") ? 2 : 4);
    String described = name.equals("array") ? "{" + "lcrc".substring(0, columns) + "}" : "";
    String rows =
        IntStream.rangeClosed(0, random.nextInt(5))
            .mapToObj(i -> cells(1 + random.nextInt(columns), depth))
            .collect(Collectors.joining(pick(" \\\\ ", "\\\\", "\\\\\n")));
    return "\\begin{" + name + "}" + described + rows + pick("", " \\\\") + "\\end{" + name + "}";
  }

  private String cells(int count, int depth) {
    return IntStream.range(0, count)
        .mapToObj(i -> pick("", row(depth, 2), row(depth, 2)))
        .collect(Collectors.joining(" & "));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
