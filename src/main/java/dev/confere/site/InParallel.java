package dev.confere.site;

import dev.confere.markdown.ReadingThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Does the same with each of many things, a few at a time; the results keep the order of the things.
final class InParallel implements AutoCloseable {

  private final ThreadPoolExecutor workers;

  InParallel() {
    // A document may nest as deep as the limits allow, whatever the default of the machine.
    ThreadFactory threads = work -> new ReadingThread(work, "confere-worker");
    int count = Runtime.getRuntime().availableProcessors();
    workers =
        new ThreadPoolExecutor(
            count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
  }

  <T, R> List<R> map(List<T> things, Function<T, R> work) {
    List<R> results = new ArrayList<>();
    each(things, work, results::add);
    return results;
  }

  /// Hands each result on as soon as all before it are there, and then forgets it: many things need no more memory than few.
  ///
  /// @param take called by the calling thread
  /// @throws RuntimeException that of the first that failed; those after it are not begun any more
  <T, R> void each(List<T> things, Function<T, R> work, Consumer<R> take) {
    AtomicBoolean failed = new AtomicBoolean();
    Queue<Future<R>> pending = new ArrayDeque<>();
    for (T thing : things) {
      pending.add(workers.submit(() -> unless(failed, thing, work)));
    }
    try {
      while (!pending.isEmpty()) {
        take.accept(result(pending.remove()));
      }
    } finally {
      // When one has failed, nobody works on behind the back of the caller.
      failed.set(true);
      pending.forEach(InParallel::settle);
    }
  }

  private static <T, R> R unless(AtomicBoolean failed, T thing, Function<T, R> work) {
    if (failed.get()) {
      throw new CancellationException();
    }
    return work.apply(thing);
  }

  /// Waits until it is over, whatever came of it.
  static void settle(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException alsoFailed) {
      // Another failure is told already.
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Begins something that is needed later.
  <R> Future<R> begin(Supplier<R> work) {
    return workers.submit(work::get);
  }

  /// Waits for what was begun.
  static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(failure);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  /// Something that another may do meanwhile, and that whoever needs it does otherwise. So a worker may wait for it too.
  static final class Errand<R> {
    private final FutureTask<R> task;

    private Errand(FutureTask<R> task) {
      this.task = task;
    }

    R result() {
      // Nothing happens where somebody has begun.
      task.run();
      return InParallel.result(task);
    }
  }

  /// Begins it only if somebody is idle: in a queue behind many things it would be kept for nothing.
  <R> Errand<R> errand(Supplier<R> work) {
    FutureTask<R> task = new FutureTask<>(work::get);
    if (hasIdle()) {
      workers.execute(task);
    }
    return new Errand<>(task);
  }

  /// Whether a worker has nothing to do, for all that can be said of it from outside.
  boolean hasIdle() {
    return workers.getQueue().isEmpty() && workers.getActiveCount() < workers.getCorePoolSize();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
