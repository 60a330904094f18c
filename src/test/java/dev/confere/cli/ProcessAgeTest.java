package dev.confere.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {

  private static final String STAT =
      "7 (a (b) c) S 1 7 7 0 -1 4194304 1 2 3 4 5 6 7 8 20 0 1 0 1451472 9 9 9\n";

  @Test
  void isTheDifferenceOfTheTwoClocks() {
    assertThat(ProcessAge.between(STAT, "14515.04 9860.84\n")).isEqualTo(Duration.ofMillis(320));
    assertThat(ProcessAge.between(STAT, "14514.00 1.00\n")).isZero();
  }

  /// A process that says its own age cannot be older than somebody outside has seen it run; a second more would be.
  @Test
  void isNeverMoreThanWasWaited() throws IOException, InterruptedException {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-cp",
            folder(ProcessAge.class) + File.pathSeparator + folder(ProcessAgeTest.class),
            ProcessAgeTest.class.getName());
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Process process = new ProcessBuilder(line).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      process.waitFor();
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      assertThat(Duration.ofMillis(Long.parseLong(said)))
          .isBetween(Duration.ofMillis(1), waited.plusMillis(15));
    }
  }

  private static String folder(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
  }

  public static void main(String[] arguments) {
    System.out.println(ProcessAge.now().toMillis());
  }
}
