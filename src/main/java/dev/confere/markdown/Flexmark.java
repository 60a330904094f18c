package dev.confere.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/// The door to flexmark: CommonMark, tables and footnotes; fences are found by the scan.
final class Flexmark {

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
          .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
          .set(TablesExtension.MAX_HEADER_ROWS, 1)
          .set(TablesExtension.MIN_HEADER_ROWS, 1)
          .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.WITH_CAPTION, false)
          .set(TablesExtension.APPEND_MISSING_COLUMNS, false)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
          .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, false)
          .toImmutable();

  /// Serves all threads.
  private static final Parser PARSER =
      Parser.builder(OPTIONS).customBlockParserFactory(new CutBlocks()).build();

  private Flexmark() {}

  static Node parse(Passages passages) {
    return PARSER.parse(BasedSequence.of(new BoundedText(passages)));
  }
}
