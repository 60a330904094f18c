package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Formula;
import dev.confere.document.Inline;
import dev.confere.document.Relation;
import dev.confere.engine.number.NumberFormat;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineReadingTest {

  @Nested
  class Formulas {

    @Test
    void areNotEmphasised() {
      Read read = Read.of("entre $a_1 * b$ e $c * d_2$");
      assertThat(read.inlines().stream().map(inline -> read.text(inline.span())))
          .containsExactly("entre ", "$a_1 * b$", " e ", "$c * d_2$");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "custa $5 e $6",
          "R$5 ou R$ 6",
          "de R$5,00 a R$6,00",
          "só um $ aqui",
          "\\$x\\$",
          "`$x$`",
          "``a ` $x$``",
          "$5 `a$b` fim",
          "$ x $",
        })
    void leavePricesAndCodeAlone(String text) {
      Read read = Read.of(text);
      assertThat(read.inlines()).noneMatch(Inline.Math.class::isInstance);
      assertThat(read.told()).isEmpty();
    }

    @Test
    void mayStandInsideALineAsDisplay() {
      Read read = Read.of("veja $$x = \\frac{1}{2}$$, pois");
      Inline.Math math = read.inline(Inline.Math.class);
      assertThat(math.formula().display()).isTrue();
      assertThat(read.text(math.formula().body())).isEqualTo("x = \\frac{1}{2}");
    }

    @Test
    void mayGoOverLines() {
      Read read = Read.of("veja $$\na\n+ b\n- c\n> d\n$$, pois *sim*");
      assertThat(read.told()).isEmpty();
      assertThat(read.kinds()).containsExactly("Paragraph");
      assertThat(read.text(read.inline(Inline.Math.class).formula().body()))
          .isEqualTo("\na\n+ b\n- c\n> d\n");
    }

    @Test
    void insertValuesAndClaims() {
      Read read =
          Read.of("$x = \\val{soma : 2} \\claim{7.2}{a + {b: 1}.b} \\claim[\\le]{0.3}{p} \\value$");
      Formula formula = read.inline(Inline.Math.class).formula();
      assertThat(read.told()).isEmpty();
      assertThat(formula.insertions()).hasSize(3);
      assertThat(formula.insertions().getFirst())
          .isInstanceOfSatisfying(
              Formula.Insertion.Val.class,
              val -> assertThat(val.format()).contains(new NumberFormat.Decimals(2)));
      assertThat(formula.insertions().get(1))
          .isInstanceOfSatisfying(
              Formula.Insertion.Claim.class,
              claim -> {
                assertThat(read.text(claim.stated())).isEqualTo("7.2");
                assertThat(read.text(claim.span())).isEqualTo("\\claim{7.2}{a + {b: 1}.b}");
              });
      assertThat(formula.insertions().getLast())
          .isInstanceOfSatisfying(
              Formula.Insertion.Claim.class,
              claim -> assertThat(claim.relation()).isEqualTo(Relation.LESS_OR_EQUAL));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "$\\val$ | math-syntax «\\val»",
          "$\\val{a b}$ | expression-syntax «b»",
          "$\\claim{1}$ | math-syntax «\\claim{1}»",
          "$\\claim[?]{1}{a}$ | math-syntax «?»",
          "$\\val{}$ | expression-syntax «»",
          "abre $$ e não fecha | unclosed-math «$$»",
        })
    void tellWhatIsWrongInThem(String text, String told) {
      assertThat(Read.of(text).told()).containsExactly(told);
    }

    @Test
    void inAQuotationStandOnOneLine() {
      assertThat(Read.of("> a $$x$$ b").told()).isEmpty();
      assertThat(Read.of("> $$\n> x\n> $$\n").told())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("math");
    }
  }

  @Nested
  class Fills {

    @Test
    void mayHoldRecordsAndTexts() {
      Read read = Read.of("a {{ {a: {b: 1}}.a.b }} e {{ \"}}\" }}");
      assertThat(read.told()).isEmpty();
      assertThat(read.inlines().stream().filter(Inline.Fill.class::isInstance)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
      "2, Decimals[count=2]",
      "0, Decimals[count=0]",
      "%, Percent[decimals=OptionalInt.empty]",
      "1%, Percent[decimals=OptionalInt[1]]",
      "3 sig, Significant[figures=3]",
      "frac, Fraction[]",
      "sci, Scientific[figures=3]",
      "4 sci, Scientific[figures=4]",
    })
    void haveFormats(String format, String read) {
      Inline.Fill fill = Read.of("{{ x : " + format + " }}").inline(Inline.Fill.class);
      assertThat(fill.format().map(Object::toString)).contains(read);
    }

    @Test
    void ofPercentNeedNoCount() {
      assertThat(Read.of("{{ x:% }}").inline(Inline.Fill.class).format())
          .contains(new NumberFormat.Percent(OptionalInt.empty()));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{{ x : dois }} | unknown-format «dois»",
          "{{ x : 0 sig }} | unknown-format «0 sig»",
          "{{ x : 9999 }} | unknown-format «9999»",
          "{{ x : }} | unknown-format «»",
          "{{ x y }} | expression-syntax «y»",
          "{{ }} | expression-syntax « »",
          "a {{ x e {{ y }} | unclosed-fill «{{»",
          "{{ x | unclosed-fill «{{»",
          "{{ {a: 1 }} | expression-syntax «»",
        })
    void tellWhatIsWrongInThem(String text, String told) {
      assertThat(Read.of(text).told()).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"`{{`", "\\{{ x }}", "    {{ x", "}}", "{ x }", "<!-- {{ -->", "[a]({{)"})
    void areQuietElsewhere(String text) {
      assertThat(Read.of(text).told()).isEmpty();
    }
  }

  @Test
  void textKeepsEscapesAndEntities() {
    Read read = Read.of("a \\* b &amp; c \\q \\\\ `` ` `` *d*");
    assertThat(InlineReader.plain(read.inlines())).isEqualTo("a * b & c \\q \\ ` d");
    assertThat(read.inlines().getFirst()).isInstanceOf(Inline.Text.class);
  }

  @Test
  void linksKeepTheirTargets() {
    Read read =
        Read.of(
            "[um](http://a.b/c_d\\_e \"t\") [dois][r] [r] <http://u.v> ![im](a.png)\n\n[r]: x&amp;y");
    List<String> targets =
        read.inlines().stream()
            .filter(Inline.Link.class::isInstance)
            .map(link -> ((Inline.Link) link).target())
            .toList();
    assertThat(targets).containsExactly("http://a.b/c_d_e", "x&y", "x&y", "http://u.v");
    assertThat(read.inline(Inline.Image.class).alternative()).isEqualTo("im");
    assertThat(read.inline(Inline.Link.class).title()).contains("t");
  }

  @Test
  void bracketsThatReferToNothingStay() {
    Read read = Read.of("[0, 1) e [nada] e [a][b] e [ ] e [x");
    assertThat(read.told()).isEmpty();
    assertThat(InlineReader.plain(read.inlines())).isEqualTo("[0, 1) e [nada] e [a][b] e [ ] e [x");
  }

  @Test
  void footnotesAreFound() {
    Read read = Read.of("a[^1] b\n\n[^1]: nota [x]: y $z$\n");
    assertThat(read.told()).isEmpty();
    assertThat(read.inline(Inline.FootnoteReference.class).label()).isEqualTo("1");
    assertThat(read.kinds()).containsExactly("Paragraph", "FootnoteDefinition");
    assertThat(Read.of("a[^2]").told()).containsExactly("broken-link «[^2]»");
  }

  @Test
  void lineBreaksAreSoftOrHard() {
    List<Inline> inlines = Read.of("a\nb  \nc\\\nd").inlines();
    assertThat(
            inlines.stream()
                .filter(Inline.LineBreak.class::isInstance)
                .map(lineBreak -> ((Inline.LineBreak) lineBreak).hard()))
        .containsExactly(false, true, true);
  }

  @Test
  void htmlIsKeptAsItIs() {
    Read read = Read.of("a <b title=\"$x$ [[\">c</b> <!-- [[ {{ -->");
    assertThat(read.told()).isEmpty();
    assertThat(
            read.inlines().stream()
                .filter(Inline.Html.class::isInstance)
                .map(html -> ((Inline.Html) html).text()))
        .containsExactly("<b title=\"$x$ [[\">", "</b>", "<!-- [[ {{ -->");
  }

  @Test
  void linkLabelsWithFormulasDiffer() {
    Read read = Read.of("[$x$] e [$y$]\n\n[$x$]: um\n[$y$]: dois\n");
    assertThat(
            read.inlines().stream()
                .filter(Inline.Link.class::isInstance)
                .map(link -> ((Inline.Link) link).target()))
        .containsExactly("um", "dois");
  }
}
