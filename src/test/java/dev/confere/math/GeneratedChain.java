package dev.confere.math;

import dev.confere.engine.number.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/// Makes right chains by chance, in the ways in which people write them, with a result that can be made wrong.
///
/// @param kind `latex` or `text`
/// @param before the line up to the result
/// @param result the result as printed
/// @param after the rest of the line
record GeneratedChain(String kind, String before, String result, String after) {

  String line() {
    return before + result + after;
  }

  /// The line with another first digit of its result: wrong beyond any rounding.
  String wrong(Random random) {
    for (int i = 0; i < result.length(); i++) {
      char digit = result.charAt(i);
      if (digit >= '1' && digit <= '9') {
        char other = (char) ('1' + (digit - '1' + 1 + random.nextInt(8)) % 9);
        return before + result.substring(0, i) + other + result.substring(i + 1) + after;
      }
    }
    return before + "7" + result + after;
  }

  /// A term with its value in both spellings.
  ///
  /// @param level 1 for sums, 2 for products, 3 for what needs no brackets
  private record Piece(String latex, String text, Rational value, int level) {
    String latex(int least) {
      return level < least ? "(" + latex + ")" : latex;
    }

    String text(int least) {
      return level < least ? "(" + text + ")" : text;
    }
  }

  private static final List<String> LEADS =
      List.of(
          "",
          "",
          "",
          "So she has ",
          "He paid ",
          "The total is ",
          "Thus ",
          "That means he made ",
          "In May they sold ",
          "- ",
          "Step 2: ",
          "Then, ",
          "Week 3: ",
          "They need (",
          "Total = ",
          "Each gets ",
          "Ela gastou ");
  private static final List<String> TAILS =
      List.of(
          "",
          ".",
          " left.",
          " apples",
          " in total.",
          ", so we go on.",
          " pages per day",
          " of them are red.",
          " minutes",
          "\nand more",
          " - that is all",
          " dollars.",
          " reais.",
          " cm long",
          ". Next, we add.");
  private static final List<String> LATEX_LEADS =
      List.of(
          "",
          "",
          "",
          "",
          "x = ",
          "\\text{Area} = ",
          "P(A) = ",
          "\\frac{dy}{dx} = ",
          "E = ",
          "\\text{so } ",
          "a_1 + a_2 = ",
          "\\Rightarrow ",
          "\\begin{aligned} y &= ",
          "2+2=4,\\quad ");
  private static final List<String> LATEX_TAILS =
      List.of(
          "",
          "",
          ".",
          ",",
          "\\text{ cm}",
          "\\ \\text{ways}",
          " \\text{ (by symmetry)}",
          " \\implies y = 2",
          "\\,",
          ",\\quad 1+1=2",
          "^{}");

  static GeneratedChain of(Random random) {
    boolean latex = random.nextBoolean();
    Piece piece = sum(random, 2 + random.nextInt(2), latex);
    String result = printed(piece.value(), latex, random);
    return latex ? formula(piece, result, random) : sentence(piece, result, random);
  }

  private static GeneratedChain formula(Piece piece, String result, Random random) {
    String lead = pick(LATEX_LEADS, random);
    String tail = pick(LATEX_TAILS, random).replace("^{}", "");
    boolean aligned = lead.startsWith("\\begin");
    String equals = aligned ? " \\\\ &= " : random.nextBoolean() ? "=" : " = ";
    boolean boxed = random.nextInt(4) == 0;
    String before = lead + piece.latex() + equals + (boxed ? "\\boxed{" : "");
    return new GeneratedChain(
        "latex", before, result, (boxed ? "}" : "") + (aligned ? ". \\end{aligned}" : tail));
  }

  private static GeneratedChain sentence(Piece piece, String result, Random random) {
    String lead = pick(LEADS, random);
    String tail = pick(TAILS, random);
    String close = lead.endsWith("(") ? ")" : "";
    String equals = pick(List.of("=", " = ", " =", "= "), random);
    return new GeneratedChain("text", lead + piece.text() + equals, result, close + tail);
  }

