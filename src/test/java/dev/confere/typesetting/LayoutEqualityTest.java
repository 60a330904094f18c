package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the layout engine sets is, byte for byte, what KaTeX itself gives.
class LayoutEqualityTest {

  private static final LayoutEngine ENGINE = LayoutEngine.with(Macros.NONE);

  private static Press press;

  @BeforeAll
  static void open() {
    press = new Press(Macros.NONE);
  }

  @AfterAll
  static void close() {
    press.close();
  }

  @Test
  void allSigns() {
    List<Formula> formulas = new ArrayList<>();
    List<String> signs = signs();
    for (int i = 0; i < signs.size(); i += 10) {
      String row = String.join(" x", signs.subList(i, Math.min(signs.size(), i + 10)));
      formulas.add(Formula.inline(row));
      formulas.add(Formula.display("x^{" + row + "}_{y_{" + row + "}}"));
      for (String font : List.of("\\mathrm", "\\mathbf", "\\mathit", "\\boldsymbol")) {
        formulas.add(Formula.inline(font + "{x" + row + "}"));
      }
    }
    assertThat(setAlike(formulas)).isEqualTo(formulas.size());
  }

  @Test
  void allLettersInAllFonts() {
    String letters = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    String row = letters + letters.toUpperCase(Locale.ROOT) + "0 1 2 3 4 5 6 7 8 9";
    List<Formula> formulas = new ArrayList<>();
    for (String font : List.of("sf", "tt", "bb", "cal", "frak", "scr", "rm", "bf", "it")) {
      formulas.add(Formula.inline("\\math" + font + "{" + row + "}"));
    }
    for (String font : List.of("", "rm", "bf", "it", "sf", "tt")) {
      formulas.add(Formula.inline("\\text" + font + "{" + row + "áàâãçéêíñóôõöúüÇÉÍŁ}"));
      formulas.add(
          Formula.inline("\\text" + font + "{" + row + "áàâãçéêíñóôõöúüÇÉÍ!()*+-,./:;=?@[]|}"));
    }
    assertThat(setAlike(formulas)).isEqualTo(formulas.size() - 6);
  }

  @Test
  void ordinaryFormulas() {
    List<Formula> formulas = new Formulas(3).withRecurringShapes(90, 1);
    formulas.addAll(new Formulas(11).fractions(70));
    assertThat(setAlike(formulas)).isGreaterThan(formulas.size() * 3 / 4);
  }

  @Test
  void formulasThatDifferInDigitsAlone() {
    List<Formula> formulas = new Formulas(4).withRecurringShapes(120, 6);
    for (String font : List.of("\\mathrm", "\\mathit", "\\mathbb", "\\textit", "\\hat")) {
      formulas.add(Formula.inline(font + "{17}_2 \\sqrt[3]{45}"));
      formulas.add(Formula.inline(font + "{80}_9 \\sqrt[4]{56}"));
    }
    assertThat(setAlike(formulas)).isGreaterThan(formulas.size() * 3 / 4);
  }

  @Test
  void oneInAnother() {
    assertThat(setAlike(new NestedFormulas(5, signs()).of(400))).isGreaterThan(200);
  }

  /// Minutes long, so not part of every build: `mvn test -Pslow`.
  @Test
  @Tag("slow")
  void thirtyThousandFormulas() {
    int set = 0;
    for (int seed = 100; seed < 120; seed++) {
      set += setAlike(new NestedFormulas(seed, signs()).of(1_000));
      set += setAlike(new Formulas(seed).withRecurringShapes(300, 1));
      set += setAlike(new Formulas(seed).fractions(200));
    }
    assertThat(set).isGreaterThan(20_000);
  }

  private static List<String> signs() {
    Glyphs glyphs = Glyphs.packaged().orElseThrow();
    return ShapeReader.neutralCommands().stream()
        .sorted()
        .map(name -> "\\" + name)
        .filter(name -> isCharacter(glyphs.command(name)))
        .toList();
  }

  private static boolean isCharacter(Sign sign) {
    return sign != null && sign.kind().character;
  }

  /// How many of the formulas the engine sets, none of them otherwise than KaTeX.
  private static int setAlike(List<Formula> formulas) {
    List<Typeset> byKatex = press.render(formulas);
    List<Formula> different = new ArrayList<>();
    int set = 0;
    for (int i = 0; i < formulas.size(); i++) {
      Optional<Utf8> html = ENGINE.html(formulas.get(i));
      if (html.isPresent()) {
        set++;
        if (!byKatex.get(i).equals(new Typeset.Html(html.get()))) {
          different.add(formulas.get(i));
        }
      }
    }
    assertThat(different).isEmpty();
    return set;
  }
}
