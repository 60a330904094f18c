package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Figures from Markdown to SVG: what is drawn, what is said of it.
class FigureRendererTest {

  private static final String DATA =
      """
      ```data
      z: [2.3, -1.7, 0.0]
      w: [[1, -2, 0.5]]
      names: [um, dois, três]
      E: [[0, 0, 1], [0, 2, 1]]
      K: [[-1, 1]]
      epoch: [1, 10]
      H: [[1.5, -0.8, 0.2], [0.3, -1.1, -0.2]]
      ```

      """;

  private static Rendering render(String markdown) {
    Rendering rendering = Rendering.of(DATA + markdown);
    assertThat(rendering.diagnostics().sorted()).isEmpty();
    return rendering;
  }

  private static Rendering draw(String kind, String options) {
    return render("```draw " + kind + "\n" + options + "\n```\n");
  }

  private static Element svg(String kind, String options) {
    return draw(kind, options).body().selectFirst("figure > .drawing > svg[role=img]");
  }

  private static String description(Element svg) {
    return svg.selectFirst("desc").text();
  }

  private static List<Double> numbers(Elements elements, String attribute) {
    return elements.eachAttr(attribute).stream().map(Double::valueOf).toList();
  }

  @Test
  void barsAreAsLongAsTheirValues() {
    Element svg = svg("bars", "before = z\nafter = relu(z)\nlabels = names");
    // The legend has one of each.
    List<Double> before = numbers(svg.select(".f-bar.before"), "width");
    assertThat(before).hasSize(3);
    assertThat(before.get(1) / before.get(2)).isBetween(2.29 / 1.7, 2.31 / 1.7);
    assertThat(svg.select(".f-bar.after")).hasSize(2);
    assertThat(svg.select(".f-value").eachText())
        .containsExactly("2.3", "2.3", "−1.7", "0.0", "0.0", "0.0");
    assertThat(description(svg))
        .isEqualTo("um: z 2.3, relu(z) 2.3. dois: z −1.7, relu(z) 0.0. três: z 0.0, relu(z) 0.0.");
  }

  @Test
  void aPlotMarksPointsAndJumps() {
    Element svg = svg("plot", "y = relu(x)\nderivative = relu'(x)\npoints = z");
    assertThat(svg.select(".f-point")).hasSize(3);
    assertThat(svg.select(".f-line.s0:not(.derivative)")).hasSize(2);
    assertThat(svg.select("svg svg .f-line.derivative")).hasSize(2);
    assertThat(svg.select(".f-end.open")).hasSize(2);
    assertThat(svg.select(".f-end.closed")).hasSize(1);
    assertThat(description(svg))
        .isEqualTo(
            "relu(x): em −4 vale 0, em 4 vale 4. relu'(x): em −4 vale 0, em 4 vale 1. Salta em 0, de 0"
                + " para 1; ali vale 0. Pontos: (2.3; 2.3) (−1.7; 0.0) (0.0; 0.0).");
  }

  @Test
  void aPlotOfIrrationalValuesSaysThatTheyAreRounded() {
    assertThat(description(svg("plot", "y = exp(x)\nx = 0..1")))
        .isEqualTo("exp(x): em 0 vale 1, em 1 vale ≈ 2.72.");
  }

  @Test
  void aHeatMapPrintsItsValuesAndShadesBySignAndSize() {
    Element svg = svg("heatmap", "values = H");
    assertThat(svg.select(".f-value").eachText())
        .containsExactly("1.5", "−0.8", "0.2", "0.3", "−1.1", "−0.2");
    assertThat(svg.select(".f-positive")).hasSize(3);
    assertThat(svg.select(".f-negative")).hasSize(3);
    assertThat(numbers(svg.select(".f-positive"), "fill-opacity")).first().isEqualTo(0.5);
    assertThat(description(svg))
        .isEqualTo("H, 2 por 3. Linha 1: 1.5; −0.8; 0.2. Linha 2: 0.3; −1.1; −0.2.");
  }

  @Test
  void aConvolutionShowsItsWindowAndTheSumOfItsProducts() {
    Element svg = svg("convolution", "input = E\nkernel = K\nat = [2, 1]");
    assertThat(svg.select("text").eachText()).contains("0·(−1) + 2·1", "= 2");
    assertThat(svg.select(".f-window")).hasSize(3);
    assertThat(description(svg)).endsWith("A janela que dá a linha 2, coluna 1: 0·(−1) + 2·1 = 2.");
  }

  @Test
  void aConvolutionPrintedRoundedDoesNotClaimEquality() {
    Element svg = svg("convolution", "input = [[1/3, 2/3]] : 1\nkernel = [[1, 1]]\nat = [1, 1]");
    assertThat(svg.select("text").eachText()).contains("0.3·1 + 0.7·1", "≈ 1.0");
  }

  @Test
  void aConvolutionStepsThroughItsPositions() {
    Element figure = draw("convolution", "input = E\nkernel = K\npadding = [0, 1]").body();
    assertThat(figure.select(".frames .strip[role=region][tabindex=0][aria-label] > ol > li svg"))
        .hasSize(8);
    assertThat(figure.select(".frame-label").eachText())
        .startsWith("(1, 1)", "(1, 2)")
        .endsWith("(2, 4)");
    assertThat(figure.select("desc").last().text())
        .isEqualTo("A janela que dá a linha 2, coluna 4: 1·(−1) + 0·1 = −1.");
    assertThat(figure.select("use").eachAttr("href"))
        .allSatisfy(reference -> assertThat(figure.select(reference)).hasSize(1));
  }

