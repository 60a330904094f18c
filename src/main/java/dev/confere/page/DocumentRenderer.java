package dev.confere.page;

import dev.confere.diagnostic.Diagnostics;
import dev.confere.document.Block;
import dev.confere.document.Inline;
import dev.confere.typesetting.Utf8;
import dev.confere.verification.Checked;
import dev.confere.verification.Report;
import dev.confere.worksheet.Worksheet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Renders a checked document as HTML, but for its formulas.
public final class DocumentRenderer {
  private static final int USUAL_LENGTH = 1 << 15;

  private static final int USUAL_WORDS = 1 << 11;

  private static final String PARAGRAPH_END = "</p>\n";

  private static final Utf8 DISPLAY =
      Utf8.of("<div class=\"display\"><div class=\"display-math\">");

  private final Worksheet worksheet;
  private final InterfaceTexts texts;
  private final FormulaRenderer formulas;
  private final CheckIndex checks;
  private final Marks marks;
  private final AnswerBoxes boxes;
  private final Footnotes footnotes;
  private final InlineRenderer inlines;
  private final TableRenderer tables;
  private final PlainText plain;
  private final FigureRenderer figures;
  private final RawHtml raw;
  private final Headings headings;
  private final ShownBlocks shown;
  private final int hintsInAll;
  private final StringBuilder words = new StringBuilder(USUAL_WORDS);
  private int tasks;
  private int hints;

  private DocumentRenderer(
      Report report,
      InterfaceTexts texts,
      UnaryOperator<String> links,
      boolean html,
      Diagnostics diagnostics) {
    this.worksheet = report.worksheet();
    this.texts = texts;
    this.formulas = new FormulaRenderer(worksheet, diagnostics);
    this.checks = new CheckIndex(report);
    this.marks = new Marks(texts);
    this.boxes = new AnswerBoxes(worksheet, texts, formulas);
    this.footnotes = new Footnotes(worksheet.document().blocks());
    this.raw = new RawHtml(html);
    this.inlines =
        new InlineRenderer(worksheet, texts, links, formulas, checks, marks, boxes, footnotes, raw);
    this.tables = new TableRenderer(worksheet, texts, inlines, checks, marks);
    this.plain = new PlainText(worksheet);
    this.figures = new FigureRenderer(worksheet, texts, plain);
    this.headings = new Headings(texts, inlines, plain);
    this.shown = new ShownBlocks(worksheet, texts, formulas);
    this.hintsInAll = hintsIn(worksheet.document().blocks());
  }

  /// Renders a document.
  ///
  /// @param links from a target as the author wrote it to one that works on the page
  /// @param html whether raw HTML is let through, cleaned, instead of being shown as text
  /// @param diagnostics where formulas that cannot be set are reported
  public static DocumentDraft draft(
      Report report,
      InterfaceTexts texts,
      UnaryOperator<String> links,
      boolean html,
      Diagnostics diagnostics) {
    return new DocumentRenderer(report, texts, links, html, diagnostics).document();
  }

  private DocumentDraft document() {
    List<Block> blocks = worksheet.document().blocks();
    int lead = lead(blocks);
    Markup intro = new Markup();
    Markup rest = new Markup(USUAL_LENGTH);
    blocks(blocks.subList(0, lead), Spot.top(), intro);
    blocks(blocks.subList(lead, blocks.size()), Spot.top(), rest);
    footnotes(rest);
    return new DocumentDraft(
        intro, rest, headings, marks.anchors(), boxes.count(), words.toString().strip());
  }

  /// How many blocks stand before the first heading.
  private static int lead(List<Block> blocks) {
    int lead = 0;
    while (lead < blocks.size() && !(blocks.get(lead) instanceof Block.Heading)) {
      lead++;
    }
    return lead;
  }

