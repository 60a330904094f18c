package dev.confere.cli;

import dev.confere.site.Phases;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/// Takes the time of each phase on the wall clock, from the start of the JVM on.
final class Timings implements Phases {

  private final long mainStarted = System.nanoTime();
  private final long beforeMain = ProcessAge.now().toNanos();
  private final Map<Phase, Long> spent = new EnumMap<>(Phase.class);

  @Override
  public <T> T run(Phase phase, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      spent.merge(phase, System.nanoTime() - start, Long::sum);
    }
  }

  /// `2.41 s`
  String total() {
    return seconds(totalNanos());
  }

  private long totalNanos() {
    return beforeMain + System.nanoTime() - mainStarted;
  }

  /// One line a phase, and what is left over.
  String table() {
    long total = totalNanos();
    StringBuilder lines = new StringBuilder(line("start of the JVM", beforeMain));
    long known = beforeMain;
    for (Map.Entry<Phase, Long> phase : spent.entrySet()) {
      lines.append(line(name(phase.getKey()), phase.getValue()));
      known += phase.getValue();
    }
    lines.append(line("everything else", total - known));
    return lines.append(line("total", total)).toString();
  }

  static String name(Phase phase) {
    return switch (phase) {
      case READING -> "reading";
      case EVALUATING -> "engine";
      case VERIFYING -> "verification";
      case TYPESETTING -> "mathematics (KaTeX)";
      case RENDERING -> "rendering";
      case WRITING -> "writing";
    };
  }

  private static String line(String name, long nanos) {
    return String.format(Locale.ROOT, "  %-20s %9s%n", name, seconds(nanos));
  }

  static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
  }
}
