package dev.confere.verification;

import dev.confere.document.Block;
import java.util.ArrayList;
import java.util.List;

/// The blocks inside a block.
final class Blocks {

  private Blocks() {}

  static List<Block> inside(Block block) {
    return switch (block) {
      case Block.Paragraph p -> List.of();
      case Block.DisplayMath m -> List.of();
      case Block.Heading h -> List.of();
      case Block.Directive directive -> directive.blocks();
      case Block.Each each -> each.blocks();
      case Block.Mistake mistake -> mistake.blocks();
      case Block.Quote quote -> quote.blocks();
      case Block.Listing list -> inside(list);
      case Block.FootnoteDefinition note -> note.blocks();
      case Block.Code c -> List.of();
      case Block.Draw d -> List.of();
      case Block.Data d -> List.of();
      case Block.Compute c -> List.of();
      case Block.Check c -> List.of();
      case Block.TableBlock t -> List.of();
      case Block.ThematicBreak b -> List.of();
      case Block.Html h -> List.of();
    };
  }

  private static List<Block> inside(Block.Listing list) {
    List<Block> blocks = new ArrayList<>();
    for (Block.Listing.Item item : list.items()) {
      blocks.addAll(item.blocks());
    }
    return blocks;
  }
}
