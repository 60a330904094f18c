package dev.confere.page;

import dev.confere.document.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers footnotes in the order in which the text refers to them.
final class Footnotes {
  private final Map<String, Block.FootnoteDefinition> definitions = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, Integer> references = new HashMap<>();

  Footnotes(List<Block> blocks) {
    gather(blocks);
  }

  private void gather(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.FootnoteDefinition note -> definitions.putIfAbsent(note.label(), note);
        case Block.Directive directive -> gather(directive.blocks());
        case Block.Mistake mistake -> gather(mistake.blocks());
        case Block.Each each -> gather(each.blocks());
        case Block.Quote quote -> gather(quote.blocks());
        case Block.Listing list -> list.items().forEach(item -> gather(item.blocks()));
        case Block.Heading _,
            Block.Paragraph _,
            Block.Code _,
            Block.Data _,
            Block.Compute _,
            Block.Check _,
            Block.Draw _,
            Block.DisplayMath _,
            Block.TableBlock _,
            Block.ThematicBreak _,
            Block.Html _ -> {}
      }
    }
  }

  /// The mark in the text; empty for a label that nothing defines.
  Optional<String> reference(String label) {
    if (!definitions.containsKey(label)) {
      return Optional.empty();
    }
    if (!order.contains(label)) {
      order.add(label);
    }
    int number = order.indexOf(label) + 1;
    int times = references.merge(label, 1, Integer::sum);
    String id = "fn-" + number + "-ref" + (times == 1 ? "" : "-" + times);
    return Optional.of(
        "<sup class=\"footnote-ref\"><a id=\""
            + id
            + "\" href=\"#fn-"
            + number
            + "\" role=\"doc-noteref\">"
            + number
            + "</a></sup>");
  }

  /// How many were referred to so far; rendering one may add to them.
  int count() {
    return order.size();
  }

  Block.FootnoteDefinition definition(int index) {
    Block.FootnoteDefinition note = definitions.get(order.get(index));
    if (note == null) {
      throw new IllegalStateException("a footnote without a definition was numbered");
    }
    return note;
  }
}
