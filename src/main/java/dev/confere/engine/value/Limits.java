package dev.confere.engine.value;

/// How much an evaluation may take before it is stopped with a diagnostic.
///
/// @param steps scalar operations of one document
/// @param elements of one array
/// @param depth of nested calls and expressions
public record Limits(long steps, int elements, int depth) {

  /// Far above any exercise, and within a second and the normal heap.
  public static final Limits DEFAULT = new Limits(1_000_000, 200_000, 500);
}
