import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Exercises made by chance, the same at every run: of about 120 lines and 35 formulas each.
///
/// Every page is written twice: for Confere with its data and statements, and as plain Markdown with the same words, tables and
/// formulas for programs that know neither. All that is stated is right, or Confere would refuse to build it.
final class Corpus {

  private static final Pattern FORMULA =
      Pattern.compile("\\$\\$([^$]+)\\$\\$|\\$([^$\\n]+)\\$");

  private static final int STEPS = 6;
  private static final int NOTES = 12;

  private final Random random;
  private final StringBuilder confere = new StringBuilder();
  private final StringBuilder plain = new StringBuilder();

  private Corpus(long seed) {
    random = new Random(seed);
  }

  /// What a corpus holds.
  ///
  /// @param shapes formulas that differ in more than their digits
  record Size(int pages, int lines, int formulas, int distinct, int shapes, long bytes) {}

  /// Writes `content/lista/…` and `plain/…` below a folder.
  static Size write(Path folder, int pages) throws IOException {
    Path own = Files.createDirectories(folder.resolve("content/lista"));
    Path others = Files.createDirectories(folder.resolve("plain"));
    Files.writeString(
        folder.resolve("content/site.yaml"), "title: Lista\nlanguage: pt-BR\ndecimal: point\n");
    int lines = 0;
    int formulas = 0;
    long bytes = 0;
    Set<String> distinct = new HashSet<>();
    Set<String> shapes = new HashSet<>();
    for (int number = 1; number <= pages; number++) {
      Corpus page = new Corpus(number);
      page.page(number);
      String name = String.format(Locale.ROOT, "%05d.md", number);
      Files.writeString(own.resolve(name), page.confere);
      Files.writeString(others.resolve(name), page.plain);
      lines += (int) page.confere.chars().filter(c -> c == '\n').count();
      bytes += page.confere.length();
      Matcher formula = FORMULA.matcher(page.plain);
      while (formula.find()) {
        formulas++;
        distinct.add(formula.group());
        shapes.add(formula.group().replaceAll("[0-9]", "0"));
      }
    }
    return new Size(pages, lines, formulas, distinct.size(), shapes.size(), bytes);
  }

  private void both(String text) {
    confere.append(text);
    plain.append(text);
  }

  private void line(String text) {
    both(text + "\n\n");
  }

  private void display(String latex) {
    line("$$" + latex + "$$");
  }

  private void page(int number) {
    String title = "Exercício " + number + ": " + pick(TOPICS);
    both("---\ntitle: \"" + title + "\"\n");
    both("description: \"" + sentence() + "\"\n");
    both("topics: [" + pick(TOPICS) + ", " + pick(TOPICS) + "]\n");
    both("difficulty: " + (1 + random.nextInt(5)) + "\n---\n\n");
    line("## Cenário");
    line(sentence() + " " + notation() + " " + sentence() + " " + notation());
    relu();
    List<Runnable> steps =
        new ArrayList<>(
            List.of(
                this::mean,
                this::neuron,
                this::matrix,
                this::share,
                this::roots,
                this::sigmoid,
                this::descent,
                this::powers,
                this::pooling,
                this::correlation,
                this::norm,
                this::derivation,
                this::cases,
                this::entropy));
    Collections.shuffle(steps, random);
    for (int i = 0; i < STEPS; i++) {
      both("### Passo " + (i + 2) + "\n\n");
      line(sentence() + " " + notation());
      steps.get(i).run();
    }
    confere.append(":::\n\n");
    both("## Observações\n\n");
    for (int i = 0; i < NOTES; i++) {
      both("- " + sentence() + (i == 0 ? " " + notation() : "") + "\n");
    }
    both("\n" + sentence() + "\n" + sentence() + "\n\n> " + sentence() + "\n");
  }