  private static int hintsIn(List<Block> blocks) {
    int count = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Directive directive) {
        count += directive.name() == Block.Directive.Name.HINT ? 1 : hintsIn(directive.blocks());
      } else if (block instanceof Block.Each each) {
        // Several rounds make several hints: any number above one will do.
        count += 2 * hintsIn(each.blocks());
      }
    }
    return count;
  }

  private void blocks(List<Block> blocks, Spot spot, Markup html) {
    for (Block block : blocks) {
      block(block, spot, html);
    }
  }

  private void block(Block block, Spot spot, Markup html) {
    switch (block) {
      case Block.Heading heading -> headings.render(heading, spot, html);
      case Block.Paragraph paragraph -> paragraph(paragraph, spot, html);
      case Block.Listing list -> list(list, spot, html);
      case Block.Quote quote -> {
        html.append("<blockquote>\n");
        blocks(quote.blocks(), spot, html);
        html.append("</blockquote>\n");
      }
      case Block.Code code -> shown.code(code, html);
      case Block.Data data -> {
        if (data.shown()) {
          shown.data(data.definitions(), html);
        }
      }
      case Block.Compute compute -> {
        if (compute.shown()) {
          shown.compute(compute.definitions(), html);
        }
      }
      case Block.Draw draw ->
          html.append("<figure>\n")
              .append(figures.render(draw, Optional.empty(), spot))
              .append("</figure>\n");
      case Block.Check _ -> {}
      case Block.DisplayMath math -> display(math, spot, html);
      case Block.TableBlock table -> tables.render(table.table(), spot, html);
      case Block.Directive directive -> directive(directive, spot, html);
      case Block.Mistake mistake -> mistake(mistake, spot, html);
      case Block.Each each -> {
        int rounds = worksheet.rounds(spot.at(each.span()));
        for (int round = 1; round <= rounds; round++) {
          blocks(each.blocks(), spot.round(round), html);
        }
      }
      case Block.FootnoteDefinition _ -> {}
      case Block.ThematicBreak _ -> html.append("<hr>\n");
      case Block.Html comment when comment.isComment() -> {}
      case Block.Html written -> html.append(raw.block(written.text()));
    }
  }

  private void note(List<Inline> content, Spot spot) {
    words.append(plain.of(content, spot)).append(' ');
  }

  private void paragraph(Block.Paragraph paragraph, Spot spot, Markup html) {
    note(paragraph.content(), spot);
    Spot inside = spot.fresh();
    html.append("<p>");
    inlines.render(paragraph.content(), inside, html);
    html.append("</p>\n");
    Reveals.after(inside, texts, html);
  }

  private void list(Block.Listing list, Spot spot, Markup html) {
    String tag = list.ordered() ? "ol" : "ul";
    html.append('<').append(tag);
    if (list.ordered() && list.start() != 1) {
      html.append(" start=\"").append(list.start()).append('"');
    }
    html.append(">\n");
    for (Block.Listing.Item item : list.items()) {
      html.append("<li>");
      item(item, list.tight(), spot, html);
      html.append("</li>\n");
    }
    html.append("</").append(tag).append(">\n");
  }

  /// In a list without blank lines, a paragraph is only its text.
  private void item(Block.Listing.Item item, boolean tight, Spot spot, Markup html) {
    for (Block block : item.blocks()) {
      if (tight && block instanceof Block.Paragraph paragraph) {
        note(paragraph.content(), spot);
        Spot inside = spot.fresh();
        inlines.render(paragraph.content(), inside, html);
        Reveals.after(inside, texts, html);
      } else {
        block(block, spot, html);
      }
    }
  }

  private void display(Block.DisplayMath math, Spot spot, Markup html) {
    List<Checked> confirmed = checks.confirmedWithin(spot.at(math.formula().span()));
    html.append(DISPLAY);
    formulas.render(math.formula(), spot, html);
    html.append("</div>");
    if (!confirmed.isEmpty() && !spot.quiet()) {
      marks.formula(confirmed, html);
    }
    html.append("</div>\n");
  }

  private void directive(Block.Directive directive, Spot spot, Markup html) {
    switch (directive.name()) {
      case TASK -> {
        String name = texts.text("task") + " " + ++tasks;
        html.append("<div class=\"task\" role=\"group\" aria-label=\"").escape(name);
        html.append("\" id=\"").append(headings.id(name)).append("\">\n");
        titled(directive.title(), spot, html);
        blocks(directive.blocks(), spot, html);
        html.append("</div>\n");
      }
      case HINT ->
          folded(
              "class=\"hint\"",
              hintsInAll > 1 ? texts.text("hint") + " " + ++hints : texts.text("hint"),
              directive,
              spot,
              html);
      case SOLUTION -> {
        String word = texts.text("solution");
        String id = headings.enterSolution(word);
        folded("class=\"solution\" id=\"" + Html.escape(id) + "\"", word, directive, spot, html);
        headings.leaveSolution();
      }
      case STEP -> folded("class=\"step\"", texts.text("step"), directive, spot, html);
      case NOTE -> {
        html.append("<div class=\"note\" role=\"note\"><p class=\"label\">");
        html.escape(texts.text("note")).append("</p>\n");
        titled(directive.title(), spot, html);
        blocks(directive.blocks(), spot, html);
        html.append("</div>\n");
      }
      case FIGURE -> figure(directive, spot, html);
      // It is said where its figure is.
      case DESCRIPTION -> {}
    }
  }

  /// The title and the paragraphs at the end are the caption.
  private void figure(Block.Directive figure, Spot spot, Markup html) {
    List<Block> blocks = figure.blocks();
    int end = blocks.size();
    while (end > 1 && isCaption(blocks.get(end - 1))) {
      end--;
    }
    html.append("<figure>\n");
    Optional<String> description = figures.description(figure, spot);
    for (Block block : blocks.subList(0, end)) {
      if (block instanceof Block.Draw draw) {
        html.append(figures.render(draw, description, spot));
      } else {
        block(block, spot, html);
      }
    }
    List<Block> caption = blocks.subList(end, blocks.size());
    boolean speaks = caption.stream().anyMatch(Block.Paragraph.class::isInstance);
    if (!figure.title().isEmpty() || speaks) {
      html.append("<figcaption>");
      if (!figure.title().isEmpty()) {
        paragraph(new Block.Paragraph(figure.span(), figure.title()), spot, html);
      }
      blocks(caption, spot, html);
      html.append("</figcaption>");
    }
    html.append("</figure>\n");
  }

  private static boolean isCaption(Block block) {
    return block instanceof Block.Paragraph
        || block instanceof Block.Directive directive
            && directive.name() == Block.Directive.Name.DESCRIPTION;
  }

  private void mistake(Block.Mistake mistake, Spot spot, Markup html) {
    Markup hint = new Markup().append("<p class=\"label\">");
    hint.escape(texts.text("mistake")).append("</p>\n");
    blocks(mistake.blocks(), spot, hint);
    boxes.mistake(worksheet.value(spot.at(mistake.value().span())), hint, html);
  }

  private void titled(List<Inline> title, Spot spot, Markup html) {
    if (!title.isEmpty()) {
      html.append("<p><strong>");
      inlines.render(title, spot.silent(), html);
      html.append("</strong></p>\n");
    }
  }

  private void folded(
      String attributes, String word, Block.Directive directive, Spot spot, Markup html) {
    html.append("<details ").append(attributes).append("><summary>").escape(word);
    if (!directive.title().isEmpty()) {
      html.append(": ");
      inlines.render(directive.title(), spot.silent(), html);
    }
    html.append("</summary><div class=\"folded\">\n");
    blocks(directive.blocks(), spot, html);
    html.append("</div></details>\n");
  }

  private String back(String number) {
    return " <a class=\"footnote-back\" href=\"#fn-"
        + number
        + "-ref\" role=\"doc-backlink\" aria-label=\""
        + Html.escape(texts.text("footnote.back", number))
        + "\">↩</a>";
  }

  private void footnotes(Markup html) {
    if (footnotes.count() == 0) {
      return;
    }
    String id = headings.id(texts.text("footnotes"));
    html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"").append(id);
    html.append("\"><h2 id=\"").append(id).append("\">").escape(texts.text("footnotes"));
    html.append("</h2><ol>\n");
    for (int i = 0; i < footnotes.count(); i++) {
      String number = Integer.toString(i + 1);
      html.append("<li id=\"fn-").append(number).append("\">");
      blocks(footnotes.definition(i).blocks(), Spot.top(), html);
      // At the end of the note's last line, not on a line of its own.
      html.insertBefore(PARAGRAPH_END, back(number)).append("</li>\n");
    }
    html.append("</ol></section>\n");
  }
}
