package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No input makes the readers throw or hang.
class EndlessInputTest {

  private static final int MANY = 100_000;

  static Stream<String> openings() {
    return Stream.of(
        "(",
        "[",
        "{",
        "\\{",
        "|",
        "\\left(",
        "\\frac{",
        "\\frac1",
        "\\sqrt{",
        "\\sqrt[",
        "^{",
        "_{",
        "2^",
        "-",
        "+",
        "!",
        "1+",
        "2*",
        "2 \\cdot ",
        "\\sin ",
        "\\sum_{i=1}^{3}",
        "\\begin{aligned}",
        "\\begin{bmatrix}",
        "\\text{",
        "\\boxed{",
        "=",
        "5=",
        "\\overset{",
        "\\left|",
        "((1)+",
        "[[1,",
        "\\max(",
        "\\binom{",
        "\\log_",
        "1,",
        "1.",
        "1 ",
        "1{,}",
        "$",
        "$5+",
        "%",
        "5%",
        "°",
        "'",
        "/",
        "1/",
        "x",
        "x_",
        "\\mathrm{a",
        "\\phantom{",
        "\\overbrace{",
        "&",
        "\\\\",
        "&=\\\\",
        "1 000",
        "\\pmod{",
        "\\not",
        "\\not=",
        "<<",
        "<<1=1>>",
        "\n",
        "\n- ",
        "5 apples ",
        "5 apples + ",
        "word ",
        "3 of ",
        "√",
        "²",
        "½",
        "\\hat{",
        "‖",
        "\\lfloor ",
        "\\over ",
        "\\cdots ",
        ": ",
        "5:",
        "x 3 ",
        "e",
        "1e9",
        "\\quad ");
  }

  @ParameterizedTest
  @MethodSource("openings")
  void manyOfTheSame(String piece) {
    read(piece.repeat(10_000));
    read("1 = " + piece.repeat(3_000) + " = 7");
  }

  static Stream<String> passages() {
    return Stream.of(
        "\\(",
        "\\\\(",
        "\\\\[",
        "\\[",
        "$$",
        "$$a",
        "$$ \\a ",
        "\\begin{align}",
        "\\begin{verbatim}",
        "`",
        "`a\n",
        "``` ",
        "```\n",
        "~~~a\n",
        "<!--",
        "<a",
        "](x",
        "](x\"",
        "$ ",
        "$a",
        "$ \\a",
        "%",
        "\\",
        "\\*",
        "> ",
        "| ",
        "$a = ",
        "$a$ = ",
        "$$a = $$ ",
        "5 . 6 ",
        "1 and ");
  }

  @ParameterizedTest
  @MethodSource("passages")
  void manyPassages(String piece) {
    String text = piece.repeat(300_000 / piece.length());
    for (TextKind kind : TextKind.values()) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(30),
          () ->
              assertThat(
                      FreeTextReader.read(
                          new SourceFile("endless", text), kind, Names.NONE, Notation.UNSETTLED))
                  .isNotNull(),
          piece);
    }
  }

  static Stream<String> nests() {
    return Stream.of(
        "( )",
        "[ ]",
        "{ }",
        "\\{ \\}",
        "\\left( \\right)",
        "\\frac{ }{2}",
        "\\sqrt{ }",
        "2^{ }",
        "| |",
        "\\max( ,1)",
        "\\text{ }",
        "\\boxed{ }",
        "\\begin{bmatrix} \\end{bmatrix}",
        "\\sin( )",
        "\\overline{ }");
  }

  @ParameterizedTest
  @MethodSource("nests")
  void deepNests(String pair) {
    String[] halves = pair.split(" ", 2);
    read("1 = " + halves[0].repeat(MANY) + "1" + halves[1].repeat(MANY));
  }

  @Test
  void longSumsAreReadOrSaidToBeTooLong() {
    List<Chain> chains = latex("1" + "+1".repeat(1_500) + " = 1501");
    assertThat(chains).hasSize(1);
    assertThat(chains.getFirst().sides().getFirst()).isInstanceOf(Side.Read.class);
    List<Chain> tooLong = latex("1" + "+1".repeat(MANY) + " = 2");
    assertThat(tooLong.getFirst().sides().getFirst()).isInstanceOf(Side.Unread.class);
  }

  @Test
  void randomBytes() {
    long seed = 20_250_131;
    Random random = new Random(seed);
    byte[] bytes = new byte[1_000_000];
    random.nextBytes(bytes);
    read(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  @Test
  void randomPieces() {
    List<String> pieces = openings().toList();
    for (long seed = 1; seed <= 400; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
        text.append(
            random.nextInt(5) == 0
                ? "="
                : random.nextInt(4) == 0 ? "}" : String.valueOf(random.nextInt(100)));
      }
      check(text.toString(), "seed " + seed);
    }
  }

  private static void read(String text) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> check(text, text.substring(0, Math.min(40, text.length()))));
  }

  private static void check(String text, String label) {
    List<Notation> notations =
        text.length() > 5_000
            ? List.of(Notation.UNSETTLED)
            : List.of(Notation.POINT, Notation.COMMA, Notation.UNSETTLED);
    for (Notation notation : notations) {
      SourceFile file = new SourceFile("endless", text);
      List<Chain> formulas = new MathReader(file, notation).readLatex(file.whole(), Names.NONE);
      List<Chain> sentences = TextReader.read(file, file.whole(), Names.NONE, notation);
      for (Chain chain : Stream.concat(formulas.stream(), sentences.stream()).toList()) {
        assertThat(new Span(0, text.length()).contains(chain.span())).as(label).isTrue();
        chain
            .sides()
            .forEach(side -> assertThat(chain.span().contains(side.span())).as(label).isTrue());
      }
    }
  }

  private static List<Chain> latex(String text) {
    SourceFile file = new SourceFile("long", text);
    return new MathReader(file, Notation.POINT).readLatex(file.whole(), Names.NONE);
  }
}
