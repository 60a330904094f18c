package dev.confere.document;

import dev.confere.engine.expression.Expression;
import dev.confere.engine.number.NumberFormat;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// A part of a line of text.
public sealed interface Inline {

  Span span();

  /// Plain text, entities and escapes resolved.
  record Text(Span span, String text) implements Inline {}

  record Emphasis(Span span, List<Inline> content) implements Inline {}

  record Strong(Span span, List<Inline> content) implements Inline {}

  record CodeSpan(Span span, String text) implements Inline {}

  record Link(Span span, List<Inline> content, String target, Optional<String> title)
      implements Inline {}

  record Image(Span span, String alternative, String target, Optional<String> title)
      implements Inline {}

  /// `$…$`, or `$$…$$` inside a line.
  record Math(Span span, Formula formula) implements Inline {}

  /// `{{ expression : format }}`: computed and filled in.
  record Fill(Span span, Expression expression, Optional<NumberFormat> format) implements Inline {}

  /// `[[stated relation expression within tolerance]]`: stated by the author and checked.
  ///
  /// What was stated stays text here: how it is read depends on the page's notation and on what the expression yields.
  ///
  /// @param stated the span of what the reader sees
  /// @param relation between the expression and what was stated
  /// @param tolerance of an approximation, not shown
  record Statement(
      Span span,
      Span stated,
      Relation relation,
      Expression expression,
      Optional<Expression> tolerance)
      implements Inline {}

  /// `[[? = expression among options : format]]`: the reader is asked.
  ///
  /// @param options what the reader chooses from, a vector
  record AnswerBox(
      Span span,
      Relation relation,
      Expression expression,
      Optional<Expression> tolerance,
      Optional<Expression> options,
      Optional<NumberFormat> format)
      implements Inline {}

  /// `[[text ! reason]]`: not checked, on purpose.
  record Exempt(Span span, List<Inline> content, Optional<String> reason) implements Inline {}

  record FootnoteReference(Span span, String label) implements Inline {}

  /// A line break; a hard one ends the line on the page too.
  record LineBreak(Span span, boolean hard) implements Inline {}

  /// Raw HTML: shown as text unless the site allows it.
  record Html(Span span, String text) implements Inline {

    /// Whether nobody is meant to see it, whatever the site allows.
    public boolean isComment() {
      return text.startsWith("<!--");
    }
  }
}
