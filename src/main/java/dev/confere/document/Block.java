package dev.confere.document;

import dev.confere.engine.expression.Definition;
import dev.confere.engine.expression.Expression;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// A block of a document, in the order of the source.
public sealed interface Block {

  Span span();

  record Heading(Span span, int level, List<Inline> content, Attributes attributes)
      implements Block {}

  record Paragraph(Span span, List<Inline> content) implements Block {}

  /// @param start the number of the first item of an ordered list
  /// @param tight whether items stand without blank lines between them
  record Listing(Span span, boolean ordered, int start, boolean tight, List<Item> items)
      implements Block {

    public record Item(Span span, List<Block> blocks) {}
  }

  record Quote(Span span, List<Block> blocks) implements Block {}

  /// Verbatim text.
  ///
  /// @param info the info string, e.g. `java`
  record Code(Span span, String info, Span content, String text) implements Block {}

  /// A `data` block: definitions whose bodies are literals.
  ///
  /// @param shown whether the reader sees it
  record Data(Span span, List<Definition> definitions, boolean shown, Span content)
      implements Block {}

  /// A `compute` block.
  record Compute(Span span, List<Definition> definitions, boolean shown, Span content)
      implements Block {}

  /// A `check` block: conditions that must hold.
  record Check(Span span, List<Expression> conditions) implements Block {}

  /// A `draw` block: a figure made from values.
  record Draw(Span span, Drawing drawing) implements Block {}

  /// A display formula that is a block of its own.
  record DisplayMath(Span span, Formula formula) implements Block {}

  /// A table; see [Table].
  record TableBlock(Span span, Table table) implements Block {}

  /// `::: name arguments … :::`
  record Directive(
      Span span, Name name, Span nameSpan, List<Inline> title, Span arguments, List<Block> blocks)
      implements Block {

    /// What a directive is; the words for it in the author's language are the reader's business.
    public enum Name {
      TASK,
      HINT,
      SOLUTION,
      STEP,
      NOTE,
      FIGURE,

      /// What a figure says to those who do not see it, in the author's words; stands in a figure.
      DESCRIPTION
    }
  }

  /// `::: each i in 1..n … :::`, whose body is repeated with the name bound.
  record Each(Span span, String variable, Span variableSpan, Expression range, List<Block> blocks)
      implements Block {}

  /// `::: mistake expression … :::`: a wrong answer that is known, and what to say to who gives it. It belongs to the last answer box
  /// before it.
  record Mistake(Span span, Expression value, List<Block> blocks) implements Block {}

  record FootnoteDefinition(Span span, String label, List<Block> blocks) implements Block {}

  record ThematicBreak(Span span) implements Block {}

  /// Raw HTML: shown as text unless the site allows it.
  record Html(Span span, String text) implements Block {

    /// Whether nobody is meant to see it, whatever the site allows.
    public boolean isComment() {
      return text.stripLeading().startsWith("<!--") && text.stripTrailing().endsWith("-->");
    }
  }

  /// `{#id .class}` behind a heading or a table.
  record Attributes(Optional<String> id, List<String> classes) {
    public static final Attributes NONE = new Attributes(Optional.empty(), List.of());
  }
}
