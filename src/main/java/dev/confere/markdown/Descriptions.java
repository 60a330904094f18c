package dev.confere.markdown;

import dev.confere.diagnostic.Code;
import dev.confere.document.Block;
import dev.confere.document.Block.Directive;
import java.util.List;

/// Tells of descriptions that nobody would hear: outside of figures, beside nothing that is drawn, and of anything but text.
record Descriptions(Reporter reporter) {

  void check(List<Block> blocks) {
    check(blocks, false);
  }

  private void check(List<Block> blocks, boolean drawn) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph _, Block.DisplayMath _, Block.Heading _ -> {}
        case Directive directive when directive.name() == Directive.Name.DESCRIPTION ->
            description(directive, drawn);
        case Directive directive -> check(directive.blocks(), isDrawn(directive));
        case Block.Each each -> check(each.blocks(), false);
        case Block.Mistake mistake -> check(mistake.blocks(), false);
        case Block.Quote quote -> check(quote.blocks(), false);
        case Block.Listing list -> list.items().forEach(item -> check(item.blocks(), false));
        case Block.FootnoteDefinition note -> check(note.blocks(), false);
        case Block.Code _, Block.Data _, Block.Compute _, Block.Check _, Block.Draw _ -> {}
        case Block.TableBlock _, Block.ThematicBreak _, Block.Html _ -> {}
      }
    }
  }

  private static boolean isDrawn(Directive directive) {
    return directive.name() == Directive.Name.FIGURE
        && directive.blocks().stream().anyMatch(Block.Draw.class::isInstance);
  }

  private void description(Directive directive, boolean drawn) {
    if (!drawn) {
      reporter.report(
          reporter
              .diagnostic(
                  Code.FIGURE_OPTION, directive.nameSpan(), "there is no drawing here to describe")
              .note("a description stands in a `::: figure` beside its `draw` block"));
    } else if (!directive.blocks().stream().allMatch(Block.Paragraph.class::isInstance)) {
      reporter.report(
          Code.FIGURE_OPTION, directive.nameSpan(), "a description is made of paragraphs only");
    }
  }
}
