package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormsTest {

  private static final Formula X = Formula.inline("x");
  private static final PrintedForm FORM = new PrintedForm(new byte[3], new int[1]);

  private final Forms forms = new Forms(2L * FORM.size());

  @Test
  void whatIsKeptIsFound() {
    forms.keep(X, FORM);
    assertThat(forms.find(X)).isSameAs(FORM);
    assertThat(forms.find(Formula.display("x"))).isNull();
  }

  @Test
  void thatWhichIsNewIsNotKeptWhenThereIsNoMoreRoom() {
    forms.keep(X, FORM);
    forms.keep(X, FORM);
    forms.keep(Formula.inline("y"), FORM);
    forms.keep(Formula.inline("z"), FORM);
    assertThat(forms.find(X)).isSameAs(FORM);
    assertThat(forms.find(Formula.inline("y"))).isSameAs(FORM);
    assertThat(forms.find(Formula.inline("z"))).isNull();
  }
}
