package dev.confere.markdown;

import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Document;
import dev.confere.document.Inline;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;
import java.util.Optional;

/// A text that was read, and what was told about it.
record Read(Document document, List<Diagnostic> diagnostics) {

  private static final String HEAD = "---\ntitle: T\n---\n";

  /// A document with a title and this text.
  static Read of(String text) {
    return whole(HEAD + text);
  }

  static Read whole(String text) {
    return whole(text, DataFiles.NONE);
  }

  static Read whole(String text, DataFiles files) {
    Diagnostics heard = new Diagnostics();
    Document document = new MarkdownReader().read(new SourceFile("a.md", text), files, heard);
    return new Read(document, heard.sorted());
  }

  /// With one other file.
  static Read with(String name, String content, String text) {
    SourceFile other = new SourceFile(name, content);
    return whole(
        HEAD + text, (from, path) -> path.equals(name) ? Optional.of(other) : Optional.empty());
  }

  List<Block> blocks() {
    return document.blocks();
  }

  /// The only block, of this kind.
  <T extends Block> T block(Class<T> kind) {
    return kind.cast(blocks().getFirst());
  }

  /// The parts of the first block, a paragraph.
  List<Inline> inlines() {
    return block(Block.Paragraph.class).content();
  }

  /// The first part of this kind in the first paragraph.
  <T extends Inline> T inline(Class<T> kind) {
    return inlines().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  String text(Span span) {
    return document.file().text(span);
  }

  /// `code «underlined text»`, one a diagnostic.
  List<String> told() {
    return diagnostics.stream()
        .map(told -> told.code() + " «" + told.place().text() + "»")
        .toList();
  }

  /// The kinds of blocks, e.g. `Paragraph`.
  List<String> kinds() {
    return blocks().stream().map(block -> block.getClass().getSimpleName()).toList();
  }
}
