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
import dev.confere.document.Formula;
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
  private final Passages passages;
  private final Cutouts cutouts;
  private final InlineReader inlines;
  private final FormulaReader formulas;
  private final FenceReader fences;
  private final TableReader tables;
  private final PlainTableReader plainTables;
  private final DirectiveReader directives;
  private int depth;

  /// What flexmark has found in the passages that are not read yet.
  private @Nullable Node unread;

  private BlockReader(Reporter reporter, Passages passages, DataFiles files) {
    this.reporter = reporter;
    this.text = reporter.file().text();
    this.passages = passages;
    this.cutouts = passages.cutouts();
    this.inlines = new InlineReader(reporter, passages);
    this.formulas = new FormulaReader(reporter);
    this.fences = new FenceReader(reporter, files);
    this.tables = new TableReader(reporter, passages, inlines);
    this.plainTables = new PlainTableReader(reporter, cutouts, inlines);
    this.directives = new DirectiveReader(reporter);
  }

  static List<Block> read(Reporter reporter, Cutouts cutouts, Outline outline, DataFiles files) {
    Passages passages = new Passages(cutouts, outline.passages());
    BlockReader reader = new BlockReader(reporter, passages, files);
    reader.unread = passages.isEmpty() ? null : Flexmark.parse(passages).getFirstChild();
    return reader.read(outline.parts(), 0);
  }

  private List<Block> read(List<Part> parts, int start) {
    deeper(start);
    List<Block> blocks = new ArrayList<>();
    for (Part part : parts) {
      part(part, blocks);
    }
    depth--;
    return List.copyOf(blocks);
  }

  /// The children of a node.
  private List<Block> read(Node parent) {
    deeper(passages.span(parent).start());
    List<Block> blocks = new ArrayList<>();
    readOn(parent.getFirstChild(), blocks);
    depth--;
    return List.copyOf(blocks);
  }

  private void deeper(int start) {
    if (++depth > DEEPEST) {
      throw new TooComplexFailure(start, "blocks nest more than " + DEEPEST + " levels deep");
    }
  }

  private void part(Part part, List<Block> blocks) {
    switch (part) {
      case Part.Known(Cutout.Whole cutout) -> whole(cutout, blocks);
      case Part.PlainHeading(Span span, int level, Span line) ->
          blocks.add(heading(span, level, line, inlines.readPlain(line)));
      case Part.PlainParagraph(Span span) -> paragraph(span, inlines.readPlain(span), blocks);
      case Part.PlainList(Span span, List<Span> items) -> blocks.add(listing(span, items));
      case Part.PlainQuote(Span span) -> blocks.add(new Block.Quote(span, marked(span)));
      case Part.PlainTable table -> blocks.add(plainTables.read(table));
      case Part.PlainDirective(var start, List<Part> parts) -> directive(start, parts, blocks);
      case Part.Passage passage -> passage(blocks);
    }
  }

  private Block listing(Span span, List<Span> lines) {
    List<Block.Listing.Item> items = new ArrayList<>();
    for (Span line : lines) {
      items.add(new Block.Listing.Item(line, marked(line)));
    }
    return new Block.Listing(span, false, 1, true, items);
  }

  /// What stands behind the marker of a line.
  private List<Block> marked(Span line) {
    Span span = new Span(line.start() + Part.MARKER, line.end());
    List<Inline> content = inlines.readPlain(span);
    return content.isEmpty() ? List.of() : List.of(new Block.Paragraph(span, content));
  }

  private void passage(List<Block> blocks) {
    Node seam = readOn(unread, blocks);
    unread = seam == null ? null : seam.getNext();
  }

  /// Reads a node and those next to it, as far as a passage goes.
  ///
  /// @return the seam behind the passage
  private @Nullable Node readOn(@Nullable Node first, List<Block> blocks) {
    Node node = first;
    while (node != null && !(node instanceof CutNodes.SeamNode)) {
      node = node instanceof TableBlock table ? table(table, blocks) : single(node, blocks);
    }
    return node;
  }

  /// A table with the lines under it that belong to it.
  private @Nullable Node table(TableBlock table, List<Block> blocks) {
    TableReader.Trailer trailer = new TableReader.Trailer();
    Node next = table.getNext();
    while (next != null && trailer.take(next)) {
      next = next.getNext();
    }
    blocks.add(
        new Block.TableBlock(reporter.trim(passages.span(table)), tables.read(table, trailer)));
    return next;
  }

  private @Nullable Node single(Node node, List<Block> blocks) {
    Span span = reporter.trim(passages.span(node));
    switch (node) {
      case Paragraph paragraph -> paragraph(span, inlines.read(paragraph), blocks);
      case Heading heading ->
          blocks.add(
              heading(
                  span,
                  heading.getLevel(),
                  passages.span(heading.getText()),
                  inlines.read(heading)));
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

  private Block heading(Span span, int level, Span line, List<Inline> content) {
    Optional<Span> braces = cutouts.lastWithin(line.start(), line.end(), Cutout.Attributes.class);
    Block.Attributes attributes =
        braces.map(at -> AttributesText.read(reporter.text(at))).orElse(Block.Attributes.NONE);
    return new Block.Heading(
        span, level, braces.map(at -> Inlines.without(content, at)).orElse(content), attributes);
  }

  private Block listing(ListBlock list, Span span) {
    List<Block.Listing.Item> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item instanceof BlankLine)) {
        items.add(new Block.Listing.Item(reporter.trim(passages.span(item)), read(item)));
      }
    }
    int start = list instanceof OrderedList ordered ? ordered.getStartNumber() : 1;
    return new Block.Listing(span, !(list instanceof BulletList), start, list.isTight(), items);
  }

  private Block indented(IndentedCodeBlock code, Span span) {
    StringBuilder lines = new StringBuilder();
    for (BasedSequence line : code.getContentLines()) {
      Span at = passages.span(line);
      lines.append(text, at.start(), at.end());
    }
    return new Block.Code(span, "", span, lines.toString());
  }

  private Block footnote(FootnoteBlock footnote, Span span) {
    return new Block.FootnoteDefinition(
        span, reporter.text(passages.span(footnote.getText())), read(footnote));
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
    Optional<Formula> formula = formulas.read(span, math.body(), true, math.quoted());
    return formula.isPresent()
        ? new Block.DisplayMath(span, formula.get())
        : new Block.Paragraph(span, List.of(new Inline.Text(span, reporter.text(span))));
  }

  private void directive(CutNodes.DirectiveNode node, Span span, List<Block> blocks) {
    Node first = node.getFirstChild();
    List<Inline> title = List.of();
    if (first instanceof CutNodes.TitleNode) {
      boolean arguments = DirectiveWord.hasArguments(reporter.text(node.start().name()));
      title = arguments ? title : inlines.read(first);
      first.unlink();
    }
    DirectiveReader.Extent extent = new DirectiveReader.Extent(span.end(), node.closedAt());
    directives.read(node.start(), extent, title, read(node), blocks);
  }

  private void directive(Cutout.DirectiveStart start, List<Part> parts, List<Block> blocks) {
    boolean arguments = DirectiveWord.hasArguments(reporter.text(start.name()));
    boolean untitled = arguments || start.arguments().isEmpty();
    List<Inline> title = untitled ? List.of() : inlines.readPlain(start.arguments());
    DirectiveReader.Extent extent = new DirectiveReader.Extent(start.span().end(), start.closing());
    directives.read(start, extent, title, read(parts, start.span().start()), blocks);
  }
}
