package dev.confere.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaTest {

  @Test
  void formulasAreEqualIfTheirLatexAndTheirPlaceAre() {
    Formula formula = Formula.inline("x");
    assertThat(formula)
        .isEqualTo(new Formula(String.valueOf('x'), false))
        .hasSameHashCodeAs(new Formula(String.valueOf('x'), false))
        .isNotEqualTo(Formula.display("x"))
        .isNotEqualTo(Formula.inline("y"));
  }
}
