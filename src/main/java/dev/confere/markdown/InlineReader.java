package dev.confere.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.confere.document.Formula;
import dev.confere.document.Inline;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// Turns flexmark's inline nodes into inlines of ours, and puts back what was cut out.
final class InlineReader {

  /// Emphasis inside each other.
  private static final int DEEPEST = 60;

  private final Reporter reporter;
  private final Passages passages;
  private final Cutouts cutouts;
  private final String text;
  private final StatementReader statements;
  private final FormattedReader formatted;
  private final FormulaReader formulas;
  private int depth;

  InlineReader(Reporter reporter, Passages passages) {
    this.reporter = reporter;
    this.passages = passages;
    this.cutouts = passages.cutouts();
    this.text = reporter.file().text();
    this.statements = new StatementReader(reporter);
    this.formatted = new FormattedReader(reporter);
    this.formulas = new FormulaReader(reporter);
  }

  /// The children of a node.
  List<Inline> read(Node parent) {
    InlineList list = new InlineList(reporter);
    readInto(parent, list);
    return list.done();
  }

  /// A text without signs of Markdown.
  List<Inline> readPlain(Span span) {
    InlineList list = new InlineList(reporter);
    int at = span.start();
    int lineEnd = cutouts.lineEnd(at, span.end());
    while (lineEnd < span.end()) {
      raw(new Span(at, lineEnd), list);
      list.lineBreak(new Span(lineEnd, lineEnd + 1), false);
      at = lineEnd + 1;
      lineEnd = cutouts.lineEnd(at, span.end());
    }
    raw(new Span(at, span.end()), list);
    return list.done();
  }

