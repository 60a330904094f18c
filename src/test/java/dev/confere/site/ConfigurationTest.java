package dev.confere.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.FrontMatter.Decimal;
import dev.confere.engine.number.Rational;
import dev.confere.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private Configuration read(String yaml) {
    return ConfigurationReader.read(new SourceFile("content/site.yaml", yaml), diagnostics);
  }

  @Test
  void readsAllThatCanBeSaid() {
    Configuration read =
        read(
            """
            title: Exercícios que conferem
            description: Uma frase.
            language: pt-BR
            decimal: comma
            coverage: 95%
            kink: 1/2
            lists: [relu, curso/b]
            url: https://example.org/lista
            source: https://example.org/blob/main/content/{path}
            macros:
              \\R: \\mathbb{R}
            """);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(read.title()).contains("Exercícios que conferem");
    assertThat(read.description()).contains("Uma frase.");
    assertThat(read.language()).isEqualTo("pt-BR");
    assertThat(read.decimal()).isEqualTo(Decimal.COMMA);
    assertThat(read.coverage()).contains(Rational.of(19, 20));
    assertThat(read.kink()).isEqualTo(Rational.of(1, 2));
    assertThat(read.lists().orElseThrow())
        .extracting(Configuration.ListFolder::path)
        .containsExactly("relu", "curso/b");
    assertThat(read.url()).contains("https://example.org/lista/");
    assertThat(read.source()).contains("https://example.org/blob/main/content/{path}");
    assertThat(read.macros()).containsEntry("\\R", "\\mathbb{R}");
  }

  @Test
  void nothingSaidIsNothingWrong() {
    assertThat(read("# nada\n")).isEqualTo(Configuration.DEFAULT);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void anUnknownSettingIsToldWithTheOneThatIsMeant() {
    read("title: a\ntitel: b\n");
    Diagnostic told = diagnostics.sorted().getFirst();
    assertThat(told.code()).isEqualTo(Code.CONFIGURATION);
    assertThat(told.place().toString()).isEqualTo("content/site.yaml:2:1");
    assertThat(told.place().text()).isEqualTo("titel");
    assertThat(told.help()).contains("did you mean title?");
  }

  @Test
  void aWordThatIsNearNoneGetsTheWholeChoice() {
    read("xyzzy: b\n");
    Diagnostic told = diagnostics.sorted().getFirst();
    assertThat(told.help()).isEmpty();
    assertThat(told.notes()).singleElement().asString().contains("title", "macros");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title: \"\"|\"\"",
        "title: [a]|[a]",
        "language: português|português",
        "decimal: ponto|ponto",
        "coverage: lots|lots",
        "coverage: 120%|120%",
        "coverage: -1|-1",
        "kink: x|x",
        "lists: relu|relu",
        "lists: [../a]|../a",
        "lists: [/etc]|/etc",
        "url: example.org|example.org",
        "url: javascript:alert(1)|javascript:alert(1)",
        "source: https://example.org/|https://example.org/",
        "macros: a|a",
        "macros: {R: x}|R",
        "- a|- a",
        "just text|just text",
      })
  void aWrongValueIsUnderlined(String yaml, String underlined) {
    read(yaml);
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo(Code.CONFIGURATION);
              assertThat(told.place().text()).isEqualTo(underlined);
            });
  }

  @Test
  void allMistakesAreToldAtOnce() {
    read("decimal: x\nkink: y\nurl: z\n");
    assertThat(diagnostics.sorted())
        .extracting(told -> told.place().start().line())
        .isEqualTo(List.of(1, 2, 3));
  }
}
