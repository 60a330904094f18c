package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Yaml> read(String text) {
    SourceFile file = new SourceFile("a.yaml", text);
    return YamlReader.read(file, file.whole(), Code.DATA_SYNTAX, diagnostics);
  }

  @Test
  void keepsSpellingAndPlaces() {
    String text = "\uD83D\uDE00: 2.30\nlista: [+1, 'sim']\n";
    Yaml.Mapping map = (Yaml.Mapping) read(text).orElseThrow();
    Yaml.Text first = (Yaml.Text) map.entries().get(0).value();
    assertThat(first.text()).isEqualTo("2.30");
    assertThat(text.substring(first.span().start(), first.span().end())).isEqualTo("2.30");
    Yaml.Sequence list = (Yaml.Sequence) map.get("lista").orElseThrow();
    assertThat(list.items()).extracting(i -> ((Yaml.Text) i).text()).containsExactly("+1", "sim");
    assertThat(list.items()).extracting(i -> ((Yaml.Text) i).quoted()).containsExactly(false, true);
    assertThat(text.substring(list.span().start(), list.span().end())).isEqualTo("[+1, 'sim']");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  /// The tab in the comment leaves the second text to the library.
  @Test
  void readsPlainYamlAsTheLibraryDoes() {
    String settings =
        """
        # do site
        title: "Lista" # um
        language: pt-BR

        coverage: 100%
        lists: [relu, 'a b',
          [c, []]]
        title: outra
        url: x y\s
        """;
    SourceFile other = new SourceFile("b.yaml", settings + "# a\tb\n");
    Diagnostics told = new Diagnostics();
    assertThat(read(settings + "# a b\n"))
        .isPresent()
        .isEqualTo(YamlReader.read(other, other.whole(), Code.DATA_SYNTAX, told));
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::message)
        .containsExactly("title is given a second time")
        .isEqualTo(told.sorted().stream().map(Diagnostic::message).toList());
  }

  @Test
  void nothingIsNothing() {
    assertThat(read("# só um comentário\n")).isEmpty();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [1, 2",
        "a: *b",
        "a: &b 1",
        "a: !!int 1",
        "? [1]\n: 2",
        "a: 1\n---\nb: 2",
        "\ta: 1",
        "a: \"\\q\"",
      })
  void whatIsNotAllowedIsToldOnce(String text) {
    assertThat(read(text)).isEmpty();
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.DATA_SYNTAX);
  }

  @Test
  void aDuplicateNamePointsAtBoth() {
    read("a: 1\nb: 2\na: 3\n");
    Diagnostic told = diagnostics.sorted().getFirst();
    assertThat(told.code()).isEqualTo(Code.DUPLICATE_NAME);
    assertThat(told.place().start().line()).isEqualTo(3);
    assertThat(told.labels().getFirst().place().start().line()).isEqualTo(1);
  }

  @Test
  void deepNestingIsRefused() {
    for (String text : List.of("[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(100_000))) {
      assertThat(read(text)).isEmpty();
    }
    assertThat(diagnostics.sorted())
        .hasSize(3)
        .allSatisfy(told -> assertThat(told.message()).contains("deep"));
  }
}
