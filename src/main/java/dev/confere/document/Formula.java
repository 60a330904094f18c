package dev.confere.document;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberFormat;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// LaTeX as written, with the places where a value is put in or a claim is checked.
///
/// @param span with the dollar signs
/// @param body without them
/// @param insertions in order of their place, none inside another
public record Formula(Span span, Span body, boolean display, List<Insertion> insertions) {

  public Formula {
    insertions = List.copyOf(insertions);
  }

  /// A command of ours inside LaTeX.
  public sealed interface Insertion {

    /// The command with its arguments.
    Span span();

    Expression expression();

    /// `\val{expression : format}`: the value is put in.
    record Val(Span span, Expression expression, Optional<NumberFormat> format)
        implements Insertion {}

    /// `\claim{stated}{expression}`: the stated number is shown and checked; `\claim[≈]{…}{…}` when rounded.
    record Claim(Span span, Span stated, Relation relation, Expression expression)
        implements Insertion {}
  }
}
