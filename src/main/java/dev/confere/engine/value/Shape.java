package dev.confere.engine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The lengths of the axes of an array, outermost first.
public record Shape(List<Integer> axes) {

  public Shape {
    axes = List.copyOf(axes);
    boolean sound = !axes.isEmpty();
    for (int length : axes) {
      sound = sound && length >= 0;
    }
    if (!sound) {
      throw new IllegalArgumentException("no shape: " + axes);
    }
  }

  public static Shape of(int... lengths) {
    List<Integer> axes = new ArrayList<>();
    for (int length : lengths) {
      axes.add(length);
    }
    return new Shape(axes);
  }

  public int rank() {
    return axes.size();
  }

  /// The length of an axis, counted from 0.
  public int axis(int index) {
    return axes.get(index);
  }

  /// How many elements.
  public int size() {
    int size = 1;
    for (int length : axes) {
      size = Math.multiplyExact(size, length);
    }
    return size;
  }

  /// The shape of one element along the first axis; of rank one less.
  public Shape inner() {
    return new Shape(axes.subList(1, axes.size()));
  }

  /// `vector of 5`, `3×2 matrix`, `2×3×3 array`.
  public String describe() {
    return switch (rank()) {
      case 1 -> "vector of " + axis(0);
      case 2 -> this + " matrix";
      default -> this + " array";
    };
  }

  /// `5`, `3×2`.
  @Override
  public String toString() {
    return axes.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
