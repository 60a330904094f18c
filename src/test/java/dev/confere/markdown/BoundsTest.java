package dev.confere.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.document.Block;
import dev.confere.source.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a text is cut down to, reading it says something and throws nothing.
class BoundsTest {

  static final String ALL =
      """
      ---
      title: "T: 😀"
      topics: [a, b]
      ---
      # Um *título* {#um .dois}
      Preço R$5, $x_1 = \\val{a : 2}$ e `código $`.\\
      [[7.2 = s]], [[[1] ≈ z[1] within 5%]], [[< 1 : p]], [[cerca de **$9$** ! regra]], [[? = a : 1%]]
      {{ {k: "}}"}.k : 3 sig }} [l](u\\_v "t") ![i][r] <b> &amp; <!-- c --> [^1] \\[[

      [r]: http://x.y 'z'
      [^1]: nota [a]: b

      $$
      a \\\\ \\claim[\\le]{1}{b}
      $$

      ```data show
      época: [+2.3, -1.7] # c
      α: {a: "😀", b: true}
      ```
      - um
        ::: hint Com *título*
        > ```
        > código
        > ```
        :::
      ```data csv
      a;b
      1,5;"x ""y"
      ```
      | a {x} | b {= 2*x : 2} |
      |:--|--:|
      | 1 | $|y|$ |
      {#t .data}
      Table: legenda
      ::: para cada i em 1..3
      {{ i }}
      :::
      ```compute
      f(x) = [x,
        2]
      ```
      ```check
      a > 0
      ```
      """;

  private static void read(String text) {
    Read read = Read.whole(text);
    read.diagnostics().forEach(told -> assertThat(told.place().text()).isNotNull());
    assertThat(read.blocks()).allSatisfy(block -> within(block, text.length()));
  }

  private static void within(Block block, int length) {
    Span span = block.span();
    assertThat(span.end()).isLessThanOrEqualTo(length);
  }

  @Test
  void theWholeIsQuiet() {
    assertThat(Read.whole(ALL).told()).isEmpty();
  }

  @Test
  void cutFromTheEnd() {
    for (int end = 0; end <= ALL.length(); end++) {
      read(ALL.substring(0, end));
    }
  }

  @Test
  void cutFromTheStart() {
    for (int start = 0; start <= ALL.length(); start++) {
      read(ALL.substring(start));
    }
  }

  @Test
  void withoutOneCharacter() {
    for (int at = 0; at < ALL.length(); at++) {
      read(ALL.substring(0, at) + ALL.substring(at + 1));
    }
  }

  @Test
  void withOtherLineBreaks() {
    Read unix = Read.whole(ALL);
    for (String lineBreak : List.of("\r\n", "\r")) {
      Read other = Read.whole(ALL.replace("\n", lineBreak));
      assertThat(other.told()).isEmpty();
      assertThat(other.kinds()).isEqualTo(unix.kinds());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nonsense(long seed) {
    Random random = new Random(seed);
    String[] parts = {
      "[[",
      "]]",
      "{{",
      "}}",
      "$",
      "$$",
      "`",
      "```",
      "\n",
      "\n\n",
      ":::",
      "::: task",
      " ",
      "a",
      "|",
      "|-|",
      "\\",
      "!",
      "=",
      "≈",
      "\"",
      "{",
      "}",
      "[",
      "]",
      "(",
      ")",
      "*",
      "_",
      "> ",
      "- ",
      "    ",
      "1. ",
      "#",
      "# ",
      "<",
      "<!--",
      "-->",
      "data",
      "data csv",
      ":",
      "{#a}",
      "[^1]",
      "\t",
      "😀",
      "---",
      "\r\n",
      "Table:",
      "&amp;",
      "each i in 1..2",
      "\\val{",
      "\\claim",
      "x",
      "1.5",
      ",",
      ";"
    };
    for (int round = 0; round < 1_500; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "---\ntitle: T\n---\n" : "");
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      try {
        read(text.toString());
      } catch (RuntimeException failure) {
        throw new AssertionError("seed " + seed + ", round " + round + ": " + text, failure);
      }
    }
  }
}
