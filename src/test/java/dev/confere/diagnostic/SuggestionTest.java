package dev.confere.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final List<String> NAMES = List.of("soma", "ativos", "época", "relu");

  @Test
  void findsTheNearest() {
    assertThat(Suggestion.nearest("sona", NAMES)).contains("soma");
    assertThat(Suggestion.nearest("reul", NAMES)).contains("relu");
    assertThat(Suggestion.nearest("epoca", NAMES)).contains("época");
  }

  @Test
  void staysQuietWhenNothingIsNear() {
    assertThat(Suggestion.nearest("kernel", NAMES)).isEmpty();
    assertThat(Suggestion.nearest("x", NAMES)).isEmpty();
  }
}
