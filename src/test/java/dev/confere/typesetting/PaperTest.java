package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaperTest {

  @Test
  void withoutBlanksItIsTheText() {
    String text = "<b>− 3 é \uE020 \uFF01</b>";
    assertThat(form(text).filled("")).isEqualTo(Utf8.of(text));
  }

  @Test
  void digitsStandWhereTheirBlanksWere() {
    PrintedForm form = form("é" + Blanks.of(1) + "−" + Blanks.of(0) + Blanks.of(1) + "</i>");
    assertThat(form.filled("37")).hasToString("é7−37</i>");
    assertThat(form.filled("90")).hasToString("é0−90</i>");
  }

  @Test
  void allBlanksMayBeUsed() {
    StringBuilder blanks = new StringBuilder();
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < Blanks.MOST; i++) {
      blanks.append(Blanks.of(i));
      digits.append(i * 7 % 10);
    }
    assertThat(form(blanks.toString()).filled(digits.toString())).hasToString(digits.toString());
  }

  @Test
  void isEmptyAgainWhenTheFormIsTaken() {
    Paper paper = new Paper();
    paper.append("x" + Blanks.of(0));
    assertThat(paper.taken().filled("1")).hasToString("x1");
    paper.append("y" + Blanks.of(0));
    paper.clear();
    paper.append(Blanks.of(0) + "z");
    assertThat(paper.taken().filled("2")).hasToString("2z");
  }

  private static PrintedForm form(String text) {
    Paper paper = new Paper();
    paper.append(text);
    return paper.taken();
  }
}
