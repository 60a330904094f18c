package dev.confere.typesetting;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stops what takes too long.
///
/// What counts is the time that the processor spent on it, not the clock on the wall: a machine that is
/// busy with other things must not make a formula fail.
final class Stopwatch implements AutoCloseable {

  private final ScheduledExecutorService timer;

  Stopwatch() {
    var executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("typesetting-stopwatch").factory());
    executor.setRemoveOnCancelPolicy(true);
    timer = Executors.unconfigurableScheduledExecutorService(executor);
  }

  /// Starts to watch the calling thread; `stop` is called from another thread when its time is up.
  Run start(Duration limit, Runnable stop) {
    return new Run(Thread.currentThread().threadId(), limit.toNanos(), stop);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /// One thing watched.
  final class Run {

    private final AtomicBoolean over = new AtomicBoolean();
    private final long thread;
    private final long limitNanos;
    private final Runnable stop;
    private volatile ScheduledFuture<?> next;
    private long spentBefore = -1;

    private Run(long thread, long limitNanos, Runnable stop) {
      this.thread = thread;
      this.limitNanos = limitNanos;
      this.stop = stop;
      next = timer.schedule(this::look, limitNanos / 4, TimeUnit.NANOSECONDS);
    }

    /// True if it ended by itself, false if it was stopped.
    boolean finish() {
      next.cancel(false);
      return over.compareAndSet(false, true);
    }

    // The first look takes the measure: most formulas are done before, and asking is not free.
    private void look() {
      long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
      spentBefore = spentBefore < 0 ? spent - limitNanos / 4 : spentBefore;
      if (spent - spentBefore < limitNanos) {
        next = timer.schedule(this::look, limitNanos / 4, TimeUnit.NANOSECONDS);
      } else if (over.compareAndSet(false, true)) {
        stop.run();
      }
    }
  }
}
