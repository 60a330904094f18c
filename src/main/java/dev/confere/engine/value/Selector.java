package dev.confere.engine.value;

/// What is taken of one axis of an array.
public sealed interface Selector {

  /// The whole axis: `:`.
  record Whole() implements Selector {}

  /// An element (a number, counted from 1), several (a vector of numbers), or those that are true
  /// (a vector of truth values, one for each element of the axis).
  record At(Value index) implements Selector {}
}
