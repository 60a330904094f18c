package dev.confere.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/// Told of each phase of a run, so that somebody with a clock can say how long it took. Several threads may tell at once.
public interface Phases {

  /// The passes, in their order.
  enum Phase {
    /// All passes over all pages, which several threads make.
    PAGES,
    READING,
    EVALUATING,
    VERIFYING,
    TYPESETTING,
    RENDERING,
    WRITING
  }

  Phases UNTIMED =
      new Phases() {
        @Override
        public <T> T run(Phase phase, Supplier<T> work) {
          return work.get();
        }
      };

  /// So many of all pages are done.
  default void progress(int done, int all) {}

  /// Does the work and hands on its result.
  <T> T run(Phase phase, Supplier<T> work);

  /// The same for work that reads or writes.
  default <T> T call(Phase phase, Work<T> work) throws IOException {
    try {
      return run(phase, () -> done(work));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static <T> T done(Work<T> work) {
    try {
      return work.done();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Something that the disk may spoil.
  @FunctionalInterface
  interface Work<T> {
    T done() throws IOException;
  }
}
