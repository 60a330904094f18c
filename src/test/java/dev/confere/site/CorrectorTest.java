package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.engine.number.Notation;
import dev.confere.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectorTest {

  private static final String HEAD =
      """
      ---
      title: Soma
      decimal: %s
      ---

      ```data
      z: [2.3, -1.7]
      big: 1234.5
      ```

      ```compute
      soma = sum(z)
      sinal = if soma > 0 then "POSITIVO" else "NEGATIVO"
      ```

      """;

  @TempDir private Path top;

  private Corrector.Corrected page(String decimal, String text) throws IOException {
    Files.createDirectories(top.resolve("content/soma"));
    Files.writeString(top.resolve("content/soma/01.md"), HEAD.formatted(decimal) + text);
    Diagnostics diagnostics = new Diagnostics();
    ContentFolder folder =
        ContentFolder.open(top.resolve("content"), "content", diagnostics).orElseThrow();
    ContentPages pages = ContentPages.read(folder, diagnostics);
    return Corrector.correct(pages.all().getFirst().file(), pages);
  }

  private String corrected(String decimal, String text) throws IOException {
    Corrector.Corrected first = page(decimal, text);
    String after = first.after().text().substring(HEAD.formatted(decimal).length());
    Corrector.Corrected again = page(decimal, after);
    assertThat(again.isChanged()).as("idempotent").isFalse();
    return after;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "point|[[0.7 = soma]]|[[0.6 = soma]]",
        "comma|[[0,70 = soma]]|[[0,60 = soma]]",
        "comma|[[1.235,50 = big]]|[[1.234,50 = big]]",
        "point|[[1,235.5 = big]]|[[1,234.5 = big]]",
        "point|[[61% = soma]]|[[60% = soma]]",
        "point|[[4/5 = soma]]|[[3/5 = soma]]",
        "point|[[0.34 ≈ 1/3]]|[[0.33 ≈ 1/3]]",
        "point|[[0.33 = 1/3]]|[[0.33 ≈ 1/3]]",
        "point|[[NEGATIVO = sinal]]|[[POSITIVO = sinal]]",
        "point|[[Não = soma > 0]]|[[Sim = soma > 0]]",
        "point|[[[2.3, +1.7] = z]]|[[[2.3, -1.7] = z]]",
        "comma|$\\claim{[2{,}3; 1{,}8]}{z}$|$\\claim{[2{,}3; -1{,}7]}{z}$",
        "point|$\\claim{0.33}{1/3}$|$\\claim[≈]{0.33}{1/3}$",
        "point|$\\mathit{soma} = 2.3 - 1.7 = 0.7$|$\\mathit{soma} = 2.3 - 1.7 = 0.6$",
        "comma|$2{,}3 - 1{,}7 = 0{,}7$|$2{,}3 - 1{,}7 = 0{,}6$",
        "point|$2 + 3 = 6 = 1 + 4$|$2 + 3 = 5 = 1 + 4$",
        "point|$2/3 \\approx 0.68$|$2/3 \\approx 0.67$",
      })
  void writesTheRightValueInTheSpelling(String decimal, String wrong, String right)
      throws IOException {
    assertThat(corrected(decimal, wrong)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[[0.7 = soma !]] is [[about one ! by eye]]",
        // which of several is wrong, nobody knows
        "$\\mathit{soma} = 2.4 - 1.7 = 0.7$",
        "$2 = 3$",
        "$2/3 \\approx 0.68 = 68\\%$",
        // the exact value and the rounding could both be meant
        "[[0.62 = 0.615]]",
        "$0.615 = 0.62$",
        // not of the kind that was stated
        "[[three = soma]]",
        "[[3 = z]]",
        "[[3 = sinal]]",
        "[[[1] = z]]",
        "[[> 3 : soma]]",
        "[[0.5 ≈ soma within 1%]]",
        "[[0.7 = soma + nothing]]",
      })
  void leavesAloneWhatIsNotSure(String text) throws IOException {
    assertThat(page("point", text).isChanged()).isFalse();
  }

  @Test
  void leavesAloneWhatCannotBeRightInEveryRound() throws IOException {
    assertThat(page("point", "::: each i in 1..2\n[[2.4 = z[i]]]\n:::\n").isChanged()).isFalse();
    assertThat(page("point", "::: each i in 1..2\n[[2.3 = z[i]]]\n:::\n").isChanged()).isFalse();
    assertThat(page("point", "::: each i in 1..2\n[[3 = 2 + 0*z[i]]]\n:::\n").isChanged()).isTrue();
  }

  @Test
  void keepsFootnotesDollarsAndEmphasisOfCells() throws IOException {
    String table = "| a {= z} |\n|---|\n| $2.4$ |\n| **-1.8** |\n";
    assertThat(corrected("point", table))
        .isEqualTo("| a {= z} |\n|---|\n| $2.3$ |\n| **-1.7** |\n");
  }

  @Test
  void correctsTextsThatKnowNothingOfConfere() {
    SourceFile text =
        new SourceFile("a.txt", "Restaram 50 - 8 = 44 reais; 1/3 = 0,33; 48/2 = 24.\n");
    FreeTextChecker checker = new FreeTextChecker(Optional.empty(), Optional.of(Notation.COMMA));
    Corrector.Corrected corrected = Corrector.correct(text, checker);
    assertThat(corrected.after().text())
        .isEqualTo("Restaram 50 - 8 = 42 reais; 1/3 = 0,33; 48/2 = 24.\n");
    assertThat(corrected.corrected()).extracting(Diagnostic::message).hasSize(1);
    assertThat(corrected.left()).noneMatch(Diagnostic::isError);
  }
}
