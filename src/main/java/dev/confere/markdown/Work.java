package dev.confere.markdown;

/// Counts the steps of a search, so that no text can make it endless.
///
/// Steps are counted instead of time, so that the same text always has the same fate.
final class Work {

  private static final long BASE = 10_000_000;
  private static final long PER_CHARACTER = 50;

  private long left;

  Work(int length) {
    left = BASE + PER_CHARACTER * length;
  }

  void spend(int offset, int steps) {
    left -= steps;
    if (left < 0) {
      throw new TooComplexFailure(offset, "finding what belongs together takes too long");
    }
  }
}
