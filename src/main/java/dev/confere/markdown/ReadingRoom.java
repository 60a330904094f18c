package dev.confere.markdown;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/// Where files are read: here, on a [ReadingThread]; elsewhere, where the stack may be small, on one that is lent.
final class ReadingRoom {

  /// They are kept for a while: a stack of this size is not reserved in no time.
  private static final ExecutorService LENT =
      Executors.newCachedThreadPool(work -> new ReadingThread(work, "confere-reader"));

  private ReadingRoom() {}

  static <T> T read(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    if (Thread.currentThread() instanceof ReadingThread) {
      task.run();
    } else {
      LENT.execute(task);
    }
    return Joined.result(task);
  }
}
