package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BlankedFormulaTest {

  @Test
  void digitsAreTakenOut() {
    BlankedFormula blanked = BlankedFormula.of(Formula.display("x_3 = {5}"));
    assertThat(blanked.shape())
        .isEqualTo(Formula.display("x_\0 = {\0}"))
        .isNotEqualTo(Formula.inline("x_\0 = {\0}"));
    assertThat(blanked.digits()).isEqualTo("35");
  }

  @Test
  void withoutDigitsItIsTheFormula() {
    Formula formula = Formula.inline("x^\\alpha ½ ٣");
    assertThat(BlankedFormula.of(formula)).isEqualTo(new BlankedFormula(formula, ""));
  }

  @Test
  void moreDigitsThanThereAreBlanksStay() {
    Formula most = Formula.inline("7".repeat(Blanks.MOST) + "x");
    assertThat(BlankedFormula.of(most).digits()).isEqualTo("7".repeat(Blanks.MOST));
    Formula more = Formula.inline("7".repeat(Blanks.MOST + 1));
    assertThat(BlankedFormula.of(more)).isEqualTo(new BlankedFormula(more, ""));
  }

  @Test
  void whatMeansASlotIsNotToBeWritten() {
    assertThatThrownBy(() -> BlankedFormula.of(Formula.inline("x\0")))
        .isInstanceOf(Uncovered.class);
  }
}
