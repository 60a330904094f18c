package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.confere.diagnostic.SnippetPrinter;
import dev.confere.site.Phases.Phase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void coloursAreForTerminalsUnlessAskedOtherwise() {
    assertThat(Terminal.colourful(Map.of(), true)).isTrue();
    assertThat(Terminal.colourful(Map.of(), false)).isFalse();
    assertThat(Terminal.colourful(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(Terminal.colourful(Map.of("NO_COLOR", ""), true)).isTrue();
    assertThat(Terminal.colourful(Map.of("TERM", "dumb"), true)).isFalse();
    assertThat(Terminal.colourful(Map.of("CLICOLOR_FORCE", "1"), false)).isTrue();
    assertThat(Terminal.colourful(Map.of("CLICOLOR_FORCE", "0"), false)).isFalse();
    assertThat(Terminal.colourful(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), true)).isFalse();
  }

  @Test
  void progressIsForPeopleAtATerminal() {
    assertThat(Terminal.live(Map.of("NO_COLOR", "1"), true)).isTrue();
    assertThat(Terminal.live(Map.of(), false)).isFalse();
    assertThat(Terminal.live(Map.of("CI", "true"), true)).isFalse();
    assertThat(Terminal.live(Map.of("TERM", "dumb"), true)).isFalse();
  }

  @Test
  void aLongRunSaysWhatItDoesAndTakesItBack() throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    CountDownLatch shown = new CountDownLatch(1);
    PrintStream err =
        new PrintStream(written, true, StandardCharsets.UTF_8) {
          @Override
          public void flush() {
            super.flush();
            shown.countDown();
          }
        };
    Terminal terminal = new Terminal(err, err, SnippetPrinter.Style.PLAIN, true);
    boolean seen;
    try (PhaseProgress progress = new PhaseProgress(terminal, new Timings())) {
      seen = progress.run(Phase.TYPESETTING, () -> arrives(shown));
    }
    assertThat(seen).isTrue();
    assertThat(written.toString(StandardCharsets.UTF_8))
        .startsWith("\r\u001B[Kmathematics … ")
        .endsWith("\r\u001B[K");
  }

  private static boolean arrives(CountDownLatch shown) {
    try {
      return shown.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException end) {
      throw new IllegalStateException(end);
    }
  }

  @Test
  void whereNobodyWatchesNothingIsShown() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(err, err, SnippetPrinter.Style.PLAIN);
    try (PhaseProgress progress = new PhaseProgress(terminal, new Timings())) {
      progress.run(Phase.READING, () -> "done");
    }
    assertThat(written.size()).isZero();
  }
}
