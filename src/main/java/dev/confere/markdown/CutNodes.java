package dev.confere.markdown;

import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.confere.source.Span;

/// Nodes of ours in flexmark's tree.
final class CutNodes {

  private CutNodes() {}

  static Passages passages(ParserState state) {
    if (state.getLine().getBase() instanceof BoundedText text) {
      return text.passages();
    }
    throw new IllegalStateException("flexmark reads another text than ours");
  }

  /// Where the current line starts in the document.
  static int lineStart(ParserState state) {
    return passages(state).inDocument(state.getLineStart());
  }

  /// A part of the current line, by offsets of the file.
  static BasedSequence part(ParserState state, Span span) {
    int start = lineStart(state);
    return state.getLine().subSequence(span.start() - start, span.end() - start);
  }

  /// The end of a passage.
  static final class SeamNode extends Block {

    @Override
    public BasedSequence[] getSegments() {
      return Node.EMPTY_SEGMENTS;
    }
  }

  /// A cutout that is a block.
  static final class WholeNode extends Block {

    private final Cutout.Whole cutout;

    WholeNode(Cutout.Whole cutout) {
      this.cutout = cutout;
    }

    Cutout.Whole cutout() {
      return cutout;
    }

    @Override
    public BasedSequence[] getSegments() {
      return Node.EMPTY_SEGMENTS;
    }
  }

  /// A directive; its first child may be its title.
  static final class DirectiveNode extends Block {

    private final Cutout.DirectiveStart start;
    private int closedAt = Integer.MAX_VALUE;

    DirectiveNode(Cutout.DirectiveStart start) {
      this.start = start;
    }

    Cutout.DirectiveStart start() {
      return start;
    }

    void closedAt(int lineStart) {
      closedAt = lineStart;
    }

    /// The start of the first line that is no longer in it.
    int closedAt() {
      return closedAt;
    }

    @Override
    public BasedSequence[] getSegments() {
      return Node.EMPTY_SEGMENTS;
    }
  }

  /// The title of a directive or the caption of a table.
  static final class TitleNode extends Block {

    TitleNode(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return Node.EMPTY_SEGMENTS;
    }
  }
}
