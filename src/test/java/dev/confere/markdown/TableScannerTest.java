package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Table.Alignment;
import dev.confere.source.SourceFile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A table that is taken out reads like one that flexmark sees.
class TableScannerTest {

  private static List<Part> parts(String text) {
    SourceFile file = new SourceFile("a.md", text);
    return OutlineScanner.scan(file, BlockScanner.scan(file, 0), 0).parts();
  }

  @Test
  void takesOutWhatIsPlain() {
    String text =
        "| a {x} | $|z|$ | `a|b` \\| |\n|:--|---:| :-: |\n| 1 || {{ x }}|\n|  | é | [[1 = 1]] |\n";
    Part.PlainTable table = (Part.PlainTable) parts(text).getFirst();
    assertThat(table.alignments())
        .containsExactly(Alignment.LEFT, Alignment.RIGHT, Alignment.CENTER);
    assertThat(table.rows()).hasSize(2);
    assertThat(table.span().end()).isEqualTo(text.length() - 1);
    OutlineScannerTest.assertSame(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|a|\n|-|\n",
        "|a|\n|-|",
        "| | b |\n|-|-|\n||2|\n",
        "|   ||\n|-|-|\n|   ||\n",
        "| a {x} | b {x} |\n|--|--|\n",
        "| a {= } |\n|--|\n",
        "Um.\n\n| a |\n|---|\n| 1 |\n\nDois.\n",
        "::: task\n| a |\n|---|\n| 1 |\n:::\n{#b}\n"
      })
  void readsPlainTablesAlike(String text) {
    assertThat(parts(text).toString()).contains("PlainTable");
    OutlineScannerTest.assertSame(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b\n-|-\n1|2\n",
        " | a |\n|---|\n",
        "| a |\n| --- \n",
        "| a |\n|---|---|\n",
        "| a |\n|-:-|\n",
        "| a |\n|---|\n| 1 | 2 |\n",
        "| a |\n|---|\n| *1* |\n",
        "| a |\n|---|\n| \u00a0 |\n",
        "| a |\n|---|\n| 1 | \n",
        "| a |\r\n|---|\r\n",
        "| a |\n|---|\n| b |\n|---|\n",
        "| a |\n|---|\n| 1 |\nUm.\n",
        "| a |\n|---|\n{#b}\n",
        "| a |\n|---|\n\n\n  {.data}\n",
        "| a |\n|---|\n\nTable: b\n",
        "*um*\n| a |\n|---|\n",
        "- um\n| a |\n|---|\n",
        "> | a |\n> |---|\n"
      })
  void leavesTheRestToFlexmark(String text) {
    assertThat(parts(text).toString()).doesNotContain("PlainTable");
    OutlineScannerTest.assertSame(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void readsTablesAtRandomAlike(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      OutlineScannerTest.assertSame(
          part(random, BEFORE) + table(random) + part(random, BEHIND) + part(random, BEHIND));
    }
  }

  private static final String[] BEFORE = {
    "",
    "",
    "",
    "\n",
    "Um.\n",
    "Um.\n\n",
    "- um\n",
    "- um\n\n",
    "::: task\n",
    "> um\n\n",
    "# Um\n",
    "*um*\n\n"
  };

  private static final String[] BEHIND = {
    "",
    "",
    "",
    "\n",
    "\n\n",
    "\n{#a}\n",
    "{.data}\n",
    "\nTable: x\n",
    "Fim.\n",
    "\nFim.\n",
    "| a |\n|---|\n",
    ":::\n",
    "- x\n",
    "# Fim\n",
    "---\n",
    "===\n",
    "\n    c\n",
    "|-|-|\n",
    " \n"
  };

  private static final String[] CELLS = {
    "",
    "",
    " ",
    "   ",
    "a",
    "b c",
    "$|x|$",
    "`a|b`",
    "\\|",
    "{x}",
    "{= 2*x}",
    "{{ 1 }}",
    "[[1 = 1]]",
    "-",
    ":-:",
    "2.5",
    "é",
    "!",
    "*a*",
    "<b>",
    "&amp;",
    "[[a ! r]]",
    "[[  ! r ]]",
    "$5",
    "``",
    "{x",
    "\"",
    "~",
    "$$x$$",
    "<!-- x -->",
    "\\ ",
    "a\\",
    "\u00a0",
    "\u2003",
    "\f",
    "\t",
    "|",
    "#",
    ":::",
    "😀",
    "e\u0301",
    "\ue001"
  };

  private static String part(Random random, String[] parts) {
    return parts[random.nextInt(parts.length)];
  }

  /// Most are nearly plain: the first cells are so.
  private static String table(Random random) {
    StringBuilder table = new StringBuilder();
    int columns = 1 + random.nextInt(3);
    int known = random.nextInt(3) == 0 ? CELLS.length : 18;
    for (int row = 0; row < 2 + random.nextInt(3); row++) {
      table.append(random.nextInt(30) == 0 ? "" : "|");
      for (int cell = 0; cell < columns; cell++) {
        String rule = random.nextInt(3) == 0 ? ":--" : random.nextInt(3) == 0 ? "-:" : "---";
        table.append(random.nextInt(3) == 0 ? "" : " ");
        table.append(row == 1 ? rule : CELLS[random.nextInt(known)]);
        table.append(random.nextInt(3) == 0 ? "" : " ").append('|');
      }
      table.append(random.nextInt(30) == 0 ? "1|" : random.nextInt(30) == 0 ? " " : "");
      table.append(random.nextInt(30) == 0 ? "\r\n" : "\n");
    }
    return table.toString();
  }
}
