package dev.confere.typesetting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Where KaTeX works: a few threads, each with a context of its own while it has something to do.
final class Press implements AutoCloseable {

  private static final int MOST_THREADS = 4;
  private static final int FORMULAS_WORTH_A_THREAD = 4;
  // KaTeX descends by recursion, through the many frames of an interpreter. Touched only if needed.
  private static final long STACK_BYTES = 64L << 20;

  private final int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  private final ExecutorService workers = Executors.newFixedThreadPool(threads, Press::worker);
  private final Stopwatch stopwatch = new Stopwatch();
  private final KatexContexts contexts;

  Press(Macros macros) {
    contexts = new KatexContexts(macros);
  }

  private static Thread worker(Runnable task) {
    var thread = new Thread(null, task, "typesetting", STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /// Starts in the background. A failure shows when the first formula is set.
  void warmUp() {
    workers.execute(contexts::warmUp);
  }

  /// What KaTeX makes of each formula, in their order.
  ///
  /// @throws TypesettingUnavailable if there is no JavaScript to be had
  List<Typeset> render(List<Formula> formulas) {
    var batch = new Batch(formulas);
    int share = Math.clamp(formulas.size() / FORMULAS_WORTH_A_THREAD, 1, threads);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < share; i++) {
      running.add(workers.submit(batch::work));
    }
    running.forEach(Press::await);
    return batch.results();
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while typesetting", e);
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    return switch (cause) {
      case Error error -> throw error;
      case RuntimeException known -> known;
      case null, default -> new IllegalStateException(cause);
    };
  }

  @Override
  public void close() {
    workers.shutdownNow();
    stopwatch.close();
    contexts.close();
  }

  /// Formulas that the workers take one by one.
  private final class Batch {

    private final List<Formula> formulas;
    private final AtomicReferenceArray<Typeset> results;
    private final AtomicInteger next = new AtomicInteger();

    private Batch(List<Formula> formulas) {
      this.formulas = formulas;
      results = new AtomicReferenceArray<>(formulas.size());
    }

    private void work() {
      for (int at = next.getAndIncrement(); at < formulas.size(); at = next.getAndIncrement()) {
        results.set(at, render(formulas.get(at)));
      }
    }

    private Typeset render(Formula formula) {
      KatexContext context = contexts.borrow();
      try {
        return context.render(formula, stopwatch);
      } finally {
        contexts.giveBack(context);
      }
    }

    private List<Typeset> results() {
      List<Typeset> all = new ArrayList<>();
      for (int at = 0; at < formulas.size(); at++) {
        all.add(results.get(at));
      }
      return all;
    }
  }
}
