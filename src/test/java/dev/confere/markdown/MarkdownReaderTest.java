package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Block;
import dev.confere.document.FrontMatter;
import dev.confere.document.Inline;
import dev.confere.document.Table;
import dev.confere.engine.expression.Definition;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  /// The example of the manual, abridged from the first exercise of the ReLU list.
  private static final String EXAMPLE =
      """
      ---
      title: Classificação de spam com uma rede densa
      topics: [relu, mlp]
      difficulty: 1
      ---

      A camada oculta tem {{ len(z) }} neurônios…

      ```data
      z: [+2.3, -1.7, +0.8, -0.2, +4.1]
      indício: [palavras promocionais, linguagem formal, linguagem neutra, estrutura normal, muitos links]
      ```

      ```compute
      a = relu(z)
      ativos = count(a > 0)
      soma = sum(a)
      ```

      | Neurônio {i} | Indício {= indício} | $z$ {= z} |
      |---|---|---|

      ::: task
      a) Calcule $f(x) = \\max(0, x)$ para cada neurônio: [[? = a]]
      :::
      ::: task
      c) Calcule o valor total transmitido: [[? = soma]]
      :::

      ::: solution
      ### Passo 1: aplicar a ReLU

      | Neurônio {i} | $z$ {= z} | $\\operatorname{ReLU}(z)$ {= a} | Estado {= if a > 0 then "ATIVO" else "INATIVO"} |
      |---|---|---|---|

      Para o segundo neurônio,
      $$\\operatorname{ReLU}(-1.7) = \\max(0, -1.7) = 0.0 \\rightarrow \\text{INATIVO}$$

      ### Passo 2: análise
      Ficam ativos [[3 = ativos]] de [[5 = len(z)]] neurônios ([[60% = ativos / len(z)]]).

      ### Passo 3: valor transmitido
      $$\\mathit{soma} = 2.3 + 0.0 + 0.8 + 0.0 + 4.1 = 7.2$$
      :::
      """;

  @Test
  void readsAWholeExercise() {
    Read read = Read.whole(EXAMPLE);
    assertThat(read.told()).isEmpty();
    assertThat(read.kinds())
        .containsExactly(
            "Paragraph", "Data", "Compute", "TableBlock", "Directive", "Directive", "Directive");
    FrontMatter front = read.document().frontMatter();
    assertThat(front.title()).isEqualTo("Classificação de spam com uma rede densa");
    assertThat(front.kind()).isEqualTo(FrontMatter.Kind.EXERCISE);
    assertThat(front.topics()).containsExactly("relu", "mlp");
    assertThat(front.difficulty()).contains(1);
    Block.Directive solution = (Block.Directive) read.blocks().getLast();
    assertThat(solution.name()).isEqualTo(Block.Directive.Name.SOLUTION);
    assertThat(solution.blocks().stream().map(block -> block.getClass().getSimpleName()))
        .containsExactly(
            "Heading",
            "TableBlock",
            "Paragraph",
            "DisplayMath",
            "Heading",
            "Paragraph",
            "Heading",
            "DisplayMath");
  }

  @Test
  void bindsDataAndComputations() {
    Read read = Read.whole(EXAMPLE);
    Block.Data data = (Block.Data) read.blocks().get(1);
    Block.Compute compute = (Block.Compute) read.blocks().get(2);
    assertThat(data.definitions().stream().map(Definition::name)).containsExactly("z", "indício");
    assertThat(read.text(data.definitions().getFirst().body().span()))
        .isEqualTo("[+2.3, -1.7, +0.8, -0.2, +4.1]");
    assertThat(data.shown()).isFalse();
    assertThat(compute.definitions().stream().map(Definition::name))
        .containsExactly("a", "ativos", "soma");
  }

  @Test
  void readsTheRulesOfATable() {
    Read read = Read.whole(EXAMPLE);
    Table table = ((Block.TableBlock) read.blocks().get(3)).table();
    assertThat(table.rows()).isEmpty();
    List<Table.Rule> rules =
        table.columns().stream().map(column -> column.rule().orElseThrow()).toList();
    assertThat(rules.getFirst()).isInstanceOf(Table.Rule.Named.class);
    assertThat(rules.stream().map(rule -> read.text(rule.span())))
        .containsExactly("{i}", "{= indício}", "{= z}");
    assertThat(InlineReader.plain(table.columns().getFirst().header())).isEqualTo("Neurônio");
  }

  @Test
  void keepsThePlacesOfEverything() {
    Read read = Read.whole(EXAMPLE);
    Inline.Fill fill = read.inline(Inline.Fill.class);
    assertThat(read.text(fill.span())).isEqualTo("{{ len(z) }}");
    assertThat(read.text(fill.expression().span())).isEqualTo("len(z)");
  }
}