  private void relu() {
    int n = 3 + random.nextInt(4);
    List<BigDecimal> z = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      z.add(number(1, 60));
    }
    String name = pick("neurônio", "canal", "filtro", "unidade");
    confere.append("```data\nz: ").append(z).append("\n```\n\n");
    confere.append("```compute\na = relu(z)\nsoma = sum(a)\nativos = count(a > 0)\n```\n\n");
    confere.append("| ").append(name).append(" {i} | $z_i$ {= z} | $a_i$ {= a} |\n|---|---|---|\n\n");
    plain.append("| ").append(name).append(" | $z_i$ | $a_i$ |\n|---|---|---|\n");
    for (int i = 0; i < n; i++) {
      plain.append("| " + (i + 1) + " | " + z.get(i) + " | " + positive(z.get(i)) + " |\n");
    }
    plain.append("\n");
    confere.append("::: task\na) " + sentence() + " [[? = a]]\n:::\n\n");
    confere.append("::: task\nb) " + sentence() + " [[? = soma]]\n:::\n\n");
    plain.append("a) Calcule $a_i = \\max(0, z_i)$.\n\nb) Calcule a soma.\n\n");
    confere.append("::: solution\n");
    both("### Passo 1\n\n");
    String function = pick("\\operatorname{ReLU}", "\\operatorname{ReLU}", "f", "\\varphi");
    for (int i = 0; i < Math.min(n, 4); i++) {
      String argument = random.nextBoolean() ? "z_" + (i + 1) : z.get(i).toString();
      display(
          function + "(" + argument + ") = \\max(0, " + z.get(i) + ") = " + positive(z.get(i))
              + (random.nextInt(3) > 0 ? " \\rightarrow \\text{" + state(z.get(i)) + "}" : ""));
    }
    BigDecimal sum = z.stream().map(Corpus::positive).reduce(BigDecimal.ZERO, BigDecimal::add);
    display("\\mathit{soma} = " + joined(z.stream().map(Corpus::positive).toList()) + " = " + sum);
    long active = z.stream().filter(it -> it.signum() > 0).count();
    confere.append("Ficam [[" + active + " = ativos]] ativos, e a soma é [[" + sum + " = soma]].\n\n");
    plain.append("Ficam " + active + " ativos, e a soma é " + sum + ".\n\n");
  }

  private static String state(BigDecimal z) {
    return z.signum() > 0 ? "ATIVO" : "INATIVO";
  }

  private static BigDecimal positive(BigDecimal z) {
    return z.signum() > 0 ? z : BigDecimal.ZERO.setScale(z.scale());
  }

  private void mean() {
    int n = 3 + random.nextInt(5);
    int decimals = random.nextInt(3);
    List<BigDecimal> x = numbers(n, decimals, 90);
    BigDecimal sum = x.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String bar = pick("\\bar{x}", "\\bar{y}", "\\mu", "m", "\\hat{\\mu}");
    BigDecimal mean = sum.divide(BigDecimal.valueOf(n), 12, RoundingMode.HALF_EVEN);
    int shown = decimals + 1 + random.nextInt(2);
    boolean exact = mean.setScale(shown, RoundingMode.HALF_EVEN).compareTo(mean) == 0;
    display(
        bar + " = \\frac{" + joined(x) + "}{" + n + "} = \\frac{" + sum + "}{" + n + "} "
            + (exact ? "=" : "\\approx") + " " + mean.setScale(shown, RoundingMode.HALF_EVEN));
    line("A média $" + bar + "$ resume " + n + " valores, de $x_1$ a $x_{" + n + "}$.");
  }

  private void neuron() {
    int n = 2 + random.nextInt(3);
    String w = pick("w", "v", "u", "\\theta");
    String x = pick("x", "h", "a");
    List<String> symbols = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    BigDecimal bias = number(1, 20);
    BigDecimal sum = bias;
    for (int i = 1; i <= n; i++) {
      BigDecimal weight = number(1, 15);
      BigDecimal input = number(random.nextInt(2), 12);
      symbols.add(w + "_" + i + " " + x + "_" + i);
      terms.add(factor(weight, i == 1) + " \\cdot " + factor(input, false));
      sum = sum.add(weight.multiply(input));
    }
    display(
        pick("y", "s", "z", "o") + " = " + String.join(" + ", symbols) + " + b = "
            + String.join(" + ", terms) + signed(bias) + " = " + sum);
    line("O viés é $b = " + bias + "$ e há $" + n + "$ entradas.");
  }

  private void matrix() {
    int a = small();
    int b = small();
    int c = small();
    int d = small();
    int e = small();
    int f = small();
    String kind = pick("bmatrix", "pmatrix", "bmatrix");
    display(
        pick("W x", "A v", "M u") + " = " + table(kind, a + " & " + b + " \\\\ " + c + " & " + d)
            + " " + table(kind, e + " \\\\ " + f) + " = "
            + table(kind, (a * e + b * f) + " \\\\ " + (c * e + d * f)));
    display(
        "\\det " + pick("W", "A", "M") + " = " + factor(a, true) + " \\cdot " + factor(d, false)
            + " - " + factor(b, false) + " \\cdot " + factor(c, false) + " = " + (a * d - b * c));
  }

  private static String table(String kind, String cells) {
    return "\\begin{" + kind + "} " + cells + " \\end{" + kind + "}";
  }

  private void share() {
    int n = List.of(2, 4, 5, 10, 20, 25, 50).get(random.nextInt(7));
    int k = 1 + random.nextInt(n);
    BigDecimal share = BigDecimal.valueOf(k).divide(BigDecimal.valueOf(n)).stripTrailingZeros();
    String percent = share.movePointRight(2).stripTrailingZeros().toPlainString();
    display("\\frac{" + k + "}{" + n + "} = " + share.toPlainString() + " = " + percent + "\\%");
    line("De $" + n + "$ casos, $" + k + "$ são positivos: $p = " + share.toPlainString() + "$.");
  }

  private void roots() {
    int p = 1 + random.nextInt(9);
    int q = p + 1 + random.nextInt(9);
    int b = -(p + q);
    int c = p * q;
    int delta = b * b - 4 * c;
    display("\\Delta = b^2 - 4ac = (" + b + ")^2 - 4 \\cdot 1 \\cdot " + c + " = " + delta);
    display(
        pick("x", "t", "r") + "_1 = \\frac{" + -b + " + \\sqrt{" + delta + "}}{2} = \\frac{" + -b
            + " + " + (q - p) + "}{2} = " + q);
    line("A outra raiz é $x_2 = " + p + "$, e $x_1 \\cdot x_2 = " + c + "$.");
  }

  private void sigmoid() {
    BigDecimal x = number(1, 40);
    double value = 1 / (1 + Math.exp(-x.doubleValue()));
    String shown = rounded(value, 3);
    display("\\frac{1}{1 + e^{" + x.negate() + "}} \\approx " + shown);
    line(
        pick(
            "A função $\\sigma(x) = \\frac{1}{1 + e^{-x}}$ satura quando $|x|$ cresce.",
            "Vale $0 < \\sigma(x) < 1$ para todo $x \\in \\mathbb{R}$.",
            "Sua derivada é $\\sigma'(x) = \\sigma(x)\\,(1 - \\sigma(x))$, no máximo $\\frac{1}{4}$."));
  }

  private void descent() {
    BigDecimal w = number(1, 30);
    BigDecimal rate = new BigDecimal(pick("0.1", "0.01", "0.5", "0.05", "0.2"));
    BigDecimal gradient = number(1, 40);
    display(
        pick("w", "\\theta", "b", "w_2") + " \\leftarrow " + w + " - " + rate + " \\cdot "
            + factor(gradient, false) + " = " + w.subtract(rate.multiply(gradient)));
    line(
        "Aqui $\\eta = " + rate + "$ e "
            + pick(
                "$\\frac{\\partial L}{\\partial w} = " + gradient + "$.",
                "$\\nabla L = " + gradient + "$.",
                "$\\frac{dL}{dw} = " + gradient + "$."));
  }

  private void powers() {
    int base = 2 + random.nextInt(3);
    int last = 2 + random.nextInt(4);
    List<BigDecimal> terms = new ArrayList<>();
    for (int k = 0; k <= last; k++) {
      terms.add(BigDecimal.valueOf(base).pow(k));
    }
    BigDecimal sum = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    display("\\sum_{k=0}^{" + last + "} " + base + "^k = " + joined(terms) + " = " + sum);
    BigDecimal power = BigDecimal.valueOf(base).pow(last + 1);
    display(
        "\\frac{" + base + "^{" + (last + 1) + "} - 1}{" + base + " - 1} = \\frac{" + power
            + " - 1}{" + (base - 1) + "} = " + sum);
  }

  private void pooling() {
    int windows = 2 + random.nextInt(2);
    for (int i = 0; i < windows; i++) {
      List<BigDecimal> window = numbers(4, random.nextInt(2), 50);
      List<String> shown = window.stream().map(BigDecimal::toString).toList();
      display(
          pick("\\max", "\\min").equals("\\max")
              ? "\\max(" + String.join(", ", shown) + ") = " + Collections.max(window)
              : "\\min(" + String.join(", ", shown) + ") = " + Collections.min(window));
    }
    line("A janela é de $2 \\times 2$ com passo $" + (1 + random.nextInt(2)) + "$.");
  }

  private void correlation() {
    int n = 3 + random.nextInt(2);
    List<String> terms = new ArrayList<>();
    int sum = 0;
    for (int i = 0; i < n; i++) {
      int kernel = random.nextInt(-2, 3);
      int pixel = random.nextInt(0, 10);
      terms.add(factor(pixel, i == 0) + " \\cdot " + factor(kernel, false));
      sum += kernel * pixel;
    }
    String at = pick("s_{11}", "s_{12}", "(I * K)_{11}", "y_{ij}", "c_{21}");
    display(at + " = " + String.join(" + ", terms) + " = " + sum);
    line("O núcleo tem $" + n + "$ pesos: " + notation());
  }

  private void norm() {
    int factor = 1 + random.nextInt(4);
    int[] triple = List.of(new int[] {3, 4, 5}, new int[] {5, 12, 13}, new int[] {8, 15, 17}).get(random.nextInt(3));
    int a = factor * triple[0];
    int b = factor * triple[1];
    display(
        "\\sqrt{" + a + "^2 + " + b + "^2} = \\sqrt{" + a * a + " + " + b * b + "} = \\sqrt{"
            + (a * a + b * b) + "} = " + factor * triple[2]);
    line("O vetor $v = (" + a + ", " + b + ")$ tem norma $\\left\\| v \\right\\|$ inteira.");
  }

  private void derivation() {
    BigDecimal a = number(1, 30);
    BigDecimal b = number(1, 30);
    BigDecimal c = number(1, 30);
    String name = pick("E", "J", "L", "R", "C");
    display(
        "\\begin{aligned} " + name + " &= " + a + signed(b) + signed(c) + " \\\\ &= "
            + a.add(b) + signed(c) + " \\\\ &= " + a.add(b).add(c) + " \\end{aligned}");
    line("Portanto, $" + name + " = " + a.add(b).add(c) + "$.");
  }

  private void cases() {
    BigDecimal slope = new BigDecimal(pick("0.01", "0.1", "0.2", "0.25"));
    String f = pick("f", "g", "\\varphi");
    display(
        f + "(x) = \\begin{cases} x & \\text{se } x > 0 \\\\ " + slope
            + "x & \\text{caso contrário} \\end{cases}");
    BigDecimal x = number(1, 50).abs().negate();
    display(slope + " \\cdot (" + x + ") = " + slope.multiply(x));
  }

  private void entropy() {
    BigDecimal p = new BigDecimal("0." + (11 + random.nextInt(88)));
    display("-\\ln " + p + " \\approx " + rounded(-Math.log(p.doubleValue()), 3));
    line(
        pick(
            "Em geral, $H(p, q) = -\\sum_{i} p_i \\ln q_i$.",
            "A perda é $L = -\\ln \\hat{y}_k$, com $\\hat{y}_k = " + p + "$.",
            "Como $\\ln 1 = 0$, a perda some quando $\\hat{y} \\to 1$."));
  }

  /// A sentence with a formula of symbols, of many shapes.
  private String notation() {
    return pick("Escreve-se ", "Vale ", "Lembre que ", "Seja ", "Aqui, ") + "$" + symbols() + "$.";
  }

  private String symbols() {
    String f = pick("f", "g", "h", "\\phi", "F");
    return switch (random.nextInt(9)) {
      case 0 -> symbol() + " \\in \\mathbb{R}^{" + pick("n", "m", "d", "m \\times n", "k") + "}";
      case 1 -> f + ": \\mathbb{R}^" + pick("n", "m", "d") + " \\to \\mathbb{R}";
      case 2 -> symbol() + pick(" + ", " - ", " \\cdot ") + symbol() + " = " + free();
      case 3 -> "1 \\le " + pick("i", "j", "k", "t") + " \\le " + pick("n", "m", "N", "T");
      case 4 -> f + "(" + symbol() + ") " + pick("\\ge", "\\le", "=", "\\neq") + " 0";
      case 5 -> symbol() + " = " + f + "(" + symbol() + ", " + symbol() + ")";
      case 6 -> "\\frac{" + symbol() + "}{" + symbol() + "} " + pick("\\to", "=", "<") + " " + free();
      case 7 -> pick("\\hat", "\\tilde", "\\bar") + "{" + pick("x", "y", "z", "w") + "}_" + pick("i", "j", "k");
      default -> symbol();
    };
  }

  private String symbol() {
    return random.nextInt(8) == 0 ? indexed(pick("z", "a")) : free();
  }

  /// Of a letter that no page gives a value: a relation with it says nothing that could be false.
  private String free() {
    return indexed(
        pick("x", "y", "w", "b", "h", "u", "v", "\\alpha", "\\beta", "\\lambda", "\\theta", "W", "A"));
  }

  private String indexed(String letter) {
    return letter
        + pick("", "", "_i", "_j", "_{ij}", "_k", "_" + (1 + random.nextInt(5)), "^{(" + (1 + random.nextInt(3)) + ")}", "_t");
  }

  private BigDecimal number(int decimals, int tenths) {
    int bound = decimals == 0 ? Math.max(2, tenths / 4) : tenths;
    int drawn = random.nextInt(-bound, bound + 1);
    return BigDecimal.valueOf(drawn == 0 ? 1 : drawn, decimals);
  }

  private List<BigDecimal> numbers(int count, int decimals, int bound) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(number(decimals, bound));
    }
    return numbers;
  }

  private int small() {
    return random.nextInt(-4, 10);
  }

  private static String factor(BigDecimal number, boolean first) {
    return number.signum() < 0 && !first ? "(" + number + ")" : number.toString();
  }

  private static String factor(int number, boolean first) {
    return factor(BigDecimal.valueOf(number), first);
  }

  private static String signed(BigDecimal number) {
    return number.signum() < 0 ? " - " + number.negate() : " + " + number;
  }

  private static String joined(List<BigDecimal> numbers) {
    StringBuilder sum = new StringBuilder(numbers.getFirst().toString());
    numbers.stream().skip(1).forEach(number -> sum.append(signed(number)));
    return sum.toString();
  }

  private static String rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toString();
  }

  private String sentence() {
    return pick("Uma rede pequena", "O modelo", "Cada camada", "A função de ativação", "O conjunto de treino", "Esta etapa")
        + " "
        + pick("transforma", "recebe", "descarta", "soma", "compara", "mede", "guarda")
        + " "
        + pick("os sinais da entrada", "as saídas da camada anterior", "valores já normalizados", "poucos exemplos de cada classe", "o erro de cada exemplo")
        + ", "
        + pick("e o resultado segue adiante", "antes de qualquer decisão", "sem alterar os pesos", "uma vez por época", "como na aula passada")
        + ".";
  }

  private static final String[] TOPICS = {
    "ReLU", "camada densa", "convolução", "pooling", "gradiente", "perda", "normalização", "softmax", "regressão", "estatística"
  };

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /// `java Corpus.java FOLDER PAGES`
  public static void main(String[] arguments) throws IOException {
    Consumer<Object> out = IO::println;
    out.accept(write(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
  }
}
