package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.engine.number.Notation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationSurveyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it weighs 3.5 kg",
        "0.125 of them",
        "1,234.56",
        "12,345,678 people",
        "3\\,000 and 3,\\!000",
        "1{,}000{,}000 grains",
        "She sold the 1,000 pages that he had, and so many of them are left in this total for her"
      })
  void aPoint(String text) {
    assertThat(NotationSurvey.of(text)).isEqualTo(Notation.POINT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pesa 3,5 kg", "0,125 deles", "1.234,56", "12.345.678 pessoas", "3{,}5"})
  void aComma(String text) {
    assertThat(NotationSurvey.of(text)).isEqualTo(Notation.COMMA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.234",
        "1,234 de pessoas",
        "f(1,2) e x_{1,2}",
        "version 1.2.3 and 192.168.0.1 são da lista",
        "3.5 e 3,5"
      })
  void nothingTells(String text) {
    assertThat(NotationSurvey.of(text)).isEqualTo(Notation.UNSETTLED);
  }
}
