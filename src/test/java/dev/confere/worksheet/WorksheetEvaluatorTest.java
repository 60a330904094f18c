package dev.confere.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Occurrence;
import dev.confere.engine.number.Notation;
import dev.confere.engine.value.Value;
import dev.confere.markdown.DataFiles;
import dev.confere.markdown.MarkdownReader;
import dev.confere.source.SourceFile;
import dev.confere.worksheet.FilledTable.FilledCell;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksheetEvaluatorTest {

  private final Diagnostics diagnostics = new Diagnostics();

  private Worksheet worksheet(String body) {
    SourceFile file = new SourceFile("page.md", "---\ntitle: t\n---\n" + body);
    return WorksheetEvaluator.evaluate(
        new MarkdownReader().read(file, DataFiles.NONE, diagnostics),
        Conventions.DEFAULT,
        diagnostics);
  }

  private static String shown(Value value) {
    return new ValuePrinter(Notation.POINT).print(value, Optional.empty()).orElse("?");
  }

  /// The table of a page: each row as its computed cells, written ones in quotation marks.
  private String table(String body) {
    Worksheet worksheet = worksheet(body);
    Block.TableBlock block =
        worksheet.document().blocks().stream()
            .filter(Block.TableBlock.class::isInstance)
            .map(Block.TableBlock.class::cast)
            .findFirst()
            .orElseThrow();
    FilledTable table = worksheet.table(Occurrence.of(block.table().span())).orElseThrow();
    SourceFile file = worksheet.document().file();
    return table.rows().stream()
        .map(row -> row.stream().map(cell -> cell(file, cell)).toList().toString())
        .toList()
        .toString();
  }

  private static String cell(SourceFile file, FilledCell cell) {
    return switch (cell) {
      case FilledCell.Written(var written) -> "'" + file.text(written.text()) + "'";
      case FilledCell.Computed computed ->
          shown(computed.value()) + (computed.stated().isPresent() ? "!" : "");
    };
  }

  @Test
  void aColumnGivesEachRowItsElement() {
    assertThat(
            table(
                "```data\nz: [1.5, -2.0]\n```\n\n| n {i} | z {= z} | a {= relu(z)} |\n|---|---|---|\n"))
        .isEqualTo("[[1, 1.5, 1.5], [2, -2.0, 0.0]]");
  }

  @Test
  void aMatrixGivesEachRowItsRow() {
    assertThat(
            table(
                "```data\nm: [[1, 2], [3, 4]]\n```\n\n| n {i} | row {= m} | own {= m[i, :]} |\n|---|---|---|\n"))
        .isEqualTo("[[1, [1, 2], [1, 2]], [2, [3, 4], [3, 4]]]");
  }

  @Test
  void aRuleThatMentionsAColumnIsComputedRowByRow() {
    assertThat(
            table(
                "| x {x} | s {s = x^2} | t {= s + sum([x, 1])} |\n|---|---|---|\n| 2 | | 7 |\n| 3 | 9 | |\n"))
        .isEqualTo("[['2', 4, 7!], ['3', 9!, 13]]");
  }

  @Test
  void columnsMayStandBeforeWhatTheyNeed() {
    assertThat(table("| t {= s + 1} | x {x} | s {s = 2 * x} |\n|---|---|---|\n| | 1 | |\n"))
        .isEqualTo("[[3, '1', 2]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| a {= [1, 2]} | b {= [1, 2, 3]} |; this column has 3 values",
        "| n {i} | b {= 3} |; this table has no rows",
      })
  void tellsWhatDoesNotFit(String header, String message) {
    table(header + "\n|---|---|\n");
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains(message));
  }

  @Test
  void aDataTableBindsItsColumns() {
    Worksheet worksheet =
        worksheet("| n {n} | x {x} |\n|---|---|\n| a | -1.50 |\n| b | 60% |\n{#t .data}\n");
    assertThat(shown(worksheet.scope().value("x").orElseThrow())).isEqualTo("[-1.50, 0.60]");
    assertThat(shown(worksheet.scope().value("n").orElseThrow())).isEqualTo("[a, b]");
  }

  @Test
  void aLoopComputesItsBodyInEveryRound() {
    Worksheet worksheet = worksheet("::: each k in [10, 20]\n{{ k + 1 }}\n:::\n");
    assertThat(diagnostics.sorted()).isEmpty();
    List<String> values =
        worksheet.values().values().stream().map(WorksheetEvaluatorTest::shown).toList();
    assertThat(values).containsExactly("11", "21");
  }

  @Test
  void tooManyRoundsAreTold() {
    worksheet("::: each k in 1..5000\n{{ k }}\n:::\n");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .extracting(code -> code.word())
        .containsExactly("limit-exceeded");
  }
}
