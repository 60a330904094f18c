package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Block;
import dev.confere.document.Block.Directive.Name;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockReadingTest {

  private static List<String> kinds(List<Block> blocks) {
    return blocks.stream().map(block -> block.getClass().getSimpleName()).toList();
  }

  @Test
  void headingsHaveAttributes() {
    Read read = Read.of("## A *b* $x$ {#um .c .d} ##\n\nT {#dois}\n=\n\n# {#tres}");
    Block.Heading heading = read.block(Block.Heading.class);
    assertThat(heading.level()).isEqualTo(2);
    assertThat(heading.attributes().id()).contains("um");
    assertThat(heading.attributes().classes()).containsExactly("c", "d");
    assertThat(read.text(heading.content().getLast().span())).isEqualTo("$x$");
    assertThat(((Block.Heading) read.blocks().getLast()).attributes().id()).contains("tres");
  }

  @Test
  void bracesElsewhereInAHeadingAreText() {
    Block.Heading heading =
        Read.of("# O conjunto {1, 2} e {#x} no meio").block(Block.Heading.class);
    assertThat(heading.attributes().id()).isEmpty();
    assertThat(InlineReader.plain(heading.content())).isEqualTo("O conjunto {1, 2} e {#x} no meio");
  }

  @Test
  void listsNestAndCount() {
    Read read = Read.of("3. a\n\n   b\n4. c\n   - d\n     ```\n     código\n     ```\n");
    Block.Listing list = read.block(Block.Listing.class);
    assertThat(list.ordered()).isTrue();
    assertThat(list.start()).isEqualTo(3);
    assertThat(list.tight()).isFalse();
    assertThat(kinds(list.items().getFirst().blocks())).containsExactly("Paragraph", "Paragraph");
    Block.Listing inner = (Block.Listing) list.items().getLast().blocks().getLast();
    assertThat(inner.tight()).isTrue();
    assertThat(inner.items().getFirst().blocks().getLast())
        .isInstanceOfSatisfying(
            Block.Code.class, code -> assertThat(code.text()).isEqualTo("código\n"));
  }

  @Test
  void theOtherBlocksOfMarkdown() {
    Read read =
        Read.of(
            "> cita\n\n---\n\n    indentado $x$\n\n<div>\n[[\n</div>\n\n~~~java\nint[[ x;\n~~~\n");
    assertThat(read.told()).isEmpty();
    assertThat(read.kinds()).containsExactly("Quote", "ThematicBreak", "Code", "Html", "Code");
    assertThat(((Block.Code) read.blocks().get(2)).text()).isEqualTo("indentado $x$\n");
    assertThat(((Block.Html) read.blocks().get(3)).text()).isEqualTo("<div>\n[[\n</div>");
    Block.Code code = (Block.Code) read.blocks().get(4);
    assertThat(code.info()).isEqualTo("java");
    assertThat(code.text()).isEqualTo("int[[ x;\n");
  }

  @Nested
  class DisplayFormulas {

    @Test
    void endAParagraph() {
      Read read = Read.of("Para o segundo,\n$$x = 1$$\ne depois.");
      assertThat(read.kinds()).containsExactly("Paragraph", "DisplayMath", "Paragraph");
    }

    @Test
    void holdLinesThatLookLikeMarkdown() {
      Read read =
          Read.of("$$\n\\begin{aligned}\na &= b \\\\\n+ c_1 * d_2\n# 3\n> 4\n- x | y\n$$\n");
      assertThat(read.told()).isEmpty();
      assertThat(read.kinds()).containsExactly("DisplayMath");
      assertThat(read.text(read.block(Block.DisplayMath.class).formula().body()))
          .startsWith("\n\\begin")
          .endsWith("x | y\n");
    }

    @Test
    void belongToAListItem() {
      Block.Listing list = Read.of("- a\n  $$\n  x\n  $$\n  b\n- c").block(Block.Listing.class);
      assertThat(kinds(list.items().getFirst().blocks()))
          .containsExactly("Paragraph", "DisplayMath", "Paragraph");
      assertThat(list.items()).hasSize(2);
    }

    @Test
    void endAtABlankLine() {
      Read read = Read.of("$$\nx\n\nb $$ c");
      assertThat(read.told()).containsExactly("unclosed-math «$$»", "unclosed-math «$$»");
      assertThat(read.kinds()).containsExactly("Paragraph", "Paragraph");
    }

    @Test
    void withManyRowEndsAfterABracketAreRead() {
      Read read = Read.of("[0, 1) e $$" + "a & b \\\\\n".repeat(25) + "$$ fim");
      assertThat(read.told()).isEmpty();
      assertThat(read.inlines()).hasSize(3);
    }
  }

  @Nested
  class Directives {

    @ParameterizedTest
    @CsvSource({
      "task, TASK",
      "tarefa, TASK",
      "hint, HINT",
      "dica, HINT",
      "solution, SOLUTION",
      "solução, SOLUTION",
      "solucao, SOLUTION",
      "Resolução, SOLUTION",
      "step, STEP",
      "passo, STEP",
      "note, NOTE",
      "nota, NOTE",
      "observação, NOTE",
      "figure, FIGURE",
      "figura, FIGURE"
    })
    void haveNames(String word, Name name) {
      Read read = Read.of("::: " + word + "\na\n:::\nb");
      assertThat(read.told()).isEmpty();
      assertThat(read.block(Block.Directive.class).name()).isEqualTo(name);
      assertThat(read.text(read.block(Block.Directive.class).nameSpan())).isEqualTo(word);
      assertThat(read.text(read.block(Block.Directive.class).span()))
          .isEqualTo("::: " + word + "\na\n:::");
      assertThat(read.kinds()).containsExactly("Directive", "Paragraph");
    }

    @Test
    void haveTitles() {
      Read read = Read.of(":::step Aplicar a *ReLU* a $x$ :::\ntexto\n:::");
      Block.Directive step = read.block(Block.Directive.class);
      assertThat(step.title().stream().map(part -> read.text(part.span())))
          .containsExactly("Aplicar a ", "*ReLU*", " a ", "$x$");
      assertThat(read.text(step.arguments())).isEqualTo("Aplicar a *ReLU* a $x$");
    }

    @Test
    void ofFiguresHaveCaptions() {
      Read read = Read.of("::: figure Os [[3 = n]] ativos\n![x](x.png)\n:::");
      assertThat(read.told()).isEmpty();
      assertThat(kinds(read.block(Block.Directive.class).blocks())).containsExactly("Paragraph");
      assertThat(read.block(Block.Directive.class).title()).hasSize(3);
    }

    @Test
    void nestAndTheInnermostIsClosed() {
      Read read = Read.of(":::: solution\n::: step a\nx\n:::\n- y\n::: hint\nz\n:::\n::::\nfim");
      assertThat(read.told()).isEmpty();
      Block.Directive outer = read.block(Block.Directive.class);
      assertThat(kinds(outer.blocks())).containsExactly("Directive", "Listing", "Directive");
      assertThat(read.kinds()).containsExactly("Directive", "Paragraph");
    }

    @Test
    void standInListsAndQuotations() {
      Read read =
          Read.of(
              "- a\n  ::: hint\n  b\n\n  c\n  :::\n- d\n  ::: hint\n  e\n:::\n\n> ::: note\n> f\n> :::\n");
      assertThat(read.told()).isEmpty();
      Block.Listing list = read.block(Block.Listing.class);
      assertThat(kinds(list.items().getFirst().blocks())).containsExactly("Paragraph", "Directive");
      assertThat(kinds(list.items().getLast().blocks())).containsExactly("Paragraph", "Directive");
      assertThat(kinds(((Block.Quote) read.blocks().getLast()).blocks()))
          .containsExactly("Directive");
    }

    @Test
    void interruptParagraphs() {
      assertThat(Read.of("a\n::: note\nb\n:::\nc").kinds())
          .containsExactly("Paragraph", "Directive", "Paragraph");
    }

    @ParameterizedTest
    @ValueSource(strings = {"each i in 1..n", "cada i em 1..n", "para cada i em 1..n"})
    void repeat(String line) {
      Read read = Read.of("::: " + line + "\n{{ i }}\n:::");
      assertThat(read.told()).isEmpty();
      Block.Each each = read.block(Block.Each.class);
      assertThat(each.variable()).isEqualTo("i");
      assertThat(read.text(each.variableSpan())).isEqualTo("i");
      assertThat(read.text(each.range().span())).isEqualTo("1..n");
      assertThat(kinds(each.blocks())).containsExactly("Paragraph");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "::: task;a | unclosed-directive «::: task»",
          "a;:::;b | stray-directive-end «:::»",
          "::: taks;a;::: | unknown-directive «taks»",
          "::: {.task};a;::: | unknown-directive «{»",
          "::: each;a;::: | directive-argument «each»",
          "::: each in 1..3;a;::: | directive-argument «in 1..3»",
          "::: each i in;a;::: | directive-argument «i in»",
          "::: each i in 1..;a;::: | expression-syntax «»",
          "::: each if in 1..2;a;::: | directive-argument «if in 1..2»",
          "- a;  ::: hint;  b;;c;; d;::: | unclosed-directive «::: hint»",
        })
    void tellWhatIsWrong(String text, String told) {
      assertThat(Read.of(text.replace(";", "\n")).told()).containsExactly(told);
    }

    @Test
    void suggestTheNearestName() {
      Read read = Read.of("::: tarefas\na\n:::");
      assertThat(read.diagnostics().getFirst().help()).contains("did you mean `tarefa`?");
      assertThat(read.kinds()).containsExactly("Paragraph");
    }

    @Test
    void areQuietInCode() {
      assertThat(Read.of("```\n::: x\n```\n`:::` e :: e : : :").told()).isEmpty();
    }
  }

  @Nested
  class Fences {

    @Test
    void thatAreOursAreRead() {
      Read read =
          Read.of("```check\na > 0 # sim\n\nb =\n c\n```\n```compute show\nf(x) = [x,\n 2]\n```");
      assertThat(read.diagnostics()).hasSize(1);
      assertThat(read.block(Block.Check.class).conditions()).hasSize(2);
      Block.Compute compute = (Block.Compute) read.blocks().getLast();
      assertThat(compute.shown()).isTrue();
      assertThat(compute.definitions().getFirst().isFunction()).isTrue();
    }

    @Test
    void mayInterruptAParagraphAndHoldFences() {
      Read read = Read.of("texto\n````markdown\n```data\na: [\n```\n````\nmais");
      assertThat(read.told()).isEmpty();
      assertThat(read.kinds()).containsExactly("Paragraph", "Code", "Paragraph");
      assertThat(((Block.Code) read.blocks().get(1)).text()).isEqualTo("```data\na: [\n```\n");
    }

    @Test
    void inAQuotationLoseItsSigns() {
      Block.Quote quote = Read.of("> ```\n> a\n>  b\n> ```\n").block(Block.Quote.class);
      assertThat(((Block.Code) quote.blocks().getFirst()).text()).isEqualTo("a\n b\n");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "```data;a: 1 | unclosed-block «```data»",
          "``` java;a | unclosed-block «``` java»",
          "> ```;> a;;b | unclosed-block «```»",
          "```data;a: 1;```compute;b = 2;``` | unclosed-block «```data»",
          "```data shwo;a: 1;``` | unknown-block-option «shwo»",
          "```check show;1 = 1;``` | unknown-block-option «show»",
          "> ```data;> a: 1;> ``` | data-syntax «data»",
          "```compute;a = ;``` | expression-syntax «»",
        })
    void tellWhatIsWrong(String text, String told) {
      assertThat(Read.of(text.replace(";", "\n")).told()).containsExactly(told);
    }

    @Test
    void thatAreNotClosedLeaveTheNextOneReadable() {
      Read read = Read.of("```data\na: 1\n```compute\nb = 2\n```\n\nfim");
      assertThat(read.kinds()).containsExactly("Data", "Compute", "Paragraph");
      assertThat(read.block(Block.Data.class).definitions()).hasSize(1);
    }
  }
}
