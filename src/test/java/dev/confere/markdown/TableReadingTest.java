package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Block;
import dev.confere.document.Table;
import dev.confere.document.Table.Alignment;
import dev.confere.document.Table.Rule;
import dev.confere.engine.number.NumberFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReadingTest {

  private static Table table(Read read) {
    return read.blocks().stream()
        .filter(Block.TableBlock.class::isInstance)
        .map(block -> ((Block.TableBlock) block).table())
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> cells(Read read) {
    return table(read).rows().stream()
        .map(row -> row.cells().stream().map(cell -> read.text(cell.text())).toList())
        .toList();
  }

  @Test
  void readsTheRulesInBraces() {
    Read read =
        Read.of(
            "| a {x} | n {i} | b {= 2*x : 2} | **c** {y = {k: x}.k} | d |\n|--|:-|-:|:-:|--|\n");
    assertThat(read.told()).isEmpty();
    List<Table.Column> columns = table(read).columns();
    assertThat(columns.stream().map(column -> InlineReader.plain(column.header())))
        .containsExactly("a", "n", "b", "c", "d");
    assertThat(columns.stream().map(Table.Column::alignment))
        .containsExactly(
            Alignment.NONE, Alignment.LEFT, Alignment.RIGHT, Alignment.CENTER, Alignment.NONE);
    assertThat(columns.getFirst().rule())
        .hasValueSatisfying(rule -> assertThat(((Rule.Named) rule).name()).isEqualTo("x"));
    Rule.Computed third = (Rule.Computed) columns.get(2).rule().orElseThrow();
    assertThat(third.name()).isEmpty();
    assertThat(third.format()).contains(new NumberFormat.Decimals(2));
    Rule.Computed fourth = (Rule.Computed) columns.get(3).rule().orElseThrow();
    assertThat(fourth.name()).contains("y");
    assertThat(read.text(fourth.expression().span())).isEqualTo("{k: x}.k");
    assertThat(columns.getLast().rule()).isEmpty();
  }

  @Test
  void cellsKeepTheirPlaces() {
    Read read =
        Read.of("| a | b | c |\n|-|-|-|\n| 1 | | ≈ 2|\n|| $|x|$ | `a|b` \\| {{ x }}\n| 7 |\n");
    assertThat(read.told()).isEmpty();
    assertThat(cells(read))
        .containsExactly(
            List.of("1", "", "≈ 2"),
            List.of("", "$|x|$", "`a|b` \\| {{ x }}"),
            List.of("7", "", ""));
    Table.Cell empty = table(read).rows().getFirst().cells().get(1);
    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.content()).isEmpty();
    assertThat(read.document().file().text().charAt(empty.text().start())).isEqualTo('|');
  }

  @Test
  void needsNoBlankLineBeforeAndNoBarsAround() {
    Read read = Read.of("texto\na {x} | b\n-- | --\n1 | 2\n\nfim");
    assertThat(read.kinds()).containsExactly("Paragraph", "TableBlock", "Paragraph");
    assertThat(cells(read)).containsExactly(List.of("1", "2"));
  }

  @Test
  void standsInAListItem() {
    Read read = Read.of("- veja\n\n  | a {x} |\n  |--|\n  | 1 |\n");
    Block.Listing list = read.block(Block.Listing.class);
    assertThat(list.items().getFirst().blocks().getLast()).isInstanceOf(Block.TableBlock.class);
  }

  @Test
  void mayBeDataWithACaption() {
    Read read =
        Read.of("| época {t} |\n|--|\n| 1 |\n{#evolucao .data}\nTable: A *evolução*\n\nfim");
    assertThat(read.told()).isEmpty();
    Table table = table(read);
    assertThat(table.data()).isTrue();
    assertThat(table.attributes().id()).contains("evolucao");
    assertThat(InlineReader.plain(table.caption().orElseThrow())).isEqualTo("A evolução");
    assertThat(read.kinds()).containsExactly("TableBlock", "Paragraph");
  }

  @Test
  void attributesMayFollowABlankLine() {
    Read read = Read.of("| época {t} |\n|--|\n| 1 |\n\n{.data}\n");
    assertThat(table(read).data()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      value = {
        "| a {x} | b {x} |;|--|--| % duplicate-name «{x}»",
        "| a {2x} |;|--| % table-header «{2x}»",
        "| a {x | b |;|--|--| % table-header «{»",
        "| a {} |;|--| % table-header «{}»",
        "| a {if} |;|--| % reserved-name «{if}»",
        "| a {= } |;|--| % expression-syntax «»",
        "| a {= x y} |;|--| % expression-syntax «y»",
        "| a {= x : z} |;|--| % unknown-format «z»",
        "| a |;|--|;| 1 | 2 | % table-rows « 2 »",
        "a;;{#x .data} % unknown-block-option «{#x .data}»",
        "| a |;|--|;| [[1]] | % statement-syntax «[[1]]»",
      })
  void tellsWhatIsWrong(String text, String told) {
    assertThat(Read.of(text.replace(";", "\n")).told()).containsExactly(told);
  }

  @Test
  void bracesInCellsAreText() {
    Read read = Read.of("| a {x} \\{ $\\{$ b |\n|--|\n| {1, 2} |\n");
    assertThat(read.told()).isEmpty();
    assertThat(table(read).columns().getFirst().rule()).isEmpty();
    assertThat(cells(read)).containsExactly(List.of("{1, 2}"));
  }

  @Test
  void aBarAloneIsNoTable() {
    assertThat(Read.of("P(a | b) = {x}\ntexto").kinds()).containsExactly("Paragraph");
  }
}
