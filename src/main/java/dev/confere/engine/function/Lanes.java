package dev.confere.engine.function;

import dev.confere.engine.number.Real;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Work along an axis: each lane is what one sees walking along it.
final class Lanes {

  private Lanes() {}

  /// Replaces each lane by one number; without an axis all elements are one lane. The axis
  /// disappears.
  static Tensor reduce(
      Tensor tensor, Optional<Integer> axis, int decimals, Function<List<Real>, Real> fold) {
    if (axis.isEmpty()) {
      return new Tensor(List.of(), List.of(fold.apply(tensor.elements())), decimals);
    }
    List<Integer> axes = new ArrayList<>(tensor.axes());
    axes.remove(axis.get().intValue());
    List<Real> folded = lanes(tensor, axis.get()).stream().map(fold).toList();
    return new Tensor(axes, folded, decimals);
  }

  /// Replaces each lane by another of the same length.
  static Tensor replace(Tensor tensor, int axis, Function<List<Real>, List<Real>> change) {
    List<Real> elements = new ArrayList<>(tensor.elements());
    int step = step(tensor, axis);
    int length = tensor.axis(axis);
    int lane = 0;
    for (List<Real> changed : lanes(tensor, axis).stream().map(change).toList()) {
      for (int i = 0; i < length; i++) {
        elements.set(start(lane, step, length) + i * step, changed.get(i));
      }
      lane++;
    }
    return new Tensor(tensor.axes(), elements, tensor.decimals());
  }

  /// All lanes along an axis, in row-major order of the other axes.
  static List<List<Real>> lanes(Tensor tensor, int axis) {
    int length = tensor.axis(axis);
    int step = step(tensor, axis);
    int count = step;
    for (int before = 0; before < axis; before++) {
      count *= tensor.axis(before);
    }
    List<List<Real>> lanes = new ArrayList<>();
    for (int lane = 0; lane < count; lane++) {
      List<Real> elements = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        elements.add(tensor.at(start(lane, step, length) + i * step));
      }
      lanes.add(Collections.unmodifiableList(elements));
    }
    return lanes;
  }

  private static int step(Tensor tensor, int axis) {
    int step = 1;
    for (int after = axis + 1; after < tensor.rank(); after++) {
      step *= tensor.axis(after);
    }
    return step;
  }

  private static int start(int lane, int step, int length) {
    return lane / step * step * length + lane % step;
  }
}
