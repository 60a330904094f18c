package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import dev.confere.worksheet.Conventions;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRendererTest {
  private static final String DATA = "```data\nz: [+2.3, -1.7, 0.8]\nm: [[1, 2], [3, 4]]\n```\n\n";

  @Test
  void headingsHaveNamesLinksAndAnOutline() {
    Rendering page =
        Rendering.of("## Função & ação\n\n### Passo\n\n## Função & ação {#meu}\n\n#### Fundo\n");
    assertThat(page.body().select("h2, h3, h4").eachAttr("id"))
        .containsExactly("funcao-acao", "passo", "meu", "fundo");
    assertThat(page.rendered().outline())
        .extracting(Page.OutlineEntry::level, Page.OutlineEntry::id)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2", "funcao-acao"),
            org.assertj.core.groups.Tuple.tuple("3", "passo"),
            org.assertj.core.groups.Tuple.tuple("2", "meu"));
    Element link = page.body().selectFirst("h2 + a.permalink");
    assertThat(link.attr("href")).isEqualTo("#funcao-acao");
    assertThat(link.attr("aria-label")).isEqualTo("Link para esta seção: Função & ação");
  }

  @Test
  void headingsOfTheSameWordsHaveDifferentNames() {
    Rendering page = Rendering.of("## Passo\n\n## Passo\n\n## Main\n");
    assertThat(page.body().select("h2").eachAttr("id"))
        .containsExactly("passo", "passo-2", "main-2");
  }

  @Test
  void theTitleStaysTheOnlyHeadingOfTheFirstLevel() {
    assertThat(Rendering.of("# Outro\n").body().select("h1")).isEmpty();
  }

  @Test
  void whatTheAuthorWroteIsEscaped() {
    Rendering page =
        Rendering.of(
            "A \\<b\\> & `<i>` <script>alert(1)</script> [x](a.md \"a\\\"b\")\n\n<div onclick=x>\n");
    assertThat(page.body().select("b, i, script, div[onclick]")).isEmpty();
    assertThat(page.markup())
        .contains("&lt;b&gt; &amp;", "<code>&lt;i&gt;</code>", "&lt;script&gt;");
    assertThat(page.body().selectFirst("a").attr("href")).isEqualTo("a.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd"
      })
  void addressesThatRunSomethingAreNoLinks(String target) {
    assertThat(
            Rendering.of("[clique](<" + target + ">) ![figura](<" + target + ">)\n")
                .body()
                .select("a, img"))
        .isEmpty();
  }

  @Test
  void addressesOfTheWebAreLinks() {
    Rendering page =
        Rendering.of("[a](https://example.org/?a=1&b=2) [m](mailto:a@example.org) [s](#fim)\n");
    assertThat(page.body().select("a").eachAttr("href"))
        .containsExactly("https://example.org/?a=1&b=2", "mailto:a@example.org", "#fim");
  }

  @Test
  void fillsShowTheirValueWithARealMinus() {
    Rendering page = Rendering.of(DATA + "Vale {{ z[2] }}, isto é, {{ z }}.\n");
    assertThat(page.body().select(".computed").eachText())
        .containsExactly("−1.7", "[2.3, −1.7, 0.8]");
  }

  @Test
  void aConfirmedStatementHasATickThatTellsWhy() {
    Rendering page = Rendering.of(DATA + "Vale [[1.4 = sum(z)]].\n");
    Element mark = page.body().selectFirst("span.checked > button.mark");
    assertThat(mark.attr("type")).isEqualTo("button");
    assertThat(mark.attr("aria-label")).isEqualTo("Conferido: 1.4. Ver como");
    Element proof = page.body().getElementById(mark.attr("popovertarget"));
    assertThat(proof.hasAttr("popover")).isTrue();
    assertThat(proof.text()).contains("Confere exatamente", "sum(z)", "7/5 = 1.4");
    assertThat(page.rendered().anchors().values()).containsExactly(mark.id());
  }

  @Test
  void aRefutedStatementHasNoTick() {
    Rendering page = Rendering.of(DATA + "Vale [[1.5 = sum(z)]].\n");
    assertThat(page.body().select(".checked, .mark")).isEmpty();
    assertThat(page.body().text()).isEqualTo("Vale 1.5.");
    assertThat(page.diagnostics().hasErrors()).isTrue();
  }

  @Test
  void aComparisonShowsItsSign() {
    assertThat(Rendering.of(DATA + "É [[< 2 : sum(z)]].\n").markup())
        .contains("<span class=\"checked\">&lt;\u00A02<button");
  }

  @Test
  void headingsAndLinksHaveNoButtons() {
    Rendering page =
        Rendering.of(DATA + "## São [[1.4 = sum(z)]]\n\n[soma [[1.4 = sum(z)]]](a.md)\n");
    assertThat(page.body().select("h2 button, a button")).isEmpty();
    assertThat(page.body().selectFirst("h2").text()).isEqualTo("São 1.4");
  }

  @Test
  void exemptWordsSayThatTheyAreNotChecked() {
    Element exempt =
        Rendering.of("É [[cerca de metade ! regra prática]].\n").body().selectFirst(".exempt");
    assertThat(exempt.text()).isEqualTo("cerca de metade");
    assertThat(exempt.attr("title")).isEqualTo("Não verificado, de propósito: regra prática");
  }

  @Test
  void aCheckedFormulaHasOneTickBesideIt() {
    Rendering page = Rendering.of("$$1 + 1 = 2$$\n\n$$x \\to y$$\n\nE $2 + 2 = 4$, claro.\n");
    assertThat(page.body().select(".display").get(0).select("> .mark")).hasSize(1);
    assertThat(page.body().select(".display").get(1).select(".mark")).isEmpty();
    assertThat(page.body().select("p .math.checked > .mark")).hasSize(1);
  }

  @Test
  void valuesAreWrittenIntoFormulas() {
    Rendering page =
        Rendering.withComma(
            "```data\na: 0.5\nm: [[1, 2], [3, 4]]\n```\n\n$x = \\val{a}$, $\\val{a : %}$, $\\val{a : frac}$, $\\val{m}$\n");
    assertThat(page.body().select(".katex").eachText())
        .containsExactly(
            "x = {0{,}5}",
            "{50\\%}",
            "{\\frac{1}{2}}",
            "{\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}}");
  }

  @Test
  void aFormulaThatCannotBeSetIsToldAtItsPlace() {
    String markdown = "Soma $a + \\val{1} + \\frack{1}$.\n";
    Rendering page =
        Rendering.of(
            markdown,
            Conventions.DEFAULT,
            formula -> {
              int at = formula.latex().indexOf("\\frack");
              return new Typeset.Refused("there is no command \\frack", at, at + 6);
            });
    assertThat(page.diagnostics().sorted())
        .filteredOn(diagnostic -> diagnostic.code() == Code.MATH_SYNTAX)
        .singleElement()
        .satisfies(diagnostic -> assertThat(diagnostic.place().text()).isEqualTo("\\frack"));
    assertThat(page.body().selectFirst("code").text()).contains("\\frack{1}");
  }

  @Test
  void allFormulasAreToldBeforeTheyAreSet() {
    var report =
        Rendering.report(DATA + "$a$ $$b$$\n\n{{ m }}\n", Conventions.DEFAULT, new Diagnostics());
    var draft =
        DocumentRenderer.draft(
            report, SamplePages.texts("en"), UnaryOperator.identity(), false, new Diagnostics());
    assertThat(draft.formulas())
        .containsExactly(
            Formula.inline("a"),
            Formula.display("b"),
            Formula.inline("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}"));
  }

  @Test
  void aTableIsFilledWithHeadsThatAScreenReaderTells() {
    Rendering page =
        Rendering.of(
            DATA
                + "| Neurônio {i} | $z$ {= z} | Sinal {= if z > 0 then \"sim\" else \"não\"} |\n|---|---|---|\n");
    Element region = page.body().selectFirst(".scroll");
    assertThat(region.attr("role")).isEqualTo("region");
    assertThat(region.attr("aria-label")).isEqualTo("Tabela: Neurônio, z, Sinal");
    assertThat(region.attr("tabindex")).isEqualTo("0");
    assertThat(page.body().select("thead th[scope=col]")).hasSize(3);
    assertThat(page.body().select("tbody th[scope=row]").eachText()).containsExactly("1", "2", "3");
    assertThat(page.body().select("tbody td").eachText())
        .containsExactly("2.3", "sim", "−1.7", "não", "0.8", "sim");
    assertThat(page.body().select("thead th.num")).hasSize(2);
  }

  @Test
  void aTableThatStatesHasOneTickForAllItsCells() {
    Rendering page =
        Rendering.of(
            DATA
                + "| $z$ {= z} | dobro {= 2 * z} |\n|---|---|\n| 2.3 | 4.6 |\n| -1.7 | |\n| 0.8 | ≈ 1.6 |\n");
    assertThat(page.diagnostics().sorted()).isEmpty();
    assertThat(page.body().select("td .checked, th .checked")).hasSize(5);
    assertThat(page.body().select(".tabled > .mark")).hasSize(1);
    assertThat(page.body().selectFirst(".proof").text()).contains("5 células conferidas", "2 * z");
    assertThat(page.rendered().anchors()).hasSize(5);
  }

  @Test
  void anAnswerBoxHoldsItsAnswerAndUnfoldsItWithoutAScript() {
    Rendering page = Rendering.of(DATA + "Calcule a soma: [[? = sum(z)]].\n");
    Element box = page.body().selectFirst("p .answer");
    Element input = box.selectFirst("input");
    assertThat(input.attr("data-value")).isEqualTo("7/5");
    assertThat(input.attr("data-shown")).isEqualTo("1.4");
    assertThat(input.attr("aria-label")).isEqualTo("Resposta 1");
    assertThat(box.selectFirst(".answer-stop").text()).isEqualTo(".");
    assertThat(page.body().selectFirst("p").ownText()).isEqualTo("Calcule a soma:");
    assertThat(page.body().selectFirst("p + details.reveal li").text()).isEqualTo("1.4");
    assertThat(page.rendered().answerBoxes()).isEqualTo(1);
  }

  @Test
  void vectorsAndMatricesAreAskedCellByCell() {
    Rendering page = Rendering.of(DATA + "A: [[? = z]] B: [[? = m]]\n");
    assertThat(page.body().select("#r1 input").eachAttr("data-value"))
        .containsExactly("23/10", "-17/10", "4/5");
    assertThat(page.body().select("#r2 .answer-row")).hasSize(2);
    assertThat(page.body().select("#r2 input").eachAttr("aria-label"))
        .contains("Linha 2, coluna 1");
    assertThat(page.body().select(".reveal li").eachText())
        .containsExactly("[2.3, −1.7, 0.8]", "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}");
  }

  @Test
  void aBoxSaysHowItsAnswerIsToBeRounded() {
    Rendering page = Rendering.of("[[? ≈ 1/3 : 2]] [[? = 3/5 : %]] [[? ≈ exp(1) : 3 sig]]\n");
    assertThat(page.diagnostics().sorted()).isEmpty();
    assertThat(page.body().selectFirst("#r1").attributes().asList().toString())
        .contains("data-rule=\"rounded\"", "data-decimals=\"2\"");
    assertThat(page.body().selectFirst("#r2").hasAttr("data-percent")).isTrue();
    Element euler = page.body().selectFirst("#r3 input");
    assertThat(euler.attr("data-low")).startsWith("2.718281828459045");
    assertThat(euler.attr("data-high")).startsWith("2.718281828459045");
    assertThat(euler.hasAttr("data-value")).isFalse();
  }

  @Test
  void directivesFoldAndAreNamed() {
    Rendering page =
        Rendering.of(
            "::: task\nFaça.\n:::\n\n::: hint\nUm.\n:::\n\n::: hint\nDois.\n:::\n\n::: solution\nTrês.\n\n::: note\nQuatro.\n:::\n:::\n");
    assertThat(page.body().selectFirst(".task").attr("aria-label")).isEqualTo("Tarefa 1");
    assertThat(page.body().select("details.hint > summary").eachText())
        .containsExactly("Dica 1", "Dica 2");
    assertThat(page.body().selectFirst("details.solution > summary").text()).isEqualTo("Resolução");
    assertThat(page.body().select("details[open]")).isEmpty();
    assertThat(page.body().selectFirst("details.solution .note[role=note]").text())
        .isEqualTo("Observação Quatro.");
  }

  @Test
  void aSingleHintHasNoNumber() {
    assertThat(Rendering.of("::: hint\nUm.\n:::\n").body().selectFirst("summary").text())
        .isEqualTo("Dica");
  }

  @Test
  void loopsRepeatTheirBodyWithItsOwnValues() {
    Rendering page = Rendering.of(DATA + "::: each i in 1..3\nNeurônio {{ i }}: {{ z[i] }}\n:::\n");
    assertThat(page.body().select("p").eachText())
        .containsExactly("Neurônio 1: 2.3", "Neurônio 2: −1.7", "Neurônio 3: 0.8");
  }

  @Test
  void footnotesAreNumberedAsTheTextMeetsThem() {
    Rendering page =
        Rendering.of("Um[^b] e dois[^a], de novo[^b].\n\n[^a]: Nota A.\n\n[^b]: Nota B.\n");
    assertThat(page.body().select("sup a").eachText()).containsExactly("1", "2", "1");
    assertThat(page.body().select("section.footnotes li").eachAttr("id"))
        .containsExactly("fn-1", "fn-2");
    assertThat(page.body().selectFirst("#fn-1").text()).startsWith("Nota B.");
    assertThat(page.body().select("sup a").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void dataIsShownOnlyOnRequest() {
    assertThat(Rendering.of("```data\na: 1\n```\n").body().text()).isEmpty();
    Rendering page = Rendering.of("```data show\na: -1.50\nm: [[1, 2], [3, 4]]\n```\n");
    assertThat(page.body().select("dt").eachText()).containsExactly("a", "m");
    assertThat(page.body().select("dd").first().text()).isEqualTo("−1.50");
  }

  @Test
  void aPageOfNothingIsNothing() {
    Rendering page = Rendering.of("");
    assertThat(page.markup()).isEmpty();
    assertThat(page.rendered().math()).isFalse();
  }

  @Test
  void aSourceHasItsTitleAndItsLinkAndNothingElse() {
    assertThat(
            Citation.of(
                    "He, *Deep <b>* (2015): [arXiv](https://a.org/?x&y), [x](javascript:alert(1)), 2*3")
                .markup())
        .isEqualTo(
            "He, <em>Deep &lt;b&gt;</em> (2015): <a href=\"https://a.org/?x&amp;y\">arXiv</a>,"
                + " [x](javascript:alert(1)), 2*3");
  }

  @Test
  void formulasTypedWithAPointAreShownWithTheCommaOfThePage() {
    Rendering page =
        Rendering.withComma(
            "$2.3 + 0{,}8 = 3.1$, $\\rule{1.5em}{0.5 pt} v_{1.2.3}$, $x \\tag{2.1}$, $\\claim{3,1}{2.3 + 0.8}$\n");
    assertThat(page.markup())
        .contains(
            "2{,}3 + 0{,}8 = 3{,}1", "\\rule{1.5em}{0.5 pt} v_{1.2.3}", "\\tag{2.1}", "{3{,}1}");
    assertThat(Rendering.of("$2.3$\n").markup()).contains(">2.3<");
  }

  @Test
  void theWayThroughASolutionIsTold() {
    Rendering page = Rendering.of("## Antes\n\n::: solution\n### Dentro\n:::\n\n## Depois\n");
    assertThat(page.rendered().outline())
        .extracting(Page.OutlineEntry::id, Page.OutlineEntry::inside)
        .containsExactly(
            tuple("antes", false),
            tuple("resolucao", false),
            tuple("dentro", true),
            tuple("depois", false));
    assertThat(page.body().selectFirst("details.solution").id()).isEqualTo("resolucao");
  }

  @Test
  void noLevelOfHeadingsIsLeftOut() {
    var page = Rendering.of("### a\n\n### b\n\n##### c\n\n## d\n\n# e\n\n### f\n").body();
    assertThat(page.select("h1, h2, h3, h4, h5").eachText())
        .containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(page.select("h1, h2, h3, h4, h5").stream().map(Element::tagName))
        .containsExactly("h2", "h2", "h3", "h2", "h2", "h3");
  }
}