  private void readInto(Node parent, InlineList list) {
    if (++depth > DEEPEST) {
      throw new TooComplexFailure(
          passages.span(parent).start(), "emphasis nests more than " + DEEPEST + " levels deep");
    }
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node, list);
    }
    depth--;
  }

  private void node(Node node, InlineList list) {
    Span span = passages.span(node);
    switch (node) {
      case Emphasis emphasis -> list.add(new Inline.Emphasis(span, read(emphasis)));
      case StrongEmphasis strong -> list.add(new Inline.Strong(span, read(strong)));
      case SoftLineBreak soft -> list.lineBreak(span, false);
      case HardLineBreak hard -> list.lineBreak(span, true);
      case Code code -> list.add(new Inline.CodeSpan(span, code.getText().toString()));
      case HtmlInlineBase html -> list.add(new Inline.Html(span, text(span)));
      case HtmlEntity entity -> list.text(span, Escaping.unescapeString(text(span)));
      case AutoLink link -> list.add(automatic(span, link.getText(), ""));
      case MailLink link -> list.add(automatic(span, link.getText(), "mailto:"));
      case Footnote footnote -> footnote(footnote, span, list);
      case InlineLinkNode link -> list.add(link(link, span));
      case RefNode reference -> reference(reference, span, list);
      default -> other(node, span, list);
    }
  }

  /// Text, and whatever else flexmark may wrap around it.
  private void other(Node node, Span span, InlineList list) {
    if (node.getFirstChild() == null) {
      raw(span, list);
    } else {
      readInto(node, list);
    }
  }

  // Links

  private Inline automatic(Span span, BasedSequence shown, String scheme) {
    Span label = passages.span(shown);
    return new Inline.Link(
        span, List.of(new Inline.Text(label, text(label))), scheme + text(label), Optional.empty());
  }

  private Inline link(InlineLinkNode node, Span span) {
    String target = unescaped(node.getUrl());
    Optional<String> title = title(node.getTitle());
    return switch (node) {
      case Image image -> new Inline.Image(span, plain(read(image)), target, title);
      case Link link -> new Inline.Link(span, read(link), target, title);
      default -> new Inline.Link(span, read(node), target, title);
    };
  }

  private void reference(RefNode node, Span span, InlineList list) {
    Reference target = node.isDefined() ? node.getReferenceNode(node.getDocument()) : null;
    if (target == null) {
      bracketed(node, span, list);
      return;
    }
    String url = unescaped(target.getUrl());
    Optional<String> title = title(target.getTitle());
    list.add(
        switch (node) {
          case ImageRef image -> new Inline.Image(span, plain(label(image)), url, title);
          case LinkRef link -> new Inline.Link(span, label(link), url, title);
          default -> new Inline.Link(span, label(node), url, title);
        });
  }

  private List<Inline> label(RefNode node) {
    List<Inline> label = read(node);
    if (!label.isEmpty()) {
      return label;
    }
    BasedSequence shown = node.isReferenceTextCombined() ? node.getReference() : node.getText();
    InlineList list = new InlineList(reporter);
    raw(passages.span(shown), list);
    return list.done();
  }

  /// Brackets that refer to nothing are brackets.
  private void bracketed(RefNode node, Span span, InlineList list) {
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    if (first == null || last == null) {
      raw(span, list);
      return;
    }
    raw(new Span(span.start(), passages.span(first).start()), list);
    readInto(node, list);
    raw(new Span(passages.span(last).end(), span.end()), list);
  }

  private Optional<String> title(BasedSequence title) {
    return title.isNull() || title.isEmpty() ? Optional.empty() : Optional.of(unescaped(title));
  }

  private String unescaped(BasedSequence part) {
    return part.isNull() || part.isEmpty()
        ? ""
        : Escaping.unescapeString(text(passages.span(part)));
  }

  private void footnote(Footnote footnote, Span span, InlineList list) {
    String label = text(passages.span(footnote.getText()));
    if (footnote.getFootnoteBlock() == null) {
      reporter.report(
          dev.confere.diagnostic.Code.BROKEN_LINK, span, "no footnote is named `" + label + "`");
      list.text(span, text(span));
    } else {
      list.add(new Inline.FootnoteReference(span, label));
    }
  }

  // Text and what was cut out of it

  private void raw(Span span, InlineList list) {
    int at = span.start();
    int index = cutouts.firstFrom(span.start());
    Cutout cutout = cutouts.before(index, span.end());
    while (cutout != null) {
      literal(at, cutout.span().start(), list);
      cutout(cutout, list);
      at = Math.max(at, cutout.span().end());
      cutout = cutouts.before(++index, span.end());
    }
    literal(at, span.end(), list);
  }

  private void literal(int from, int to, InlineList list) {
    if (from < to) {
      list.text(new Span(from, to), text.substring(from, to));
    }
  }

  private void cutout(Cutout cutout, InlineList list) {
    Span span = cutout.span();
    switch (cutout) {
      case Cutout.Math math -> math(math, list);
      case Cutout.Literal literal -> list.text(span, literal.text());
      case Cutout.HardBreak hard -> list.hardBreak();
      case Cutout.CodeSpan code -> list.add(new Inline.CodeSpan(span, CodeText.inline(text, code)));
      case Cutout.Fill fill -> fill(span, list);
      case Cutout.Statement statement ->
          statements.read(span).ifPresentOrElse(list::add, () -> list.text(span, text(span)));
      case Cutout.ExemptOpen open -> list.openExempt(open);
      case Cutout.ExemptClose close -> list.closeExempt(close);
      case Cutout.Unclosed unclosed -> unclosed(unclosed, list);
      case Cutout.Comment comment -> list.add(new Inline.Html(span, text(span)));
      case Cutout.Braces braces -> list.text(span, text(span));
      case Cutout.Attributes attributes -> list.text(span, text(span));
      case Cutout.Whole whole -> list.text(span, text(span));
      case Cutout.DirectiveStart start -> list.text(span, text(span));
      case Cutout.CaptionMark mark -> list.text(span, text(span));
      case Cutout.TableHead head -> list.text(span, text(span));
    }
  }

  private void math(Cutout.Math math, InlineList list) {
    Optional<Formula> formula =
        formulas.read(math.span(), math.body(), math.display(), math.quoted());
    if (formula.isPresent()) {
      list.add(new Inline.Math(math.span(), formula.get()));
    } else {
      list.text(math.span(), text(math.span()));
    }
  }

  private void fill(Span span, InlineList list) {
    formatted
        .read(new Span(span.start() + 2, span.end() - 2))
        .ifPresentOrElse(
            read -> list.add(new Inline.Fill(span, read.expression(), read.format())),
            () -> list.text(span, text(span)));
  }

  private void unclosed(Cutout.Unclosed unclosed, InlineList list) {
    Unclosed.report(reporter, unclosed);
    list.text(unclosed.span(), text(unclosed.span()));
  }

  // Spans

  private String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /// What remains of inlines as bare text.
  static String plain(List<Inline> inlines) {
    StringBuilder plain = new StringBuilder();
    inlines.forEach(inline -> plain.append(plain(inline)));
    return plain.toString();
  }

  private static String plain(Inline inline) {
    return switch (inline) {
      case Inline.Text(Span span, String content) -> content;
      case Inline.CodeSpan(Span span, String content) -> content;
      case Inline.Emphasis(Span span, List<Inline> content) -> plain(content);
      case Inline.Strong(Span span, List<Inline> content) -> plain(content);
      case Inline.Link link -> plain(link.content());
      case Inline.Exempt exempt -> plain(exempt.content());
      case Inline.Image image -> image.alternative();
      case Inline.LineBreak lineBreak -> " ";
      case Inline.Math math -> "";
      case Inline.Fill fill -> "";
      case Inline.Statement statement -> "";
      case Inline.AnswerBox box -> "";
      case Inline.FootnoteReference reference -> "";
      case Inline.Html html -> "";
    };
  }
}
