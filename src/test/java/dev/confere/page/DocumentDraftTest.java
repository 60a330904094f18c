package dev.confere.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.typesetting.Formula;
import dev.confere.typesetting.Typeset;
import dev.confere.verification.Report;
import dev.confere.worksheet.Conventions;
import org.junit.jupiter.api.Test;

class DocumentDraftTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private DocumentDraft draft(String markdown) {
    Report report = Rendering.report(markdown, Conventions.DEFAULT, diagnostics);
    return DocumentRenderer.draft(
        report, SamplePages.texts("pt-BR"), target -> target, false, diagnostics);
  }

  @Test
  void aDraftTellsItsFormulasOnce() {
    DocumentDraft draft = draft("$a$\n\n## Com $b$\n\n$$c$$\n\n$a$\n");
    assertThat(draft.formulas())
        .containsExactly(Formula.inline("a"), Formula.inline("b"), Formula.display("c"));
  }

  @Test
  void theFormulasStandInTheTextAndInTheOutline() {
    RenderedDocument rendered =
        draft("$a$\n\n## Com $b$\n")
            .set(formula -> new Typeset.Html("<i>" + formula.latex() + "</i>"));
    assertThat(rendered.intro().markup())
        .isEqualTo("<p><span class=\"math\"><i>a</i></span></p>\n");
    assertThat(rendered.rest().markup()).startsWith("<div class=\"heading\">").contains("<i>b</i>");
    assertThat(rendered.body().markup())
        .isEqualTo(rendered.intro().markup() + rendered.rest().markup());
    assertThat(rendered.outline().getFirst().text().markup())
        .isEqualTo("Com <span class=\"math\"><i>b</i></span>");
    assertThat(rendered.math()).isTrue();
  }

  @Test
  void aRefusedFormulaIsToldOnceAndShownAsItWasWritten() {
    RenderedDocument rendered =
        draft("## Com $\\b$\n").set(_ -> new Typeset.Refused("unknown", 0, 2));
    assertThat(rendered.rest().markup()).contains("<code>\\b</code>");
    assertThat(diagnostics.sorted()).hasSize(1);
  }

  @Test
  void footnotesStandBehindAll() {
    RenderedDocument rendered = draft("Veja.[^1]\n\n[^1]: Aqui.\n").set(_ -> new Typeset.Html(""));
    assertThat(rendered.intro().markup()).startsWith("<p>Veja.").doesNotContain("Aqui");
    assertThat(rendered.rest().markup()).startsWith("<section class=\"footnotes\"");
    assertThat(rendered.math()).isFalse();
  }
}
