package dev.confere.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// How long this process has been running.
///
/// The JDK adds the moment of starting to the time of the last boot, which Linux tells in whole seconds only: it is off by up to one, which
/// is more than a run takes. There the two clocks of `/proc` (see proc(5)), both counted from the boot, are compared.
final class ProcessAge {

  /// What `starttime` is counted in, on every architecture that a JDK runs on.
  private static final long TICKS_A_SECOND = 100;

  /// `starttime` is the 22nd field; the second ends with the last parenthesis.
  private static final int AFTER_NAME = 19;

  private ProcessAge() {}

  static Duration now() {
    Path process = Path.of("/proc/self/stat");
    try {
      return Files.isReadable(process)
          ? between(Files.readString(process), Files.readString(Path.of("/proc/uptime")))
          : ofHandle();
    } catch (IOException | RuntimeException unusual) {
      // Some containers show a /proc of their own making.
      return ofHandle();
    }
  }

  /// @param stat the line of the process
  /// @param uptime seconds since the boot with two decimals, a blank, and something else
  static Duration between(String stat, String uptime) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long start = Long.parseLong(fields[AFTER_NAME]) * (1000 / TICKS_A_SECOND);
    int point = uptime.indexOf('.');
    long seconds = Long.parseLong(uptime.substring(0, point));
    long hundredths = Long.parseLong(uptime.substring(point + 1, uptime.indexOf(' ')));
    return Duration.ofMillis(Math.max(0, seconds * 1000 + hundredths * 10 - start));
  }

  private static Duration ofHandle() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()))
        .orElse(Duration.ZERO);
  }
}
