package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.confere.diagnostic.Code;
import dev.confere.document.Inline;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts over which Markdown readers hang or fall: what means something is read, the rest is refused soon.
///
/// The limit is generous, since the machine may be busy; without the bounds most of these take minutes.
class PathologicalTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static Read read(String text) {
    return assertTimeoutPreemptively(LIMIT, () -> Read.of(text));
  }

  private static void assertRead(String text) {
    assertThat(read(text).told()).isEmpty();
  }

  private static void assertRefused(String text) {
    Read read = read(text);
    assertThat(read.diagnostics()).hasSize(1);
    assertThat(read.diagnostics().getFirst().code()).isEqualTo(Code.DOCUMENT_TOO_COMPLEX);
    assertThat(read.blocks()).isEmpty();
  }

  @Test
  void aBracketWithManyBackslashesIsRead() {
    assertRead("[" + "\\".repeat(10_000));
    assertRead("[0, 1) e" + " a & b \\\n".repeat(100) + "fim");
  }

  @Test
  void aBracketBeforeAFormulaWithManyRowEndsIsRead() {
    Read read = read("[0, 1) e $$" + "a & b \\\\\n".repeat(25) + "$$ fim");
    assertThat(read.told()).isEmpty();
    assertThat(read.inlines().get(1)).isInstanceOf(Inline.Math.class);
  }

  @Test
  void runsOfBackticksAreRead() {
    StringBuilder runs = new StringBuilder("a");
    for (int length = 1; length <= 1_000; length++) {
      runs.append(' ').append("`".repeat(length));
    }
    assertRead(runs.toString());
  }

  @Test
  void openLinksAreRefused() {
    assertRefused("[](".repeat(20_000));
    assertRefused("[a](".repeat(100_000));
  }

  @Test
  void deepQuotationsAndListsAreRefused() {
    assertRefused(">".repeat(1_000));
    assertRefused("> ".repeat(100_000) + "a");
    assertRefused("- ".repeat(100_000) + "a");
    StringBuilder list = new StringBuilder();
    for (int depth = 0; depth < 300; depth++) {
      list.append("  ".repeat(depth)).append("- a\n");
    }
    assertRefused(list.toString());
  }

  @Test
  void deepEmphasisIsRefused() {
    assertRefused("*a **b ".repeat(1_000) + "c** d* ".repeat(1_000));
    assertRefused("***a***".repeat(100_000));
  }

  @Test
  void quotationsAndListsOfReasonableDepthAreRead() {
    assertRead("> ".repeat(20) + "a");
    assertRead("*a **b ".repeat(10) + "c** d* ".repeat(10));
  }

  @Test
  void anEndlessParagraphIsRefused() {
    assertRefused("[a]: b\n".repeat(100_000));
    assertRefused("| a |\n|---|\n" + "| 1 |\n".repeat(20_000));
  }

  @Test
  void deepExpressionsAreTold() {
    assertThat(read("{{ " + "(".repeat(100_000) + " }}").told()).hasSize(1);
    assertThat(read("{{ " + "9".repeat(40_000) + " }}").diagnostics().getFirst().code())
        .isEqualTo(Code.LIMIT_EXCEEDED);
    assertThat(read("{{ 1e99999 }}").diagnostics().getFirst().code())
        .isEqualTo(Code.LIMIT_EXCEEDED);
  }

  @Test
  void dataHaveLimits() {
    for (String data :
        new String[] {
          "a: " + "[".repeat(100_000),
          "a: " + "{b: ".repeat(100_000),
          "- ".repeat(100_000),
          "? ".repeat(100_000),
          "a: [" + "1.5, ".repeat(300_000) + "]"
        }) {
      Read read = read("```data\n" + data + "\n```");
      assertThat(read.diagnostics()).hasSize(1);
      assertThat(read.diagnostics().getFirst().code()).isEqualTo(Code.LIMIT_EXCEEDED);
    }
    assertThat(read("```data\na: " + "9".repeat(40_000) + "\n```").told()).hasSize(1);
    Read csv = read("```data csv\na\n" + "1\n".repeat(100_001) + "```");
    assertThat(csv.diagnostics().getFirst().code()).isEqualTo(Code.LIMIT_EXCEEDED);
    assertRead("```data csv\na\n" + "1\n".repeat(100_000) + "```");
    assertRead(
        "```data\n😀: 1\n```".replace("😀", "a")
            + "\n\n```data\nb: ["
            + "😀, ".repeat(20_000)
            + "]\n```");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "]",
        "[[",
        "]]",
        "{{",
        "}}",
        "{",
        "}",
        "(",
        "$",
        "$$",
        "$$ ",
        "`",
        "*",
        "**",
        "_",
        "*a ",
        "**a ",
        "*a_ ",
        "_a *",
        "*a**",
        "a**b",
        "<",
        "<a ",
        "<!--",
        "<!-- ",
        "&",
        "![",
        "[a][",
        "[^1]",
        "[^1]: a\n",
        "\\",
        "\\a",
        "[[ ! ",
        "[[a !]]",
        "[[[",
        "[[a = ",
        "{{ { ",
        "\"",
        "[[\"",
        "{{\"",
        "[[`",
        "[[$a",
        "* ",
        "1. ",
        "# ",
        "#",
        "a\n\n",
        "- a\n",
        " ",
        "\t",
        "\n",
        "\r",
        ":::\n",
        "::: task\n",
        "::: x\n",
        "```\n",
        "```data\n",
        "~~~\n",
        "|",
        "| a |\n",
        "|-",
        "a|b\n-|-\n",
        "{#a}\n",
        "{#",
        "<?",
        "<![CDATA[",
        "</",
        "<a b=\"",
        "<div>\n\n",
        "http://a.b ",
        "[x]",
        "![x]",
        "a  \n",
        "a\\\n",
        "😀",
        "\ud83d",
        "\ue000",
        "\u0000",
        "===\n",
        "---\n",
        "[[1 = 1]] ",
        "{{ 1 }} ",
        "$x$ ",
        "`x` ",
        "$`",
        "`$",
        "[[[1] = ",
        "$$\n\n",
        "$a\n",
        "x | {a} |\n-|-\n",
        "| a\n|-\nTable: x\n|",
        "\r\n> ",
        "-\n",
        "![[",
        "***a***",
        "\\val{",
        "$\\val{x}$"
      })
  void aHundredThousandOfAnythingEnds(String part) {
    boolean line = part.indexOf('\n') >= 0;
    Read read = read(part.repeat(line ? 20_000 : 100_000));
    assertThat(read.document()).isNotNull();
  }
}