  @Test
  void aNetworkTellsSilentUnitsByWords() {
    Element svg =
        svg("network", "layers = [relu(z), 2.3]\nweights = w\ndead = [false, false, true]");
    assertThat(svg.select(".f-unit")).hasSize(4);
    assertThat(svg.select(".f-unit.inactive")).hasSize(1);
    assertThat(svg.select(".f-unit.dead")).hasSize(1);
    assertThat(svg.select(".f-hatch")).hasSize(1);
    assertThat(svg.select("text").eachText()).contains("inativo", "morto", "−2");
    assertThat(svg.select(".f-edge")).hasSize(3);
    assertThat(svg.select(".f-edge.negative.silent")).hasSize(1);
    assertThat(description(svg))
        .isEqualTo(
            "relu(z): 2.3; 0.0 (inativo); 0.0 (morto). 2.3: 2.3. pesos que chegam a 2.3 1; −2; 0.5.");
  }

  @Test
  void linesDifferInMoreThanColour() {
    Element svg = svg("lines", "x = epoch\ny = [H[:, 1], H[:, 2]]\nnames = [\"a\", \"b\"]");
    assertThat(svg.select("circle.f-marker.s0")).hasSize(3);
    assertThat(svg.select("rect.f-marker.s1")).hasSize(3);
    assertThat(svg.selectFirst("title").text()).isEqualTo("Linhas de a; b por epoch");
    assertThat(description(svg))
        .isEqualTo("a: epoch 1, 1.5; epoch 10, 0.3. b: epoch 1, −0.8; epoch 10, −1.1.");
  }

  @Test
  void framesTakeValuesApart() {
    Element body = draw("bars", "before = H\nafter = relu(H)\nframes = epoch").body();
    assertThat(body.select(".frame-label").eachText()).containsExactly("epoch 1", "epoch 10");
    assertThat(body.select("li desc").last().text())
        .isEqualTo("1: H 0.3, relu(H) 0.3. 2: H −1.1, relu(H) 0.0. 3: H −0.2, relu(H) 0.0.");
  }

  @Test
  void captionsAreParagraphsAtTheEndAndTheTitle() {
    Element figure =
        render("::: figura As $z$\n```draw bars\nvalues = z\n```\n\nSão [[3 = len(z)]].\n:::\n")
            .body()
            .selectFirst("figure");
    assertThat(figure.select("figcaption > p")).hasSize(2);
    assertThat(figure.select("figcaption .checked")).hasSize(1);
    assertThat(figure.select("> .drawing")).hasSize(1);
  }

  @Test
  void theAuthorsDescriptionStandsInPlaceOfTheGeneratedOne() {
    Element figure =
        render(
                """
                ::: figura
                ```draw bars
                values = z
                ```

                ::: descrição
                A primeira barra vale [[2.3 = z[1]]] e a segunda {{ z[2] }}.
                :::
                :::
                """)
            .body()
            .selectFirst("figure");
    assertThat(figure.select("desc").text())
        .isEqualTo("A primeira barra vale 2.3 e a segunda −1.7.");
    assertThat(figure.select("figcaption")).isEmpty();
  }

  @Test
  void whatCaptionsAndDescriptionsStateIsChecked() {
    Rendering rendering =
        Rendering.of(
            DATA
                + """
                ::: figure De [[4 = len(z)]]
                ```draw bars
                values = z
                ```

                ::: description
                A primeira vale [[2.4 = z[1]]].
                :::
                :::
                """);
    assertThat(rendering.diagnostics().sorted())
        .extracting(Diagnostic::code)
        .containsExactly(Code.ANSWER_REFUTED, Code.ANSWER_REFUTED);
  }

  @Test
  void theCommaIsThatOfThePage() {
    Rendering rendering =
        Rendering.withComma(DATA + "```draw plot\ny = x / 2\npoints = [0.5]\nx = -1..1\n```\n");
    Element svg = rendering.body().selectFirst("svg");
    assertThat(svg.select(".f-tick").eachText()).contains("−0,2").noneMatch(t -> t.contains("."));
    assertThat(description(svg)).contains("(0,5; 0,25)");
  }

  @Test
  void loopsDrawEachRound() {
    Element body = render("::: each k in 1..2\n```draw bars\nvalues = H[k, :]\n```\n:::\n").body();
    assertThat(body.select("svg desc").eachText())
        .containsExactly("1: 1.5. 2: −0.8. 3: 0.2.", "1: 0.3. 2: −1.1. 3: −0.2.");
    assertThat(body.select(".drawing").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void wordsMayBePortuguese() {
    assertThat(
            render("```desenhar barras\nantes = z\ndepois = relu(z)\nrótulos = names\n```\n")
                .markup())
        .isEqualTo(draw("bars", "before = z\nafter = relu(z)\nlabels = names").markup());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plot\ny = [tanh(x), gelu(x)] : 3\npoints = z",
        "bars\nvalues = H\nframes = epoch",
        "heatmap\nvalues = [H, relu(H)]",
        "convolution\ninput = E\nkernel = K",
        "network\nlayers = [[1, 2, 3], z, [1]]\nlabels = names",
        "lines\nx = epoch\ny = transpose(H)"
      })
  void theSameValuesGiveTheSameBytesWithoutAnyColour(String drawing) {
    String markup = render("```draw " + drawing + "\n```\n").markup();
    assertThat(render("```draw " + drawing + "\n```\n").markup()).isEqualTo(markup);
    assertThat(markup.replaceAll("href=\"#[^\"]*\"", ""))
        .doesNotContain("#", "rgb", "stroke=", "fill=", "NaN", "Infinity", "E-", "null");
  }

  @Test
  void textOfTheAuthorIsEscaped() {
    Element svg = svg("bars", "values = z\nlabels = [\"<b>\", \"a & b\", \"c\"]");
    assertThat(svg.select("b")).isEmpty();
    assertThat(svg.select("text").eachText()).contains("<b>", "a & b");
  }
}
