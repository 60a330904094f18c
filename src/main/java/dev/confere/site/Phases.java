package dev.confere.site;

import java.util.function.Supplier;

/// Told of each phase of a run, so that somebody with a clock can say how long it took.
public interface Phases {

  /// The passes, in their order.
  enum Phase {
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

  /// Does the work and hands on its result.
  <T> T run(Phase phase, Supplier<T> work);
}
