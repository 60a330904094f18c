package dev.confere.engine.value;

import dev.confere.diagnostic.Code;

/// Counts the work of one evaluation and stops it at its limits.
public final class Meter {

  private final Limits limits;
  private long steps;

  public Meter(Limits limits) {
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }

  /// Whether the steps were used up: it was reported, and nothing more needs to be said.
  public boolean exhausted() {
    return steps > limits.steps();
  }

  /// Counts `count` scalar operations, before they are done.
  ///
  /// @throws EvaluationFailure when they would pass the limit
  public void spend(long count) {
    steps = count > limits.steps() - steps ? limits.steps() + 1 : steps + count;
    if (steps > limits.steps()) {
      throw new EvaluationFailure(
          Code.LIMIT_EXCEEDED, "more than " + limits.steps() + " steps of computation");
    }
  }

  /// Asks for room for an array of `count` elements, before it is made.
  ///
  /// @throws EvaluationFailure when there are too many
  public void allocate(long count) {
    if (count > limits.elements()) {
      throw tooLarge("array of " + count + " elements");
    }
    spend(count);
  }

  /// Asks for room for an array of this shape, before it is made; it may be larger than any
  /// integer.
  ///
  /// @throws EvaluationFailure when there are too many elements
  public void allocate(Shape shape) {
    long count = shape.axes().contains(0) ? 0 : 1;
    for (int length : shape.axes()) {
      count = count > limits.elements() ? count : count * length;
    }
    if (count > limits.elements()) {
      throw tooLarge(shape.describe());
    }
    spend(count);
  }

  private EvaluationFailure tooLarge(String what) {
    return new EvaluationFailure(
        Code.LIMIT_EXCEEDED, what + ": the limit is " + limits.elements() + " elements");
  }
}
