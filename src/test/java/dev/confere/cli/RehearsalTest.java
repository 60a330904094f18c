package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the program is rehearsed with should be what people do all day: pages without mistakes.
class RehearsalTest {

  @Test
  void thePagesOfTheRehearsalHold() {
    Run run = new Run();
    assertThat(run.run("check", "--content", "src/main/rehearsal")).isZero();
    assertThat(run.err()).isEmpty();
  }
}
