package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Document;
import dev.confere.document.FrontMatter;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;

/// Reads a Markdown file to a [Document].
///
/// What it cannot read it tells as diagnostics, all of them; the document holds the rest. It never throws on any text, never hangs, and
/// does not overflow the stack: text that would take too long or nests too deep is told with [Code#DOCUMENT_TOO_COMPLEX], and the
/// document is then empty.
///
/// A reader has no state: one may serve many threads.
public final class MarkdownReader {

  /// @param files the other files that the document may name
  public Document read(SourceFile file, DataFiles files, Diagnostics diagnostics) {
    return ReadingRoom.read(() -> readHere(file, files, diagnostics));
  }

  /// Only what the file says of itself. What is wrong with it is told when the whole is read.
  public FrontMatter readFrontMatter(SourceFile file) {
    Reporter unheard = new Reporter(file, new Diagnostics());
    return ReadingRoom.read(() -> FrontMatterReader.read(file, unheard));
  }

  private static Document readHere(SourceFile file, DataFiles files, Diagnostics diagnostics) {
    Reporter reporter = new Reporter(file, diagnostics);
    FrontMatter frontMatter = FrontMatterReader.read(file, reporter);
    return new Document(file, frontMatter, blocks(reporter, frontMatter, files));
  }

  private static List<Block> blocks(Reporter reporter, FrontMatter frontMatter, DataFiles files) {
    try {
      int from = frontMatter.span().end();
      Cutouts cutouts = BlockScanner.scan(reporter.file(), from);
      Outline outline = OutlineScanner.scan(reporter.file(), cutouts, from);
      List<Block> blocks = BlockReader.read(reporter, cutouts, outline, files);
      new Descriptions(reporter).check(blocks);
      return blocks;
    } catch (TooComplexFailure failure) {
      return refuse(reporter, failure.offset(), failure.getMessage());
    } catch (StackOverflowError overflow) {
      return refuse(reporter, frontMatter.span().end(), "the text nests too deep");
    }
  }

  private static List<Block> refuse(Reporter reporter, int offset, String message) {
    Span at = Span.at(Math.min(offset, reporter.file().length()));
    reporter.report(Code.DOCUMENT_TOO_COMPLEX, at, message);
    return List.of();
  }
}
