package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A document that is parted reads like one that flexmark sees as a whole.
class OutlineScannerTest {

  /// What was read of a text and told of it.
  private record Reading(List<Block> blocks, List<Diagnostic> told) {

    static Reading of(SourceFile file, BiFunction<SourceFile, Cutouts, Outline> outline) {
      Diagnostics heard = new Diagnostics();
      Reporter reporter = new Reporter(file, heard);
      try {
        Cutouts cutouts = BlockScanner.scan(file, 0);
        Outline parted = outline.apply(file, cutouts);
        return new Reading(
            BlockReader.read(reporter, cutouts, parted, DataFiles.NONE), heard.sorted());
      } catch (TooComplexFailure failure) {
        return new Reading(List.of(), List.of());
      }
    }
  }

  private static Outline outline(String text) {
    SourceFile file = new SourceFile("a.md", text);
    return OutlineScanner.scan(file, BlockScanner.scan(file, 0), 0);
  }

  private static List<String> passages(String text) {
    return outline(text).passages().stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  static void assertSame(String text) {
    SourceFile file = new SourceFile("a.md", text);
    Reading parted = Reading.of(file, (f, cutouts) -> OutlineScanner.scan(f, cutouts, 0));
    Reading whole =
        Reading.of(file, (f, cutouts) -> Outline.whole(new Span(0, cutouts.masked().length)));
    assertThat(parted).as(text).isEqualTo(whole);
  }

  @Test
  void plainTextHasNoPassages() {
    String text =
        "# Título {#a}\n\nPreço $x$,\nlinha\n$$y$$\n```data\na: 1\n```\n\n::: task Com título\n\n$a$ é\n:::\n";
    assertThat(passages(text)).isEmpty();
    assertThat(outline(text).parts())
        .hasExactlyElementsOfTypes(
            Part.PlainHeading.class,
            Part.PlainParagraph.class,
            Part.Known.class,
            Part.Known.class,
            Part.PlainDirective.class);
  }

  @Test
  void theRestIsPassages() {
    assertThat(passages("Um.\n\n* dois\n\nTrês.\n\n*Quatro*\ne cinco.\n# Seis\n"))
        .containsExactly("\n* dois\n\n", "\n*Quatro*\ne cinco.\n");
    assertThat(passages("- um\ndois\n\nTrês.\n")).containsExactly("- um\ndois\n\n");
    assertThat(passages("Um\n===\n\nDois\n- três\n")).containsExactly("Um\n===\n\nDois\n- três\n");
  }

  @Test
  void listsAndQuotationsOfPlainLinesAreNoPassages() {
    String text = "- um\n- $x$ é\n\n> dois\n\n::: task\n- três\n:::\n";
    assertThat(passages(text)).isEmpty();
    assertThat(outline(text).parts())
        .hasExactlyElementsOfTypes(
            Part.PlainList.class, Part.PlainQuote.class, Part.PlainDirective.class);
    assertSame(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- um\n\n- dois\n",
        "- um\n\n  dois\n",
        "- um\n  dois\n",
        "- um\ndois\n",
        "- um\n* dois\n",
        "- *um*\n\n- dois\n",
        "- $$x$$\n",
        "> um\ndois\n",
        "> um\n> dois\n",
        "> - um\n"
      })
  void otherListsAndQuotationsArePassages(String text) {
    assertThat(passages(text).getFirst()).startsWith(text.substring(0, 4));
    assertSame(text);
  }

  @Test
  void aTableKeepsWhatBelongsToIt() {
    String table = "| a |\n|---|\n| 1 |\n\n{#t}\n\nTable: legenda\n\n";
    assertThat(passages("Um.\n" + table + "Dois.\n")).containsExactly(table);
    assertThat(passages("Um.\n\n" + table + "Dois.\n")).containsExactly("\n" + table);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Um.\n\n<div>\n\nDois.\n",
        "Um [a].\n\n[a]: b\n",
        "Um.\n\n[^1]: nota\n\n[^1]\n",
        "- um\n  ::: task\n\nDois.\n\n  :::\n",
        "::: task\nUm.\n",
        "Um.\n:::\n",
        "::: task *um*\n:::\n",
        "*a*\r\n\r\nUm.\r\n"
      })
  void isOnePassageWhereItIsNotCertain(String text) {
    assertThat(passages(text)).containsExactly(text);
    assertSame(text);
  }

