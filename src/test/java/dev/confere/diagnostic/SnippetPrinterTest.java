package dev.confere.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import org.junit.jupiter.api.Test;

class SnippetPrinterTest {

  private static String print(Diagnostic diagnostic) {
    return new SnippetPrinter(SnippetPrinter.Style.PLAIN).print(diagnostic);
  }

  @Test
  void underlinesTheSpanAndAddsNotesAndHelp() {
    SourceFile file = new SourceFile("a.md", "x\nsoma é [[7.3 = soma]]\n");
    Diagnostic diagnostic =
        Diagnostic.of(
                Code.ANSWER_REFUTED, file.place(new Span(11, 14)), "stated 7.3, but soma is 7.2")
            .note("soma = sum(a)")
            .help("write 7.2");
    assertThat(print(diagnostic))
        .isEqualTo(
            """
            error[answer-refuted]: stated 7.3, but soma is 7.2
             --> a.md:2:10
              |
            2 | soma é [[7.3 = soma]]
              |          ^^^
              = soma = sum(a)
              = help: write 7.2
            """);
  }

  @Test
  void aSecondPlaceHasItsLabel() {
    SourceFile file = new SourceFile("a.md", "a = 1\na = 2\n");
    Diagnostic diagnostic =
        Diagnostic.of(Code.DUPLICATE_NAME, file.place(new Span(6, 7)), "`a` is defined twice")
            .label(file.place(new Span(0, 1)), "first defined here");
    assertThat(print(diagnostic)).contains("1 | a = 1\n  | - first defined here\n");
  }

  @Test
  void theEmptySpanIsStillShown() {
    SourceFile file = new SourceFile("a.md", "x\n");
    assertThat(print(Diagnostic.of(Code.FRONT_MATTER, file.place(Span.at(0)), "no title")))
        .endsWith("1 | x\n  | ^\n");
  }

  @Test
  void aFolderHasNoLineToShow() {
    SourceFile folder = new SourceFile("content", "");
    assertThat(print(Diagnostic.of(Code.CONTENT_EMPTY, folder.place(Span.at(0)), "no file")))
        .isEqualTo("error[content-empty]: no file\n --> content\n");
  }

  @Test
  void longLinesAreCutAroundTheSpan() {
    String text = "y".repeat(300) + "WRONG" + "z".repeat(300);
    SourceFile file = new SourceFile("a.md", text);
    String printed = print(Diagnostic.of(Code.CHAIN_REFUTED, file.place(new Span(300, 305)), "no"));
    String[] lines = printed.split("\n");
    assertThat(lines[3]).hasSizeLessThan(125).contains("WRONG");
    assertThat(lines[4].indexOf('^')).isEqualTo(lines[3].indexOf("WRONG"));
    assertThat(lines[4]).endsWith("^^^^^");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndAccentsNone() {
    SourceFile file = new SourceFile("a.md", "漢e\u0301😀x");
    String[] lines =
        print(Diagnostic.of(Code.CHAIN_REFUTED, file.place(new Span(5, 6)), "no")).split("\n");
    assertThat(lines[4]).isEqualTo("  |      ^");
  }
}
