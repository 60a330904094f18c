package dev.confere.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.confere.document.Block;
import dev.confere.document.Inline;
import dev.confere.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns flexmark's blocks into blocks of ours.
final class BlockReader {

  /// Blocks inside each other.
  private static final int DEEPEST = 100;

  private final Reporter reporter;
  private final String text;
  private final Cutouts cutouts;
  private final InlineReader inlines;
  private final FormulaReader formulas;
  private final FenceReader fences;
  private final TableReader tables;
  private final DirectiveReader directives;
  private int depth;

  BlockReader(Reporter reporter, Cutouts cutouts, DataFiles files) {
    this.reporter = reporter;
    this.text = reporter.file().text();
    this.cutouts = cutouts;
    this.inlines = new InlineReader(reporter, cutouts);
    this.formulas = new FormulaReader(reporter);
    this.fences = new FenceReader(reporter, files);
    this.tables = new TableReader(reporter, cutouts, inlines);
    this.directives = new DirectiveReader(reporter);
  }

  /// The children of a node.
  List<Block> read(Node parent) {
    if (++depth > DEEPEST) {
      throw new TooComplexFailure(
          parent.getStartOffset(), "blocks nest more than " + DEEPEST + " levels deep");
    }
    List<Block> blocks = new ArrayList<>();
    Node node = parent.getFirstChild();
    while (node != null) {
      node = node instanceof TableBlock table ? table(table, blocks) : single(node, blocks);
    }
    depth--;
    return List.copyOf(blocks);
  }

  /// A table with the lines under it that belong to it.
  private @Nullable Node table(TableBlock table, List<Block> blocks) {
    TableReader.Trailer trailer = new TableReader.Trailer();
    Node next = table.getNext();
    while (next != null && trailer.take(next)) {
      next = next.getNext();
    }
    blocks.add(
        new Block.TableBlock(reporter.trim(InlineReader.span(table)), tables.read(table, trailer)));
    return next;
  }

  private @Nullable Node single(Node node, List<Block> blocks) {
    Span span = reporter.trim(InlineReader.span(node));
    switch (node) {
      case Paragraph paragraph -> paragraph(span, inlines.read(paragraph), blocks);
      case Heading heading -> blocks.add(heading(heading, span));
      case ListBlock list -> blocks.add(listing(list, span));
      case BlockQuote quote -> blocks.add(new Block.Quote(span, read(quote)));
      case IndentedCodeBlock code -> blocks.add(indented(code, span));
      case HtmlBlockBase html ->
          blocks.add(new Block.Html(span, text.substring(span.start(), span.end())));
      case ThematicBreak rule -> blocks.add(new Block.ThematicBreak(span));
      case FootnoteBlock footnote -> blocks.add(footnote(footnote, span));
      case CutNodes.WholeNode whole -> whole(whole.cutout(), blocks);
      case CutNodes.DirectiveNode directive -> directive(directive, span, blocks);
      case CutNodes.TitleNode caption -> paragraph(span, inlines.read(caption), blocks);
      case Reference reference -> {}
      case BlankLine blank -> {}
      default -> throw new IllegalStateException("a block of unknown kind: " + node.getNodeName());
    }
    return node.getNext();
  }

  private static void paragraph(Span span, List<Inline> content, List<Block> blocks) {
    if (!content.isEmpty()) {
      blocks.add(new Block.Paragraph(span, content));
    }
  }

  private Block heading(Heading heading, Span span) {
    Span line = InlineReader.span(heading.getText());
    Optional<Span> braces =
        cutouts.within(line.start(), line.end()).stream()
            .filter(Cutout.Attributes.class::isInstance)
            .map(Cutout::span)
            .reduce((first, last) -> last);
    Block.Attributes attributes =
        braces.map(at -> AttributesText.read(reporter.text(at))).orElse(Block.Attributes.NONE);
    List<Inline> content = inlines.read(heading);
    return new Block.Heading(
        span,
        heading.getLevel(),
        braces.map(at -> Inlines.without(content, at)).orElse(content),
        attributes);
  }

  private Block listing(ListBlock list, Span span) {
    List<Block.Listing.Item> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item instanceof BlankLine)) {
        items.add(new Block.Listing.Item(reporter.trim(InlineReader.span(item)), read(item)));
      }
    }
    int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
    return new Block.Listing(span, !(list instanceof BulletList), start, list.isTight(), items);
  }

  private Block indented(IndentedCodeBlock code, Span span) {
    StringBuilder lines = new StringBuilder();
    for (BasedSequence line : code.getContentLines()) {
      lines.append(text, line.getStartOffset(), line.getEndOffset());
    }
    return new Block.Code(span, "", span, lines.toString());
  }

  private Block footnote(FootnoteBlock footnote, Span span) {
    return new Block.FootnoteDefinition(
        span, reporter.text(InlineReader.span(footnote.getText())), read(footnote));
  }

  private void whole(Cutout.Whole cutout, List<Block> blocks) {
    switch (cutout) {
      case Cutout.Fence fence -> blocks.add(fences.read(fence));
      case Cutout.BlockMath math -> blocks.add(blockMath(math));
      case Cutout.BlockComment comment ->
          blocks.add(new Block.Html(comment.span(), reporter.text(comment.span())));
      case Cutout.AttributesLine line -> TableReader.reportStray(reporter, line);
      case Cutout.DirectiveEnd end -> directives.end(end);
    }
  }

  private Block blockMath(Cutout.BlockMath math) {
    Span span = math.span();
    return formulas
        .read(span, math.body(), true, math.quoted())
        .<Block>map(formula -> new Block.DisplayMath(span, formula))
        .orElseGet(
            () -> new Block.Paragraph(span, List.of(new Inline.Text(span, reporter.text(span)))));
  }

  private void directive(CutNodes.DirectiveNode node, Span span, List<Block> blocks) {
    Node first = node.getFirstChild();
    List<Inline> title = List.of();
    if (first instanceof CutNodes.TitleNode) {
      boolean arguments = DirectiveWord.hasArguments(reporter.text(node.start().name()));
      title = arguments ? title : inlines.read(first);
      first.unlink();
    }
    directives.read(node, span, title, read(node), blocks);
  }
}
