package dev.confere.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.confere.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells flexmark where the scan has found blocks: by their offsets, so that both always agree.
final class CutBlocks implements CustomBlockParserFactory {

  /// Deeper indentation is a block of code.
  private static final int CODE_INDENT = 4;

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return CutBlocks::tryStart;
  }

  private static @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    Passages passages = CutNodes.passages(state);
    int offset = state.getLineStart() + state.getNextNonSpaceIndex();
    if (passages.isSeam(offset)) {
      return line(state, new LineParser(new CutNodes.SeamNode()));
    }
    Cutout cutout = passages.cutouts().blockAt(passages.inDocument(offset));
    if (cutout == null) {
      return BlockStart.none();
    }
    boolean inParagraph = state.getActiveBlockParser().isParagraphParser();
    boolean code = state.getIndent() >= CODE_INDENT && !inParagraph;
    return switch (cutout) {
      case Cutout.DirectiveEnd end -> line(state, new LineParser(new CutNodes.WholeNode(end)));
      case Cutout.DirectiveStart start -> line(state, new DirectiveParser(start, state));
      case Cutout.Whole whole when !code ->
          line(state, new LineParser(new CutNodes.WholeNode(whole)));
      case Cutout.CaptionMark mark when !code -> line(state, new CaptionParser(mark, state));
      // A table needs no blank line before it: flexmark looks for tables at the start of paragraphs
      // only.
      case Cutout.TableHead head when inParagraph ->
          BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex());
      case Cutout other -> BlockStart.none();
    };
  }

  private static BlockStart line(ParserState state, BlockParser parser) {
    return BlockStart.of(parser).atIndex(state.getLine().length());
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return new LinkedHashSet<>(
        List.of(
            BlockQuoteParser.Factory.class,
            HeadingParser.Factory.class,
            FencedCodeBlockParser.Factory.class,
            HtmlBlockParser.Factory.class,
            ThematicBreakParser.Factory.class,
            ListBlockParser.Factory.class,
            IndentedCodeBlockParser.Factory.class));
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  /// A block that is one line for flexmark.
  private static final class LineParser extends AbstractBlockParser {

    private final Block block;

    LineParser(Block block) {
      this.block = block;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}
  }

  /// Goes on to the line that the scan has found to close it; that line becomes a block of its own.
  private static final class DirectiveParser extends AbstractBlockParser {

    private final CutNodes.DirectiveNode block;

    DirectiveParser(Cutout.DirectiveStart start, ParserState state) {
      block = new CutNodes.DirectiveNode(start);
      if (!start.arguments().isEmpty()) {
        block.appendChild(new CutNodes.TitleNode(CutNodes.part(state, start.arguments())));
      }
    }

    @Override
    public CutNodes.DirectiveNode getBlock() {
      return block;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block other) {
      return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return CutNodes.lineStart(state) == block.start().closing()
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void closeBlock(ParserState state) {
      block.closedAt(CutNodes.lineStart(state));
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
      if (block.getFirstChild() instanceof CutNodes.TitleNode title) {
        inlineParser.parse(title.getChars(), title);
      }
    }
  }

  /// A line of text under a table.
  private static final class CaptionParser extends AbstractBlockParser {

    private final CutNodes.TitleNode block;

    CaptionParser(Cutout.CaptionMark mark, ParserState state) {
      int end = CutNodes.lineStart(state) + state.getLine().length();
      block = new CutNodes.TitleNode(CutNodes.part(state, new Span(mark.span().end(), end)));
    }

    @Override
    public CutNodes.TitleNode getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}

    @Override
    public void parseInlines(InlineParser inlineParser) {
      inlineParser.parse(block.getChars(), block);
    }
  }
}
