package dev.confere.verification;

import dev.confere.engine.number.WrittenNumber;
import dev.confere.source.Span;
import java.util.List;

/// What an author stated, as far as its form tells.
sealed interface Stated {

  Span span();

  record Number(Span span, WrittenNumber number) implements Stated {}

  /// `[1.2, 0.0]`, `[[1, 2], [3, 4]]`.
  record Vector(Span span, List<Stated> elements) implements Stated {
    public Vector {
      elements = List.copyOf(elements);
    }
  }

  /// Anything else: a text, white space folded.
  record Words(Span span, String text) implements Stated {}

  /// A number that may be two.
  record Ambiguous(Span span, String reason) implements Stated {}
}
