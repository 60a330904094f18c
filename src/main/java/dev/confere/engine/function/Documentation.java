package dev.confere.engine.function;

import java.util.List;

/// What the manual says about a function.
///
/// @param signature as written: `leaky_relu(x, α = 0.01)`
/// @param summary a sentence with shapes and errors, in Markdown
/// @param source the paper or the framework whose definition is followed
public record Documentation(
    String signature, String summary, String source, List<Example> examples) {

  public Documentation {
    examples = List.copyOf(examples);
  }

  /// @param fill what an author writes between the braces of a fill: an expression, and a format
  ///     where the value needs one
  /// @param printed what the reader sees
  public record Example(String fill, String printed) {}
}
