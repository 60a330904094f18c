package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A formula that was met before is read as if it had never been.
class KnownFormulasTest {
  private static final Notation NOTATION = Notation.POINT;

  private static final String[] PIECES = {
    "1",
    "0.5",
    "12",
    "p",
    "z",
    "=",
    "=",
    "<",
    "\\le ",
    "\\approx ",
    "-",
    "+",
    ",",
    "%",
    "\\%",
    "(",
    ")",
    "{",
    "}",
    "^",
    "_",
    "\\frac",
    "\\eta ",
    "\\text{se }",
    "\\to ",
    "…",
    "1.234.5",
    "007",
    "\\mid ",
    "/",
    "\\ln ",
    "\\\\",
    "&",
    " ",
    "≈",
    "\\alpha",
    "\\overset{?}{=}",
    "[",
    "]",
    "!",
    "\\hat{y}",
    "\\sum_{k=1}^{3} k",
    "\\max(1, p)",
    "\\sqrt{4}",
    "z_1",
    "z[1:2]",
    "(1, 2)",
    "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}"
  };

  private static final List<Names> NAMES =
      List.of(Names.NONE, Names.of(Map.of("z", 1, "p", 0), List.of("f")));

  private static List<Chain> anew(SourceFile file, Span body, Names names) {
    MathReader reader = new MathReader(file, NOTATION);
    return reader.readTokens(body, reader.tokens(body), names);
  }

  private static List<Chain> read(SourceFile file, Span body, Names names) {
    return new MathReader(file, NOTATION).readLatex(body, names);
  }

  private static void compare(String formula, Names names) {
    for (String before : List.of("", "Seja p. ", "Suppose that ")) {
      SourceFile file = new SourceFile("a.md", before + "$" + formula + "$ e 2.");
      int start = before.length() + 1;
      Span body = new Span(start, start + formula.length());
      assertThat(read(file, body, names)).as(formula).isEqualTo(anew(file, body, names));
    }
  }

  @Test
  void whatIsKnownIsReadAsAnew() {
    long seed = Long.getLong("confere.seed", 20261128L);
    System.out.println("KnownFormulasTest.whatIsKnownIsReadAsAnew: -Dconfere.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 4_000; i++) {
      StringBuilder formula = new StringBuilder();
      for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
        formula.append(PIECES[random.nextInt(PIECES.length)]);
      }
      compare(formula.toString(), NAMES.get(random.nextInt(NAMES.size())));
    }
  }

  @Test
  void numbersAndSymbolsAreMovedToWhereTheyStand() {
    KnownFormulas known = new KnownFormulas(new boolean[16]);
    SourceFile file = new SourceFile("a.md", "$p = -0.5$");
    known.keep("p = -0.5", 1, anew(file, new Span(1, 9), Names.NONE));
    SourceFile other = new SourceFile("b.md", "Aqui $p = -0.5$");
    assertThat(known.find("p = -0.5", 6)).isEqualTo(anew(other, new Span(6, 14), Names.NONE));
    assertThat(known.find("p = 0.5", 6)).isNull();
  }

  @Test
  void whatNamesStandForDecides() {
    SourceFile file = new SourceFile("a.md", "$z = 1$");
    Span body = new Span(1, 6);
    Names one = Names.of(Map.of("z", 0), List.of());
    Names same = Names.of(Map.of("z", 0), List.of());
    Names other = Names.of(Map.of("z", 1), List.of());
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
    assertThat(read(file, body, Names.NONE).getFirst().sides().getFirst())
        .isInstanceOf(Side.Silent.class);
    assertThat(read(file, body, one).getFirst().sides().getFirst()).isInstanceOf(Side.Read.class);
  }

  @Test
  void computationsAreMovedToWhereTheyStand() {
    String formula = "\\sum_{k=0}^{2} z_k^2 = -\\max(1, z_{1,:}) + \\frac{1}{2} = [1, 2] = 2^10";
    Names names = Names.of(Map.of("z", 2), List.of());
    KnownFormulas known = new KnownFormulas(new boolean[16]);
    known.keep(formula, 1, anew(new SourceFile("a.md", "$" + formula + "$"), names, 1, formula));
    assertThat(known.find(formula, 6))
        .isEqualTo(anew(new SourceFile("b.md", "Aqui $" + formula + "$"), names, 6, formula));
  }

  private static List<Chain> anew(SourceFile file, Names names, int start, String formula) {
    return anew(file, new Span(start, start + formula.length()), names);
  }

  @Test
  void whatIsWrittenOnceIsNotKept() {
    KnownFormulas known = new KnownFormulas(new boolean[16]);
    SourceFile file = new SourceFile("a.md", "$11 + 31 = 42$");
    List<Chain> chains = anew(file, new Span(1, 13), Names.NONE);
    known.meet("11 + 31 = 42", 1, chains);
    assertThat(known.find("11 + 31 = 42", 1)).isNull();
    known.meet("11 + 31 = 42", 1, chains);
    assertThat(known.find("11 + 31 = 42", 1)).isEqualTo(chains);
  }

  @Test
  void whatHasAPlaceElsewhereIsNotKept() {
    KnownFormulas known = new KnownFormulas(new boolean[16]);
    SourceFile file = new SourceFile("a.md", "$1 + 1 = 2$");
    known.keep("1 + 1 = 2", 3, anew(file, new Span(1, 10), Names.NONE));
    assertThat(known.find("1 + 1 = 2", 3)).isNull();
  }
}
