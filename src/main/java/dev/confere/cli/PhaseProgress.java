package dev.confere.cli;

import dev.confere.site.Phases;
import java.io.PrintStream;
import java.util.function.Supplier;

/// A line that says what a long run is doing, on a terminal that can take it back; anywhere else, nothing.
final class PhaseProgress implements Phases, AutoCloseable {

  /// A run that is shorter needs no company.
  private static final long PATIENCE_MILLIS = 1_000;

  private static final long STEP_MILLIS = 100;

  /// Goes to the beginning of the line and clears it (ECMA-48, CR and EL).
  private static final String CLEAR = "\r\u001B[K";

  private final PrintStream line;
  private final Timings timings;
  private final Thread main = Thread.currentThread();
  private final Thread writer = Thread.ofPlatform().daemon().unstarted(this::write);
  private final boolean shown;
  private volatile String phase = "starting";

  PhaseProgress(Terminal terminal, Timings timings) {
    this(terminal, timings, terminal.live());
  }

  private PhaseProgress(Terminal terminal, Timings timings, boolean shown) {
    this.line = terminal.err();
    this.timings = timings;
    this.shown = shown;
    if (shown) {
      writer.start();
    }
  }

  @Override
  public void progress(int done, int all) {
    if (shown) {
      phase = "pages, " + done + " of " + all;
    }
  }

  @Override
  public <T> T run(Phase next, Supplier<T> work) {
    if (main == Thread.currentThread()) {
      phase = Timings.name(next);
    }
    return timings.run(next, work);
  }

  private void write() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
      while (true) {
        line.print(CLEAR + phase + " … " + timings.total());
        line.flush();
        Thread.sleep(STEP_MILLIS);
      }
    } catch (InterruptedException done) {
      line.print(CLEAR);
      line.flush();
    }
  }

  /// Takes the line away, before anything else is written.
  @Override
  public void close() {
    writer.interrupt();
    try {
      writer.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
