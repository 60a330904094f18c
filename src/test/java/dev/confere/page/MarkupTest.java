package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import dev.confere.typesetting.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {

  private static String set(Markup html) {
    return html.set(formula -> new Typeset.Html("<" + formula.latex() + ">")).markup();
  }

  private static void formula(String latex, Markup html) {
    html.formula(
        Formula.inline(latex),
        typeset -> typeset instanceof Typeset.Html(Utf8 set) ? set : Utf8.of("refused"));
  }

  @Test
  void formulasStandWhereTheyWereMet() {
    Markup html = new Markup();
    formula("a", html);
    html.append("um ").append('e').append(2);
    formula("b", html);
    formula("c", html);
    html.append('.');
    assertThat(set(html)).isEqualTo("<a>um e2<b><c>.");
  }

  @Test
  void textBetweenFormulasMayBeOfAnySigns() {
    Markup html = new Markup().append("−1 é ");
    formula("𝐱", html);
    assertThat(set(html.append(" ≤ 𝐲"))).isEqualTo("−1 é <𝐱> ≤ 𝐲");
  }

  @Test
  void aPieceBringsItsFormulas() {
    Markup piece = new Markup().append("x = ");
    formula("x", piece);
    Markup html =
        new Markup().append("<p>").append(piece).append(", ").append(piece).append("</p>");
    assertThat(set(html)).isEqualTo("<p>x = <x>, x = <x></p>");
    List<Formula> formulas = new ArrayList<>();
    html.addFormulasTo(formulas);
    assertThat(formulas).containsExactly(Formula.inline("x"), Formula.inline("x"));
  }

  @Test
  void textIsEscaped() {
    assertThat(set(new Markup().escape("a < b & \"c\" > d")))
        .isEqualTo(Html.escape("a < b & \"c\" > d"));
    assertThat(set(new Markup().escape("ação"))).isEqualTo("ação");
  }

  @Test
  void aFormulaAtTheEndStaysBeforeWhatIsInserted() {
    Markup html = new Markup().append("<p>Veja ");
    formula("x", html);
    html.append("</p>\n").insertBefore("</p>\n", " ↩");
    assertThat(set(html)).isEqualTo("<p>Veja <x> ↩</p>\n");
    assertThat(set(new Markup().append("<ul></ul>").insertBefore("</p>\n", " ↩")))
        .isEqualTo("<ul></ul> ↩");
  }

  @Test
  void aFormulaIsNotBlank() {
    Markup html = new Markup().append(" \n");
    assertThat(html.isBlank()).isTrue();
    formula("x", html);
    assertThat(html.isBlank()).isFalse();
  }
}
