package dev.confere.typesetting;

import java.util.List;
import java.util.Optional;

/// What the typesetter knows about a shape.
sealed interface Known {

  /// The output for some digits, if it can be told without KaTeX.
  Optional<String> html(String digits);

  /// Greater the more is known: two threads may learn at once, and none may undo what another learned.
  default int rank() {
    return switch (this) {
      case Nothing nothing -> 0;
      case Samples(List<Sample> samples) -> samples.size();
      case Irregular irregular -> 3;
      case Learned learned -> 4;
    };
  }

  /// About how many characters it takes to keep this.
  default int size() {
    return switch (this) {
      case Nothing nothing -> 0;
      case Irregular irregular -> 0;
      case Samples(List<Sample> samples) ->
          samples.stream().mapToInt(it -> it.html().length()).sum();
      case Learned(ShapeTemplate template) -> template.html().length() + 4 * template.size();
    };
  }

  /// Never seen.
  record Nothing() implements Known {

    @Override
    public Optional<String> html(String digits) {
      return Optional.empty();
    }
  }

  /// Seen, but not often enough to be worth learning.
  record Samples(List<Sample> samples) implements Known {

    public Samples {
      samples = List.copyOf(samples);
    }

    @Override
    public Optional<String> html(String digits) {
      return samples.stream()
          .filter(sample -> sample.digits().equals(digits))
          .map(Sample::html)
          .findFirst();
    }
  }

  /// Every formula of the shape is known.
  record Learned(ShapeTemplate template) implements Known {

    @Override
    public Optional<String> html(String digits) {
      return Optional.of(template.fill(digits));
    }
  }

  /// Digits do something in it that this room does not understand. Its formulas are kept one by one, each
  /// as a shape of its own.
  record Irregular() implements Known {

    @Override
    public Optional<String> html(String digits) {
      return Optional.empty();
    }
  }

  /// One formula of a shape as KaTeX set it.
  record Sample(String digits, String html) {}
}
