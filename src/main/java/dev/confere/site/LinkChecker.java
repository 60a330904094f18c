package dev.confere.site;

import dev.confere.diagnostic.Code;
import dev.confere.diagnostic.Diagnostic;
import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Document;
import dev.confere.document.Inline;
import dev.confere.document.Table;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import java.util.List;

/// Tells of links and images that lead to nothing.
final class LinkChecker {

  private final Source source;
  private final PageInputs links;
  private final Diagnostics diagnostics;

  private LinkChecker(Source source, PageInputs links, Diagnostics diagnostics) {
    this.source = source;
    this.links = links;
    this.diagnostics = diagnostics;
  }

  static void check(Source source, Document document, PageInputs links, Diagnostics diagnostics) {
    LinkChecker checker = new LinkChecker(source, links, diagnostics);
    document
        .frontMatter()
        .translation()
        .ifPresent(translation -> checker.require(translation.span(), translation.target()));
    checker.blocks(document.blocks());
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> inlines(heading.content());
      case Block.Paragraph paragraph -> inlines(paragraph.content());
      case Block.Listing list -> list.items().forEach(item -> blocks(item.blocks()));
      case Block.Quote quote -> blocks(quote.blocks());
      case Block.TableBlock(Span _, Table table) -> table(table);
      case Block.Directive directive -> {
        inlines(directive.title());
        blocks(directive.blocks());
      }
      case Block.Each each -> blocks(each.blocks());
      case Block.Mistake mistake -> blocks(mistake.blocks());
      case Block.FootnoteDefinition note -> blocks(note.blocks());
      case Block.Code _,
          Block.Data _,
          Block.Compute _,
          Block.Check _,
          Block.Draw _,
          Block.DisplayMath _,
          Block.ThematicBreak _,
          Block.Html _ -> {}
    }
  }

  private void table(Table table) {
    table.columns().forEach(column -> inlines(column.header()));
    table.rows().forEach(row -> row.cells().forEach(cell -> inlines(cell.content())));
    table.caption().ifPresent(this::inlines);
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Link(Span span, List<Inline> content, String target, var _) -> {
        require(span, target);
        inlines(content);
      }
      case Inline.Image(Span span, String _, String target, var _) -> require(span, target);
      case Inline.Emphasis emphasis -> inlines(emphasis.content());
      case Inline.Strong strong -> inlines(strong.content());
      case Inline.Exempt exempt -> inlines(exempt.content());
      case Inline.Text _,
          Inline.CodeSpan _,
          Inline.Math _,
          Inline.Fill _,
          Inline.Statement _,
          Inline.AnswerBox _,
          Inline.FootnoteReference _,
          Inline.LineBreak _,
          Inline.Html _ -> {}
    }
  }

  private void require(Span link, String target) {
    if (links.href(target).isPresent()) {
      return;
    }
    Diagnostic broken =
        Diagnostic.of(
            Code.BROKEN_LINK,
            source.file().place(span(link, target)),
            "there is no " + target + " in the content folder");
    diagnostics.report(
        links
            .nearest(target)
            .map(meant -> broken.help("did you mean " + meant + "?"))
            .orElse(broken));
  }

  /// The target alone, if it stands in the link as it is.
  private Span span(Span link, String target) {
    SourceFile file = source.file();
    int at = file.text(link).lastIndexOf(target);
    return at < 0 ? link : new Span(link.start() + at, link.start() + at + target.length());
  }
}