  @Test
  void readsTheContentAlike() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        assertSame(Files.readString(file));
      }
    }
  }

  @Test
  void readsPartsOfADocumentAlike() {
    for (int at = 0; at <= BoundsTest.ALL.length(); at++) {
      assertSame(BoundsTest.ALL.substring(0, at));
      assertSame(BoundsTest.ALL.substring(at));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readsNonsenseAlike(long seed) {
    String[] parts = {
      "Um texto",
      "dois,",
      "\n",
      "\n",
      "\n\n",
      "\n\n",
      "# ",
      "## Três",
      "- ",
      "- quatro\n",
      "1. ",
      "> ",
      "*",
      "**",
      "_",
      "`",
      "`x`",
      "$x$",
      "$",
      "$$x$$",
      "$$x\ny$$",
      "\n$$\nz\n$$\n",
      "{{ 1 }}",
      "[[1 = 1]]",
      "[[a !]]",
      "\n```data\na: 1\n```\n",
      "\n```\nx\n",
      "\n::: task\n",
      "\n:::\n",
      "\n::: hint Um título\n",
      "::: each i in 1..2\n",
      "| a | b |\n|---|---|\n| 1 | 2 |\n",
      "{#a}\n",
      "Table: legenda\n",
      " ",
      "  ",
      "    ",
      "\t",
      "\\",
      "\\\n",
      "  \n",
      "\n---\n",
      "\n===\n",
      "***\n",
      "[a](b)",
      "![a](b)",
      "[a]",
      "!",
      "#",
      " #\n",
      "+ ",
      "1) ",
      "a|b\n-|-\n",
      "e\u0301",
      "😀",
      "\u00a0",
      "\n<!-- x -->\n",
      "<!-- y -->",
      "Fim.\n",
      "2 casos\n",
      "(um)",
      "\"",
      "&amp;",
      "&",
      "\f",
      "\u2028",
      "~~~\n",
      "\n~~~\nq\n~~~\n",
      "\n    código\n",
      "\ue001",
      "\u0000",
      ":::",
      ": x\n",
      "~"
    };
    readsAlike(seed, parts);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void readsContainersAlike(long seed) {
    String[] parts = {
      "- a\n",
      "- a\n",
      "- *b*\n",
      "\n",
      "\n",
      "\n",
      "  c\n",
      "> d\n",
      "> d\n",
      "d\n",
      "* e\n",
      "1. f\n",
      ":::\n",
      "::: task\n",
      "    g\n",
      "- \n",
      "-\n",
      ">\n",
      "> - h\n",
      "- > i\n",
      "---\n",
      "| a |\n|---|\n| 1 |\n",
      "{#x}\n",
      "$$x$$\n",
      "- $$x$$\n",
      "> $$x$$\n",
      "# j\n",
      "- \\\n",
      "\t- l\n",
      "$$\nx\n$$\n",
      "Table: m\n",
      "- [[1 = 1]] n\n",
      "> ~~~\n> x\n> ~~~\n",
      "```\nq\n```\n",
      "a | b\n-|-\n1 | 2\n",
      "+ o\n",
      " p\n",
      " - q\n",
      "q  \n",
      "w\\\n"
    };
    readsAlike(seed, parts);
  }

  /// Puts parts together at random.
  private static void readsAlike(long seed, String[] parts) {
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(25);
      for (int i = 0; i < length; i++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      assertSame(text.toString());
    }
  }
}
