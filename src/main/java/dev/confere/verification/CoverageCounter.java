package dev.confere.verification;

import dev.confere.document.Block;
import dev.confere.document.Drawing;
import dev.confere.document.Formula;
import dev.confere.document.Inline;
import dev.confere.document.Occurrence;
import dev.confere.document.Table;
import dev.confere.engine.expression.Expression;
import dev.confere.engine.expression.Expressions;
import dev.confere.engine.number.NumberReader;
import dev.confere.engine.number.NumberReading;
import dev.confere.engine.number.Rational;
import dev.confere.engine.number.Real;
import dev.confere.engine.value.Value;
import dev.confere.source.SourceFile;
import dev.confere.source.Span;
import dev.confere.verification.FormulaNumerals.SideCoverage;
import dev.confere.worksheet.FilledTable;
import dev.confere.worksheet.FilledTable.FilledCell;
import dev.confere.worksheet.Worksheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Counts the numerals that a reader sees in solutions by what accounts for them.
final class CoverageCounter {

  private final Worksheet worksheet;
  private final SourceFile file;
  private final NumberReader reader;
  private final Map<Span, List<SideCoverage>> formulas;
  private final Set<Rational> given = new HashSet<>();
  private final Set<Rational> values = new HashSet<>();
  private final List<Coverage.Numeral> unverified = new ArrayList<>();
  private int computed;
  private int verified;
  private int givenCount;
  private int exempt;

  private CoverageCounter(Worksheet worksheet, Map<Span, List<SideCoverage>> formulas) {
    this.worksheet = worksheet;
    this.file = worksheet.document().file();
    this.reader = NumberReader.of(worksheet.conventions().notation());
    this.formulas = formulas;
  }

  /// @param formulas what the chains of each formula account for, by the span of the formula
  static Coverage count(Worksheet worksheet, Map<Span, List<SideCoverage>> formulas) {
    CoverageCounter counter = new CoverageCounter(worksheet, formulas);
    for (Given given : Given.of(worksheet)) {
      counter.given.add(given.value().abs());
    }
    counter.blocks(worksheet.document().blocks(), false);
    return new Coverage(
        counter.computed, counter.verified, counter.givenCount, counter.exempt, counter.unverified);
  }

  // What is seen

  private void blocks(List<Block> blocks, boolean solution) {
    for (Block block : blocks) {
      block(block, solution);
    }
  }

  private void block(Block block, boolean around) {
    boolean solution =
        around
            || block instanceof Block.Directive directive
                && directive.name() == Block.Directive.Name.SOLUTION;
    if (solution) {
      seen(block);
    }
    blocks(Blocks.inside(block), solution);
  }

  private void seen(Block block) {
    switch (block) {
      case Block.Heading heading -> structure(heading.content());
      case Block.Directive directive -> {
        // The title of a figure is its caption: it speaks of what is seen.
        if (directive.name() == Block.Directive.Name.FIGURE) {
          inlines(directive.title());
        } else {
          structure(directive.title());
        }
      }
      case Block.Paragraph paragraph -> inlines(paragraph.content());
      case Block.DisplayMath math -> formula(math.formula());
      case Block.TableBlock(var span, Table table) -> table(table);
      case Block.Code code -> text(code.content());
      case Block.Listing l -> {}
      case Block.Quote q -> {}
      case Block.Draw(var span, Drawing drawing) -> {
        computed++;
        drawing.settings().forEach(setting -> words(setting.expression()));
      }
      case Block.Data d -> {}
      case Block.Compute c -> {}
      case Block.Check c -> {}
      case Block.Each e -> {}
      case Block.Mistake m -> {}
      case Block.FootnoteDefinition f -> {}
      case Block.ThematicBreak b -> {}
      case Block.Html h -> {}
    }
  }

  /// The names that a figure is given are seen, and nothing computes what they say.
  private void words(Expression expression) {
    if (expression instanceof Expression.TextLiteral literal) {
      text(literal.span());
    }
    Expressions.children(expression).forEach(this::words);
  }

