package dev.confere.document;

import dev.confere.source.SourceFile;
import java.util.List;

/// One Markdown file as written: an exercise, a plain page or the front page of a list.
public record Document(SourceFile file, FrontMatter frontMatter, List<Block> blocks) {
  public Document {
    blocks = List.copyOf(blocks);
  }
}
