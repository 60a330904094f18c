package dev.confere.markdown;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for the result of another thread as if it had been computed here.
final class Joined {

  private Joined() {}

  /// The result; what the other thread threw, which is a bug of ours, is thrown here. An interruption is kept for later: the
  /// work is short.
  static <T> T result(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException interruption) {
          interrupted = true;
        } catch (ExecutionException failure) {
          throw new IllegalStateException("the reader of Markdown failed", failure.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