  private static String pick(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  // Terms.

  private static Piece sum(Random random, int terms, boolean latex) {
    Piece sum = product(random, 1 + random.nextInt(2), latex);
    for (int i = 1; i < terms; i++) {
      Piece next = product(random, 1 + random.nextInt(2), latex);
      boolean minus = random.nextInt(3) == 0;
      String sign = minus ? "-" : "+";
      String gap = random.nextBoolean() ? " " : "";
      sum =
          new Piece(
              sum.latex() + gap + sign + gap + next.latex(2),
              sum.text() + " " + sign + " " + next.text(2),
              minus ? sum.value().minus(next.value()) : sum.value().plus(next.value()),
              1);
    }
    return sum;
  }

  private static Piece product(Random random, int factors, boolean latex) {
    Piece product = atom(random, latex);
    for (int i = 1; i < factors; i++) {
      product =
          random.nextInt(3) == 0
              ? over(product, nonZero(random), random)
              : times(product, atom(random, latex), random);
    }
    return product;
  }

  private static Piece times(Piece left, Piece right, Random random) {
    String cross = pick(List.of(" \\cdot ", "\\times ", " \\times ", "\\cdot"), random);
    String join =
        cross.endsWith("t") && Character.isLetter(right.latex(3).charAt(0)) ? cross + " " : cross;
    String sign = pick(List.of(" * ", "*", " x ", " × ", "·"), random);
    return new Piece(
        left.latex(2) + join + right.latex(3),
        left.text(2) + sign + right.text(3),
        left.value().times(right.value()),
        2);
  }

  private static Piece over(Piece left, Piece right, Random random) {
    boolean bar = random.nextBoolean();
    String latex =
        bar
            ? "\\frac{" + left.latex() + "}{" + right.latex() + "}"
            : left.latex(2) + " \\div " + right.latex(3);
    String text = left.text(2) + pick(List.of("/", " / ", " ÷ "), random) + right.text(3);
    return new Piece(latex, text, left.value().dividedBy(right.value()), 2);
  }

  private static Piece nonZero(Random random) {
    int value = 2 + random.nextInt(9);
    return new Piece("" + value, "" + value, Rational.of(value), 3);
  }

  private static Piece atom(Random random, boolean latex) {
    int kind = random.nextInt(latex ? 12 : 7);
    int a = 1 + random.nextInt(9);
    int b = 2 + random.nextInt(8);
    return switch (kind) {
      case 0 -> number(1000 + random.nextInt(90_000), random);
      case 1 -> decimal(random);
      case 2 -> new Piece(b + "^2", b + "^2", Rational.of((long) b * b), 3);
      case 3 ->
          new Piece("(" + a + "+" + b + ")", "(" + a + " + " + b + ")", Rational.of(a + b), 3);
      case 7 -> new Piece("\\sqrt{" + b * b + "}", "", Rational.of(b), 3);
      case 8 -> new Piece("\\binom{" + (b + 2) + "}{2}", "", Rational.of((b + 2) * (b + 1) / 2), 3);
      case 9 -> new Piece("|" + a + "-" + (a + b) + "|", "", Rational.of(b), 3);
      case 10 -> new Piece("\\max(" + a + ", " + (a + b) + ")", "", Rational.of(a + b), 3);
      case 11 -> new Piece("2^{" + a + "}", "", Rational.of(1L << a), 3);
      default -> new Piece("" + a * b, "" + a * b, Rational.of((long) a * b), 3);
    };
  }

  private static Piece number(int value, Random random) {
    String plain = String.valueOf(value);
    int cut = plain.length() - 3;
    String latexComma = pick(List.of("", ",", "{,}", ",\\!", "\\,"), random);
    String comma = random.nextBoolean() ? "" : ",";
    return new Piece(
        plain.substring(0, cut) + latexComma + plain.substring(cut),
        plain.substring(0, cut) + comma + plain.substring(cut),
        Rational.of(value),
        3);
  }

  private static Piece decimal(Random random) {
    int cents = 1 + random.nextInt(2_000);
    Rational value = Rational.of(cents, 100);
    String text = value.toDecimalString(2);
    return new Piece(text, text, value, 3);
  }

  // Results.

  private static String printed(Rational value, boolean latex, Random random) {
    if (value.isInteger()) {
      return whole(value, random);
    }
    if (value.finiteDecimals().orElse(9) <= 6) {
      return value.toDecimalString(value.finiteDecimals().getAsInt());
    }
    String sign = value.signum() < 0 ? "-" : "";
    BigInteger over = value.numerator().abs();
    return latex
        ? sign + "\\frac{" + over + "}{" + value.denominator() + "}"
        : sign + over + "/" + value.denominator();
  }

  private static String whole(Rational value, Random random) {
    String plain = value.numerator().abs().toString();
    String sign = value.signum() < 0 ? "-" : "";
    boolean grouped = plain.length() > 3 && random.nextBoolean();
    return sign + (grouped ? plain.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") : plain);
  }
}
