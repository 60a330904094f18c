package dev.confere.cli;

import dev.confere.site.Phases;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Takes the time of each phase on the wall clock, from the start of the JVM on.
final class Timings implements Phases {

  private final long mainStarted = System.nanoTime();
  private final long beforeMain = ProcessAge.now().toNanos();
  private final Thread main = Thread.currentThread();
  private final Map<Phase, LongAdder> alone = clocks();
  private final Map<Phase, LongAdder> atOnce = clocks();

  private static Map<Phase, LongAdder> clocks() {
    Map<Phase, LongAdder> clocks = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      clocks.put(phase, new LongAdder());
    }
    return clocks;
  }

  @Override
  public <T> T run(Phase phase, Supplier<T> work) {
    Map<Phase, LongAdder> clocks = main == Thread.currentThread() ? alone : atOnce;
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      Objects.requireNonNull(clocks.get(phase)).add(System.nanoTime() - start);
    }
  }

  /// `2.41 s`
  String total() {
    return seconds(totalNanos());
  }

  private long totalNanos() {
    return beforeMain + System.nanoTime() - mainStarted;
  }

  /// One line a phase, and what is left over. Below the pages stands the time of all threads that worked on them at once, which
  /// together is more than the time on the clock.
  String table() {
    long total = totalNanos();
    StringBuilder lines = new StringBuilder(line("start of the JVM", beforeMain));
    long known = beforeMain;
    for (Phase phase : Phase.values()) {
      long spent = spent(alone, phase);
      known += spent;
      if (spent > 0) {
        lines.append(line(name(phase), spent));
      }
      if (phase == Phase.PAGES) {
        lines.append(ofThreads());
      }
    }
    lines.append(line("everything else", total - known));
    return lines.append(line("total", total)).toString();
  }

  private String ofThreads() {
    StringBuilder lines = new StringBuilder();
    for (Phase phase : Phase.values()) {
      long spent = spent(atOnce, phase);
      if (spent > 0) {
        lines.append(line("  " + name(phase), spent));
      }
    }
    return lines.toString();
  }

  private static long spent(Map<Phase, LongAdder> clocks, Phase phase) {
    return Objects.requireNonNull(clocks.get(phase)).sum();
  }

  static String name(Phase phase) {
    return switch (phase) {
      case PAGES -> "pages";
      case READING -> "reading";
      case EVALUATING -> "engine";
      case VERIFYING -> "verification";
      case TYPESETTING -> "mathematics";
      case RENDERING -> "rendering";
      case WRITING -> "writing";
    };
  }

  private static String line(String name, long nanos) {
    return String.format(Locale.ROOT, "  %-22s %9s%n", name, seconds(nanos));
  }

  static String seconds(long nanos) {
    // Not by String.format: the first format of a process takes as long as ten pages.
    long millis = (nanos + 500_000) / 1_000_000;
    return millis / 1000 + "." + String.valueOf(1000 + millis % 1000).substring(1) + " s";
  }
}
