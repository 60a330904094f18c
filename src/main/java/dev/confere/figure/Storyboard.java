package dev.confere.figure;

import java.util.List;

/// One figure, or several to be looked at one after the other.
public record Storyboard(List<Step> steps) {

  public Storyboard {
    steps = List.copyOf(steps);
  }

  /// @param label where in the sequence it stands, such as an epoch; empty for a figure that stands alone
  public record Step(String label, Figure figure) {}

  public static Storyboard of(Figure figure) {
    return new Storyboard(List.of(new Step("", figure)));
  }

  public boolean isSequence() {
    return steps.size() > 1;
  }
}
