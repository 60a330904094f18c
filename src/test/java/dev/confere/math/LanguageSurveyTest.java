package dev.confere.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageSurveyTest {

  @Test
  void countsTheWordsOfBothKinds() {
    LanguageSurvey survey = LanguageSurvey.of("The cat sat IN a hat; não são de uma casa", 100);
    assertThat(survey.english()).isEqualTo(2);
    assertThat(survey.comma()).isEqualTo(4);
    assertThat(survey.foreign()).isFalse();
  }

  @Test
  void aPartOfAWordIsNoWord() {
    LanguageSurvey survey =
        LanguageSurvey.of("others the_end de4 forest sãos u\u0301de de\u0301", 9);
    assertThat(survey.english()).isZero();
    assertThat(survey.comma()).isZero();
  }

  @Test
  void countsNoMoreThanWanted() {
    assertThat(LanguageSurvey.of("the ".repeat(20), 7).english()).isEqualTo(7);
    assertThat(LanguageSurvey.of("de ".repeat(20), 7).comma()).isEqualTo(7);
  }

  @Test
  void seesLettersOfOtherScripts() {
    assertThat(LanguageSurvey.of("共有三个", 9).foreign()).isTrue();
    assertThat(LanguageSurvey.of("αβγ", 9).foreign()).isFalse();
  }
}
