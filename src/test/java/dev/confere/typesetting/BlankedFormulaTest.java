package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BlankedFormulaTest {

  private static final char FIRST = Blanks.of(0);
  private static final char SECOND = Blanks.of(1);

  @Test
  void digitsAreTakenOut() {
    BlankedFormula blanked = BlankedFormula.of(Formula.display("x_3 = {5}"));
    assertThat(blanked.formula())
        .isEqualTo(Formula.display("x_" + FIRST + " = {" + SECOND + "}"))
        .isNotEqualTo(Formula.inline("x_" + FIRST + " = {" + SECOND + "}"));
    assertThat(blanked.digits()).isEqualTo("35");
  }

  @Test
  void withoutDigitsItIsTheFormula() {
    Formula formula = Formula.inline("x^\\alpha ½ ٣");
    assertThat(BlankedFormula.of(formula)).isEqualTo(new BlankedFormula(formula, ""));
  }

  @Test
  void moreDigitsThanThereAreBlanksStay() {
    Formula most = Formula.inline("7".repeat(Blanks.MOST));
    assertThat(BlankedFormula.of(most).digits()).isEqualTo(most.latex());
    Formula more = Formula.inline("7".repeat(Blanks.MOST + 1));
    assertThat(BlankedFormula.of(more)).isEqualTo(new BlankedFormula(more, ""));
  }

  @Test
  void whatMeansABlankIsNotToBeWritten() {
    assertThatThrownBy(() -> BlankedFormula.of(Formula.inline("x" + SECOND)))
        .isInstanceOf(Uncovered.class);
  }
}