  /// In a heading a numeral counts parts of the text; what is filled or stated there counts as elsewhere.
  private void structure(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        exempt += Numerals.in(file, text.span()).size();
      } else {
        inline(inline);
      }
    }
  }

  private void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      inline(inline);
    }
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text text -> text(text.span());
      case Inline.CodeSpan code -> text(code.span());
      case Inline.Image image -> text(image.span());
      case Inline.Emphasis emphasis -> inlines(emphasis.content());
      case Inline.Strong strong -> inlines(strong.content());
      // The text of a link refers to another place, where its numbers are accounted for.
      case Inline.Link link -> exempt += Numerals.in(file, link.span()).size();
      case Inline.Math math -> formula(math.formula());
      case Inline.Fill f -> computed++;
      case Inline.Statement s -> verified++;
      case Inline.Exempt e -> exempt += Math.max(1, Numerals.in(file, e.span()).size());
      case Inline.AnswerBox a -> {}
      case Inline.FootnoteReference r -> {}
      case Inline.LineBreak b -> {}
      case Inline.Html h -> text(Numerals.in(h.isComment() ? "" : h.text(), h.span().start()));
    }
  }

  private void text(Span span) {
    text(Numerals.in(file, span));
  }

  private void text(List<Numerals.Found> numerals) {
    for (Numerals.Found numeral : numerals) {
      if (numeral.ordinal()) {
        exempt++;
      } else {
        open(numeral.span(), numeral.text());
      }
    }
  }

  private void open(Span span, String text) {
    Optional<Rational> value = value(text);
    count(value.isPresent() && given.contains(value.get()), span, text);
  }

  private void count(boolean accounted, Span span, String text) {
    if (accounted) {
      givenCount++;
    } else {
      unverified.add(new Coverage.Numeral(file.place(span), text));
    }
  }

  /// What a chain does not depend on is accounted for when it is a value of the exercise, or the zero that others are held against.
  private void idle(Span span, String text) {
    Optional<Rational> value = value(text);
    count(value.isPresent() && isKnown(value.get()), span, text);
  }

  private boolean isKnown(Rational value) {
    return value.isZero() || given.contains(value) || values().contains(value);
  }

  private Set<Rational> values() {
    if (values.isEmpty()) {
      for (String name : worksheet.scope().valueNames()) {
        worksheet.scope().value(name).ifPresent(this::addValues);
      }
    }
    return values;
  }

  private void addValues(Value value) {
    if (value instanceof Value.Number(Real number, int decimals)) {
      number.exact().map(Rational::abs).ifPresent(values::add);
    } else if (value instanceof Value.Array array) {
      array.elements().forEach(this::addValues);
    }
  }

  /// The magnitude of a numeral.
  private Optional<Rational> value(String text) {
    String plain = text.replace("{,}", ",").replace("\\%", "%");
    return reader.read(plain) instanceof NumberReading.Read read
        ? Optional.of(read.number().value().abs())
        : Optional.empty();
  }

  private void formula(Formula formula) {
    for (Formula.Insertion insertion : formula.insertions()) {
      switch (insertion) {
        case Formula.Insertion.Val v -> computed++;
        case Formula.Insertion.Claim c -> verified++;
      }
    }
    List<SideCoverage> sides = formulas.getOrDefault(formula.span(), List.of());
    for (FormulaNumerals.Found numeral : FormulaNumerals.of(file, formula, sides)) {
      switch (numeral.account()) {
        case VERIFIED -> verified++;
        case EXEMPT -> exempt++;
        case IDLE -> idle(numeral.span(), file.text(numeral.span()));
        case OPEN -> open(numeral.span(), file.text(numeral.span()));
      }
    }
  }

  private void table(Table table) {
    table.columns().forEach(column -> inlines(column.header()));
    table.caption().ifPresent(this::inlines);
    FilledTable filled = worksheet.table(Occurrence.of(table.span())).orElse(null);
    if (filled == null) {
      table.rows().forEach(row -> row.cells().forEach(cell -> inlines(cell.content())));
      return;
    }
    for (List<FilledCell> row : filled.rows()) {
      for (int column = 0; column < row.size(); column++) {
        boolean named = table.columns().get(column).rule().isPresent();
        cell(row.get(column), named);
      }
    }
  }

  /// @param named whether rules of other columns may use the cell: then it is given to them
  private void cell(FilledCell cell, boolean named) {
    switch (cell) {
      case FilledCell.Written(Table.Cell written) -> {
        if (named) {
          givenCount++;
        } else {
          inlines(written.content());
        }
      }
      case FilledCell.Computed c -> {
        if (c.stated().isPresent()) {
          verified++;
        } else {
          computed++;
        }
      }
    }
  }
}
