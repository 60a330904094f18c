package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Document;
import dev.confere.document.FrontMatter;
import dev.confere.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterReadingTest {

  @Test
  void readsAllKeys() {
    Read read =
        Read.whole(
            """
            ---
            title: "Um título: com dois pontos"
            description: texto
            kind: page
            topics: [relu, cnn]
            difficulty: 3
            minutes: 20
            order: -1
            lang: pt-BR
            decimal: comma
            coverage: 90%
            origin: nossa
            sources:
              - Goodfellow et al.
              - outro
            ---
            texto
            """);
    assertThat(read.told()).isEmpty();
    FrontMatter front = read.document().frontMatter();
    assertThat(front.title()).isEqualTo("Um título: com dois pontos");
    assertThat(read.text(front.titleSpan())).isEqualTo("\"Um título: com dois pontos\"");
    assertThat(front.description()).contains("texto");
    assertThat(front.kind()).isEqualTo(FrontMatter.Kind.PAGE);
    assertThat(front.topics()).containsExactly("relu", "cnn");
    assertThat(front.difficulty()).contains(3);
    assertThat(front.minutes()).contains(20);
    assertThat(front.order()).contains(-1);
    assertThat(front.language()).contains("pt-BR");
    assertThat(front.decimal()).contains(FrontMatter.Decimal.COMMA);
    assertThat(front.coverage().map(Object::toString)).contains("9/10");
    assertThat(front.origin()).contains("nossa");
    assertThat(front.sources()).containsExactly("Goodfellow et al.", "outro");
    assertThat(read.text(front.span())).startsWith("---\ntitle").endsWith("\n---");
    assertThat(read.kinds()).containsExactly("Paragraph");
  }

  @Test
  void readsPortugueseKeys() {
    Read read =
        Read.whole(
            "---\ntítulo: T\ntópicos: a\ndificuldade: 2\ntipo: exercício\nfontes: [b]\n---\n");
    assertThat(read.told()).isEmpty();
    assertThat(read.document().frontMatter().topics()).containsExactly("a");
  }

  @Test
  void anIndexIsAList() {
    Diagnostics heard = new Diagnostics();
    Document index =
        new MarkdownReader()
            .read(new SourceFile("relu/index.md", "---\ntitle: T\n---"), DataFiles.NONE, heard);
    assertThat(index.frontMatter().kind()).isEqualTo(FrontMatter.Kind.LIST);
    assertThat(heard.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "---;title: T;titel: x;--- | front-matter «titel»",
        "---;title: T;difficulty: 6;--- | front-matter «6»",
        "---;title: T;difficulty: fácil;--- | front-matter «fácil»",
        "---;title: T;kind: jogo;--- | front-matter «jogo»",
        "---;title: T;lang: português do Brasil;--- | front-matter «português do Brasil»",
        "---;title: T;coverage: 120%;--- | front-matter «120%»",
        "---;title: T;coverage: muita;--- | front-matter «muita»",
        "---;title: T;title: U;--- | front-matter «title»",
        "---;title: T;titulo: U;--- | front-matter «titulo»",
        "---;title: [a, b];--- | front-matter «[a, b]»",
        "---;topics: [a];--- | front-matter «---»",
        "---;title:;--- | front-matter «---»",
        "---;--- | front-matter «---»",
        "---;title: a: b;--- | front-matter «:»",
        "---;- a;--- | front-matter «- a»",
        "---;title: T | front-matter «---»",
        "texto | front-matter «texto»",
        "'' | front-matter «»",
      })
  void tellsWhatIsWrong(String text, String told) {
    assertThat(Read.whole(text.replace(";", "\n")).told()).containsExactly(told);
  }

  @Test
  void suggestsTheNearestKey() {
    Read read = Read.whole("---\ntitle: T\ndificulty: 2\n---\n");
    assertThat(read.diagnostics().getFirst().help()).contains("did you mean `difficulty`?");
  }

  @Test
  void mayFollowAByteOrderMark() {
    Read read = Read.whole("\uFEFF---\ntitle: T\n---\ntexto");
    assertThat(read.told()).isEmpty();
    assertThat(read.kinds()).containsExactly("Paragraph");
  }

  @Test
  void whiteSpaceAloneMayStandBehindItsFences() {
    Read read = Read.whole("--- \ntitle: T\n... \t\ntexto");
    assertThat(read.told()).isEmpty();
    assertThat(read.kinds()).containsExactly("Paragraph");
    assertThat(Read.whole("--- x\ntexto").told()).containsExactly("front-matter «--- x»");
  }

  @Test
  void mayHaveWindowsLineBreaks() {
    Read read = Read.whole("---\r\ntitle: T\r\n---\r\n\r\n# A\r\n");
    assertThat(read.told()).isEmpty();
    assertThat(read.document().frontMatter().title()).isEqualTo("T");
    assertThat(read.kinds()).containsExactly("Heading");
  }
}
